using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>What the benchmarks that store have in common.</summary>
internal static class Stored
{
    public static readonly DateOnly Month = new(2026, 9, 1);

    /// <summary>The first of the enterprises that only file.</summary>
    public const long FirstEnterprise = 5000;

    public static async Task EnterprisesAsync(string connectionString, int count)
    {
        await using var database = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connectionString).Options);
        database.Enterprises.AddRange(Enumerable.Range(0, count).Select(i => new EnterpriseRow
        {
            EnterpriseId = FirstEnterprise + i,
            Name = $"杭州测试{i}号制造有限公司",
            CreditCode = $"91330106TEST{i:000000}",
            RegionCode = "330106",
            Address = "测试路 1 号",
            LegalRepresentative = "测试法定代表人",
            Payday = 15,
        }));
        await database.SaveChangesAsync();
    }

    /// <summary>A filing that was received and checked, with its bytes, as it waits for the confirmation.</summary>
    public static FilingRow Filing(long enterpriseId, byte[] content, DateTimeOffset receivedAt, DateOnly? period = null) => new()
    {
        EnterpriseId = enterpriseId,
        FilingId = Guid.CreateVersion7(),
        ReceiptNumber = Guid.NewGuid().ToString("N")[..16],
        Period = period ?? Month,
        RegionCode = "330106",
        CycleStart = Month,
        CycleEnd = new DateOnly(2026, 9, 30),
        CycleKey = Month,
        AgreedPayday = new DateOnly(2026, 10, 15),
        Employment = Employment.FullTime,
        FileName = "工资表.csv",
        FileHash = SHA256.HashData(content),
        FileSize = content.Length,
        ReceivedAt = receivedAt,
        FiledBy = Guid.NewGuid(),
        State = FilingState.AwaitingConfirmation,
        ColumnMapping = "{}",
    };

    /// <summary>Forgets what was stored, and gives the disk a rest, so that every round begins alike.</summary>
    public static async Task ForgetAsync(TestDatabase database, string statements)
    {
        await Sql.ExecuteAsync(database.SuperuserConnectionString, "set session_replication_role = replica; " + statements);
        await Sql.ExecuteAsync(database.SuperuserConnectionString, "checkpoint");
    }

    /// <summary>Runs psql on the database, as its superuser.</summary>
    public static void Psql(TestDatabase database, string command)
    {
        var at = new NpgsqlConnectionStringBuilder(database.SuperuserConnectionString);
        var start = new ProcessStartInfo("psql",
            ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", at.Host!, "-p", "5432", "-U", at.Username!, "-d", at.Database!, "-c",
                command])
        { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(errors);
        }
    }

    public static AsyncServiceScope Scope(PortalHost host) => host.Services.CreateAsyncScope();
}
