using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Persistence.Lines;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>Filings of 100 lines stored into a month that holds many lines already, against one that holds none.</summary>
internal static class Growth
{
    private const int Rounds = 7;
    private const int Filings = 300;
    private const int LinesOfAFiling = 100;
    private static readonly DateOnly Full = new(2026, 9, 1);
    private static readonly DateOnly Empty = new(2026, 8, 1);

    public static async Task RunAsync(int stored)
    {
        await using var host = await PortalHost.StartAsync();
        var lines = Wages.Lines(LinesOfAFiling, 353);
        await StoreAsync(host, Full, lines);

        // As many lines of other enterprises, as wide as real ones; keys and indexes spread as those of many filings are.
        await Sql.ExecuteAsync(host.Database.SuperuserConnectionString, $"""
            set session_replication_role = replica;
            set synchronous_commit = off;
            insert into payroll_line_202609
            select 100000 + n / {LinesOfAFiling}, l.period, md5((n / {LinesOfAFiling})::text)::uuid, 1 + n % {LinesOfAFiling}, l.sheet_row, l.worker_name, l.identity_cipher,
              sha256(int4send(n)), l.bank_cipher, l.days_worked, l.overtime_hours, l.sick_days, l.unpaid_absence_days, l.gross, l.deducted, l.net, l.paid_on, l.items, l.stated_relation, l.salt, l.row_hash
            from generate_series(0, {stored - 1}) n cross join (select * from payroll_line_202609 limit 1) l;
            """, timeout: 3600);
        await Sql.ExecuteAsync(host.Database.SuperuserConnectionString, "vacuum analyze payroll_line_202609", timeout: 3600);
        List<double> full = [], empty = [];
        for (var round = 0; round <= Rounds; round++)
        {
            await Stored.ForgetAsync(host.Database, "drop table if exists payroll_line_202608");
            await Sql.ExecuteAsync(host.Database.SuperuserConnectionString, "select ensure_payroll_partition('2026-08-01')");
            var beside = await Figures.SecondsAsync(() => StoreAsync(host, Full, lines));
            var alone = await Figures.SecondsAsync(() => StoreAsync(host, Empty, lines));
            if (round > 0)
            {
                full.Add(Filings * LinesOfAFiling / beside);
                empty.Add(Filings * LinesOfAFiling / alone);
            }
        }

        var size = (await Sql.ListAsync<string>(host.Database.SuperuserConnectionString,
            "select pg_size_pretty(pg_total_relation_size('payroll_line_202609'))"))[0];
        Console.WriteLine($"{stored:N0} lines stored before ({size}), {Rounds} rounds of {Filings} filings of {LinesOfAFiling} lines, each a transaction");
        Figures.Tell("full", full, "empty", empty, "rows/s");
    }

    private static async Task StoreAsync(PortalHost host, DateOnly month, List<PayrollLine> lines)
    {
        for (var i = 0; i < Filings; i++)
        {
            await using var scope = Stored.Scope(host);
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync();
            // Any enterprise of those that file, so that the keys fall between those that stand.
            var filing = Stored.Filing(100_000 + (i * 37L % 50_000), [], host.Time.GetUtcNow(), month);
            await using var writer = await LineWriter.BeginAsync(database, new PayrollLayout(filing.PaidOn), filing,
                scope.ServiceProvider.GetRequiredService<FieldProtector>(), CancellationToken.None);
            foreach (var line in lines)
            {
                await writer.WriteAsync(line, CancellationToken.None);
            }

            await writer.CompleteAsync(CancellationToken.None);
            await transaction.CommitAsync();
        }
    }
}
