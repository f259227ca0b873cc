using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Persistence.Lines;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings;

/// <summary>What the hand-written COPY stores, read back the ordinary way, as the portal's own role.</summary>
public sealed class PayrollLineWriterTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly DateOnly Month = new(2026, 9, 1);

    /// <summary>Amounts at the edges of what PostgreSQL encodes differently, and what a column of two decimals makes of them.</summary>
    public static TheoryData<string, string> Amounts() => new()
    {
        { "0", "0.00" }, { "0.00", "0.00" }, { "0.01", "0.01" }, { "0.1", "0.10" }, { "0.99", "0.99" }, { "1", "1.00" },
            { "99.99", "99.99" }, { "100", "100.00" },
        { "9999.99", "9999.99" }, { "10000", "10000.00" }, { "10000.01", "10000.01" }, { "100000000", "100000000.00" }, { "99999999.99", "99999999.99" },
        { "100010000.07", "100010000.07" }, { "999999999999.99", "999999999999.99" }, { "-0.01", "-0.01" }, { "-12345.67", "-12345.67" },
        { "21.1249", "21.12" }, { "21.125", "21.13" }, { "-21.125", "-21.13" },
    };

    [Theory]
    [MemberData(nameof(Amounts))]
    public async Task Write_Amount_IsStoredAsTheColumnRoundsIt(string given, string stored)
    {
        var amount = decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture);

        var (row, _, _) = Assert.Single(await StoreAsync(Line(1) with { SickDays = amount, Net = amount }));

        Assert.Equal(decimal.Parse(stored, System.Globalization.CultureInfo.InvariantCulture), row.SickDays);
        Assert.Equal(row.SickDays, row.Net);
        Assert.Equal(stored, row.Net.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Write_WholeLine_IsReadBackAsGiven()
    {
        var identity = SheetFiles.IdentityNumber(901);
        var line = Line(7) with
        {
            WorkerName = "𠮷田·买买提",
            IdentityNumber = identity,
            BankAccount = "6222000000000000901",
            DaysWorked = 21.5m,
            OvertimeHours = 12,
            UnpaidAbsenceDays = 0,
            OvertimePay = 120.50m,
            PaidOn = new DateOnly(1999, 12, 31),
        };

        var (row, filing, protector) = Assert.Single(await StoreAsync(line));

        var place = $"{filing.EnterpriseId}|{filing.FilingId:N}|1";
        Assert.Equal((filing.EnterpriseId, Month, 1, 7, line.WorkerName), (row.EnterpriseId, row.Period, row.LineNumber, row.SheetRow, row.WorkerName));
        Assert.Equal(identity, protector.Open(row.IdentityCipher!, "payroll_line|identity|" + place));
        Assert.Equal(protector.IndexOf(identity), row.IdentityIndex);
        Assert.Equal(line.BankAccount, protector.Open(row.BankCipher!, "payroll_line|bank|" + place));
        Assert.Equal((21.5m, 12m, null, 0m), (row.DaysWorked, row.OvertimeHours, row.SickDays, row.UnpaidAbsenceDays));
        Assert.Equal((line.Gross, line.Deducted, line.Net, line.PaidOn), (row.Gross, row.Deducted, row.Net, row.PaidOn));
        var items = JsonSerializer.Deserialize<Dictionary<string, decimal>>(row.Items)!;
        Assert.Equal((120.50m, 640m, false), (items["overtimePay"], items["pension"], items.ContainsKey("sickDays")));
        Assert.Equal(16, row.Salt.Length);
    }

    [Fact]
    public async Task Write_LineWithoutNumbersAndDay_StoresNothingThere()
    {
        var (row, filing, _) = Assert.Single(await StoreAsync(Line(1) with { IdentityNumber = null }));

        Assert.Equal((null, null, null, filing.PaidOn), (row.IdentityCipher, row.IdentityIndex, row.BankCipher, row.PaidOn));
    }

    [Theory]
    [InlineData("张测试", null, null)]
    [InlineData("é", "6222000000000000901", null)]
    [InlineData("e\u0301", "", "退休返聘")]
    [InlineData("가\u1100\u1161 ﹩ 𠮷", null, null)]
    public async Task Write_Hash_IsThatOfTheLayout(string name, string? account, string? kind)
    {
        var line = Line(5) with { WorkerName = name, BankAccount = account, PersonKind = kind, DaysWorked = 21.5m, PaidOn = new DateOnly(2026, 10, 9) };

        var (row, filing, _) = Assert.Single(await StoreAsync(line));

        Assert.Equal(kind is null ? null : WorkRelation.Reemployment, row.StatedRelation);
        Assert.Equal(ByTheLayout(filing, 1, row.Salt, line), row.RowHash);
        Assert.Equal(SHA256.HashData(row.RowHash), filing.LinesHash);
    }

    [Fact]
    public async Task Write_MoreThanAChunk_KeepsOrderAndBindsAll()
    {
        var lines = Enumerable.Range(0, 3000).Select(i => Line(i + 4) with { WorkerName = "测" + i, IdentityNumber = SheetFiles.IdentityNumber(i) }).ToArray();

        var stored = await StoreAsync(lines);

        Assert.Equal(lines.Select(line => line.WorkerName), stored.Select(pair => pair.Row.WorkerName));
        Assert.Equal(Enumerable.Range(1, 3000), stored.Select(pair => pair.Row.LineNumber));
        Assert.Equal(3000, stored.Select(pair => Convert.ToHexString(pair.Row.Salt)).Distinct().Count());
        Assert.Equal(3000, stored.Select(pair => Convert.ToHexString(pair.Row.IdentityCipher!.AsSpan(4, 12))).Distinct().Count());
        Assert.Equal(SHA256.HashData([.. stored.SelectMany(pair => pair.Row.RowHash)]), stored[0].Filing.LinesHash);
    }

    [Fact]
    public async Task Dispose_BeforeTheEnd_StoresNothing()
    {
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var filing = Filing();
        await using (await database.Database.BeginTransactionAsync())
        {
            await using var writer = await LineWriter.BeginAsync(database, new PayrollLayout(filing.PaidOn), filing,
                scope.ServiceProvider.GetRequiredService<FieldProtector>(), CancellationToken.None);
            for (var i = 0; i < 2000; i++)
            {
                await writer.WriteAsync(Line(i + 1), CancellationToken.None);
            }
        }

        Assert.False(await database.PayrollLines.AnyAsync(line => line.FilingId == filing.FilingId));
    }

    [Fact]
    public async Task Write_NameThatTheDatabaseRefuses_ThrowsAndStoresNothing()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => StoreAsync(Line(1) with { WorkerName = "空\0字符" }));

        Assert.Equal("22021", refused.SqlState);
    }

    private static PayrollLine Line(int row) => SheetFiles.Lines(1)[0] with { Row = row };

    private static FilingRow Filing() => new()
    {
        EnterpriseId = 11,
        FilingId = Guid.CreateVersion7(),
        ReceiptNumber = "",
        Period = Month,
        RegionCode = "330106",
        CycleStart = Month,
        CycleEnd = new DateOnly(2026, 9, 30),
        CycleKey = Month,
        AgreedPayday = new DateOnly(2026, 10, 15),
        PaidOn = new DateOnly(2026, 10, 14),
        Employment = Employment.FullTime,
        FileName = "",
        FileHash = [],
        FileSize = 0,
        ReceivedAt = default,
        FiledBy = default,
        State = FilingState.AwaitingConfirmation,
    };

    // The layout, written down a second time: stored hashes must stay checkable for as long as they are kept.
    private static byte[] ByTheLayout(FilingRow filing, int number, byte[] salt, PayrollLine line)
    {
        using var bytes = new MemoryStream();
        bytes.Write([0x00, 0x01, 0x01]);
        Number(filing.EnterpriseId);
        Number(filing.Period.DayNumber);
        bytes.Write(filing.FilingId.ToByteArray(bigEndian: true));
        Number(number);
        bytes.Write(salt);
        Number(line.Row);
        foreach (var text in new[] { line.WorkerName, line.IdentityNumber, line.BankAccount })
        {
            Text(text);
        }

        foreach (var amount in new[] { line.DaysWorked, line.OvertimeHours, line.SickDays, line.UnpaidAbsenceDays, line.Gross, line.Deducted, line.Net })
        {
            Number(amount is { } yuan ? (long)(yuan * 100) : long.MinValue);
        }

        Number(line.PaidOn!.Value.DayNumber);
        Text("""{"daysWorked":21.5,"basicWage":7640,"gross":7640,"pension":640,"net":7000}""");
        Text(line.PersonKind is null ? null : "Reemployment");
        return SHA256.HashData(bytes.ToArray());

        void Number(long value)
        {
            Span<byte> eight = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(eight, value);
            bytes.Write(eight);
        }

        void Text(string? value)
        {
            var utf8 = value is null ? null : Encoding.UTF8.GetBytes(value.Normalize(NormalizationForm.FormC));
            Number(utf8?.Length ?? -1);
            bytes.Write(utf8);
        }
    }

    private async Task<List<(PayrollLineRow Row, FilingRow Filing, FieldProtector Protector)>> StoreAsync(params PayrollLine[] lines)
    {
        await using var scope = fixture.Host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var protector = scope.ServiceProvider.GetRequiredService<FieldProtector>();
        var filing = Filing();
        await using (var transaction = await database.Database.BeginTransactionAsync())
        {
            await using var writer = await LineWriter.BeginAsync(database, new PayrollLayout(filing.PaidOn), filing, protector, CancellationToken.None);
            foreach (var line in lines)
            {
                await writer.WriteAsync(line, CancellationToken.None);
            }

            filing.Accept(await writer.CompleteAsync(CancellationToken.None), findings: 0, default);
            await transaction.CommitAsync();
        }

        return [.. (await database.PayrollLines.AsNoTracking().Where(line => line.EnterpriseId == 11 && line.FilingId == filing.FilingId)
            .OrderBy(line => line.LineNumber).ToListAsync()).Select(row => (row, filing, protector))];
    }
}
