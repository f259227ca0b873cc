using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Tests.Features.Filings.Reading.Awkward;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Filings.Api;

/// <summary>
/// The same bytes, by page and by interface, are the same filing: two enterprises that differ in nothing but their names hand in every
/// awkward file, one each way, and what is stored of it is compared.
/// </summary>
public sealed class PageAndApiAgreeTests(TwinFixture fixture) : IClassFixture<TwinFixture>
{
    public static TheoryData<string> Habits => AwkwardFilesTests.Habits;

    [Theory]
    [MemberData(nameof(Habits))]
    public async Task Submit_SameBytesByPageAndApi_GivesTheSameFiling(string habit)
    {
        var file = AwkwardFilesTests.Make(habit);
        using var filer = await fixture.Host.SignedInAsync(People.OtherFiler);
        using var client = fixture.Host.Bearer(fixture.Token);

        var byPage = await filer.UploadPayrollAsync(file.Content, file.Name, Journeys.Upload().With(("Input.Unpaid", null)));
        var receipt = (await client.HandInAsync(file.Content, file.Name)).Expect(202).Text("receipt");
        var before = await StoredAsync(byPage);

        Assert.Equal(before, await StoredAsync(receipt));
        Assert.NotEqual(nameof(FilingState.Received), before.State);
        if (before.State == nameof(FilingState.AwaitingConfirmation))
        {
            (await filer.SubmitAsync($"/Filings/Check/{byPage}", ("Input.Reason", "测试更正"))).Expect(302);
            (await client.PostJsonAsync(FilingsApiTests.Of(receipt) + "/confirmation", "{\"reason\":\"测试更正\"}")).Expect(200);
            var accepted = await StoredAsync(byPage);
            Assert.NotEmpty(accepted.Lines);
            Assert.Equal(accepted, await StoredAsync(receipt));
        }

        var told = (await client.ReadAsync(FilingsApiTests.Of(receipt) + "/lines?size=500")).Expect(200).Json();
        Assert.Equal(file.Lines.Select(line => int.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)),
            told.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("row").GetInt32()));
        Assert.Equal(before.Warnings, Issues(told, "warning"));
    }

    private static int Issues(JsonElement told, string kind) =>
        told.GetProperty("issues").EnumerateArray().Count(issue => issue.GetProperty("kind").GetString() == kind)
        + told.GetProperty("lines").EnumerateArray().Sum(line => line.GetProperty(kind + "s").GetArrayLength());

    private async Task<Stored> StoredAsync(string receipt)
    {
        await using var database = fixture.Host.Database.Open();
        var filingId = await database.Filings.Where(f => f.ReceiptNumber == receipt).Select(f => f.FilingId).SingleAsync();

        // The receipt comes before the check.
        await fixture.Host.Services.GetRequiredService<WaitingChecks>().SettleAsync(filingId, CancellationToken.None);
        return await StoredAsync(filingId);
    }

    private async Task<Stored> StoredAsync(Guid filingId)
    {
        await using var database = fixture.Host.Database.Open();
        var filing = await database.Filings.SingleAsync(f => f.FilingId == filingId);
        var lines = await database.PayrollLines.Where(l => l.FilingId == filingId).OrderBy(l => l.LineNumber)
            .Select(l => new
            {
                l.LineNumber,
                l.SheetRow,
                l.WorkerName,
                l.Gross,
                l.Deducted,
                l.Net,
                l.PaidOn,
                l.DaysWorked,
                l.OvertimeHours,
                l.SickDays,
                l.UnpaidAbsenceDays,
                l.Items
            }).ToListAsync();
        var findings = await database.Findings.Where(f => f.FilingId == filingId).OrderBy(f => f.RuleId).ThenBy(f => f.SheetRow)
            .Select(f => new { f.RuleId, f.SheetRow, f.LineNumber, f.Outcome, f.Shortfall, f.WorkerShown, f.Payday }).ToListAsync();
        return new Stored(
            filing.State.ToString(), filing.StateCode, Convert.ToHexString(filing.FileHash), filing.FileName, filing.FileSize, filing.Workers,
            filing.Gross, filing.Deducted, filing.Net,
            filing.Errors, filing.Warnings, filing.Findings, filing.ColumnMapping, filing.RuleSetVersion,
                string.Join('\n', lines), string.Join('\n', findings));
    }

    private sealed record Stored(
        string State, string? Code, string Hash, string FileName, int Size, int Workers, decimal Gross, decimal Deducted, decimal Net,
        int Errors, int Warnings, int FindingCount,
        string? Columns, string? RuleSet, string Lines, string Findings);
}

/// <summary>Two enterprises of one county, and a token of the first.</summary>
public sealed class TwinFixture : PortalFixture
{
    /// <summary>The token.</summary>
    public string Token { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Sql.ExecuteAsync(Host.Database.SuperuserConnectionString,
            $"update enterprise set region_code = '330106' where enterprise_id = {People.HaishuEnterprise}");
        using var filer = await Host.SignedInAsync(People.Filer);
        Token = await filer.NewTokenAsync();
    }
}
