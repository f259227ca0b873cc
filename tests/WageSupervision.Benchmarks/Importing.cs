using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>
/// CSV files from the stored bytes to stored lines and findings (open, read, judge, hash, seal, copy, commit), against
/// <c>psql \copy</c> of the very rows that came of it, as CSV, straight into a partition with the same keys. A file holds
/// 100,000 lines at most: the portal takes 20 MB.
/// </summary>
internal static class Importing
{
    private const int Rounds = 5;
    private const int LinesOfAFile = 100_000;

    public static async Task RunAsync(int lines)
    {
        var files = Enumerable.Range(0, (lines + LinesOfAFile - 1) / LinesOfAFile)
            .Select(i => Wages.Csv(Math.Min(LinesOfAFile, lines - (i * LinesOfAFile)), 353 + i)).ToList();
        await using var host = await PortalHost.StartAsync();
        await Stored.EnterprisesAsync(host.Database.SuperuserConnectionString, files.Count);
        await Sql.ExecuteAsync(host.Database.SuperuserConnectionString, """
            create table yard (like payroll_line including all) partition by range (period);
            create table yard_202609 partition of yard for values from ('2026-09-01') to ('2026-10-01');
            """);
        var rows = Path.Combine(Path.GetTempPath(), $"ws-import-{Environment.ProcessId}.csv");
        List<double> ours = [], theirs = [];
        try
        {
            for (var round = 0; round <= Rounds; round++)
            {
                await ReceiveAsync(host, files);
                var seconds = await Figures.SecondsAsync(() => AcceptAsync(host));
                var stored = (await Sql.ListAsync<long>(host.Database.SuperuserConnectionString, "select count(*) from payroll_line"))[0];
                if (stored != lines)
                {
                    throw new InvalidOperationException($"{stored} of {lines} lines are stored");
                }

                if (round == 0)
                {
                    Stored.Psql(host.Database, $"\\copy (select * from payroll_line_202609) to '{rows}' csv");
                }

                await Stored.ForgetAsync(host.Database, "truncate yard; drop table payroll_line_202609; truncate finding, filing_file, filing cascade");
                var yard = Figures.Seconds(() => Stored.Psql(host.Database, $"\\copy yard_202609 from '{rows}' csv"));

                // The first round warms up.
                if (round > 0)
                {
                    ours.Add(lines / seconds);
                    theirs.Add(lines / yard);
                    Console.WriteLine($"  round {round}: {lines / seconds:N0} and {lines / yard:N0} rows/s");
                }
            }
        }
        finally
        {
            File.Delete(rows);
        }

        Console.WriteLine($"{lines:N0} lines in {files.Count} files of {files.Sum(file => file.Length) / 1e6:N0} MB, {Rounds} rounds");
        Figures.Tell("import", ours, "psql", theirs, "rows/s");
    }

    private static async Task ReceiveAsync(PortalHost host, List<byte[]> files)
    {
        await using var scope = Stored.Scope(host);
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var protector = scope.ServiceProvider.GetRequiredService<FieldProtector>();
        for (var i = 0; i < files.Count; i++)
        {
            var filing = Stored.Filing(Stored.FirstEnterprise + i, files[i], host.Time.GetUtcNow());
            database.Filings.Add(filing);
            database.FilingFiles.Add(new FilingFileRow
            {
                EnterpriseId = filing.EnterpriseId,
                FilingId = filing.FilingId,
                Content = protector.Seal(files[i], FilingFileRow.Place(filing.EnterpriseId, filing.FilingId)),
            });
            await database.SaveChangesAsync();
        }
    }

    private static async Task AcceptAsync(PortalHost host)
    {
        List<Guid> waiting;
        await using (var scope = Stored.Scope(host))
        {
            waiting = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Filings.Select(filing => filing.FilingId).ToListAsync();
        }

        foreach (var id in waiting)
        {
            await using var scope = Stored.Scope(host);
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync();
            var filing = await database.Filings.SingleAsync(f => f.FilingId == id);
            await scope.ServiceProvider.GetRequiredService<PayrollKind>().AcceptAsync(filing, CancellationToken.None);
            await database.SaveChangesAsync();
            await transaction.CommitAsync();
        }
    }
}
