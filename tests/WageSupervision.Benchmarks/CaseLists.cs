using System.Globalization;
using Npgsql;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Benchmarks;

/// <summary>
/// What an inspector waits for the queue and for the case list, by every way of searching, with NUMBER cases in the county (three of ten open);
/// against the bare query of the queue, asked in turns on a connection of its own.
/// </summary>
internal static class CaseLists
{
    private const int Rounds = 200;
    private const string County = "330106";

    private const string Bare = """
        select c.case_id, c.case_number, c.stage, c.next_due_on, c.next_due_what, c.owed, c.paid, e.name
        from supervision_case c join enterprise e on e.enterprise_id = c.enterprise_id
        where c.region_code like '330106%' and c.stage <> 'Closed'
        order by c.next_due_on, c.opened_on desc limit 30
        """;

    public static async Task RunAsync(int cases)
    {
        await using var database = await TestDatabases.CreateAsync("people", async connection =>
        {
            await DatabaseSetup.MigrateAsync(connection);
            await People.SeedAsync(connection);
        });
        await FillAsync(database, cases);
        await using var portal = await PublishedPortal.StartAsync(database);
        using var inspector = await portal.SignedInAsync(People.Inspector);
        await using var connection = new NpgsqlConnection(database.AppConnectionString);
        await connection.OpenAsync();
        foreach (var page in (string[])
            ["/Inspection", "/Cases", "/Cases?State=all", "/Cases?Mine=true", "/Cases?Q=基准企业12345", "/Cases?State=all&Q=基准案54321",
                "/Cases?State=closed", "/Cases?State=all&P=100"])
        {
            List<double> waited = [], bare = [];
            for (var round = -20; round < Rounds; round++)
            {
                var seen = await Figures.SecondsAsync(async () => (await inspector.ReadAsync(page)).Expect(200));
                var query = await Figures.SecondsAsync(() => AskAsync(connection));
                if (round >= 0)
                {
                    waited.Add(seen * 1000);
                    bare.Add(query * 1000);
                }
            }

            var sorted = waited.Order().ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{page}, {cases:N0} cases, {Rounds} rounds; p95 {Figures.At(sorted, 0.95):N0} ms"));
            Figures.Tell("page", waited, "query", bare, "ms");
        }
    }

    private static async Task AskAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Bare, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
        }
    }

    private static async Task FillAsync(TestDatabase database, int cases)
    {
        var firms = Math.Max(1, cases / 5);
        var (lead, day) = (await LeadAsync(database), new DateOnly(2026, 11, 20));
        for (var from = 0; from < cases; from += 5000)
        {
            await using var context = database.Open();
            for (var number = from; number < Math.Min(from + 5000, cases); number++)
            {
                var firm = 1_000_000L + (number % firms);
                if (number < firms)
                {
                    context.Enterprises.Add(new EnterpriseRow
                    {
                        EnterpriseId = firm,
                        Name = $"基准企业{number}有限公司",
                        CreditCode = $"91330106MA{number:00000000}",
                        RegionCode = County,
                        Address = "基准路",
                        LegalRepresentative = "演示甲",
                        Payday = 15,
                    });
                }

                var open = number % 10 < 3;
                context.Cases.Add(new CaseRow
                {
                    EnterpriseId = firm,
                    CaseId = Guid.CreateVersion7(),
                    CaseNumber = $"基准案〔2026〕{number}号",
                    RegionCode = County,
                    LeadOfficerId = number % 20 == 0 ? lead : Guid.Empty,
                    Source = CaseSource.Findings,
                    OpenedOn = day.AddDays(-number % 700),
                    Stage = open ? CaseStage.Investigating : CaseStage.Closed,
                    ClosedOn = open ? null : day,
                    NextDueOn = open ? day.AddDays((number * 7 % 90) - 10) : null,
                    NextDueWhat = open ? "调查 60 个工作日" : null,
                    Owed = 7000,
                    Workers = 1,
                });
            }

            await context.SaveChangesAsync();
        }

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var analyze = new NpgsqlCommand("analyze", connection);
        await analyze.ExecuteNonQueryAsync();
    }

    private static Task<Guid> LeadAsync(TestDatabase database)
    {
        using var context = database.Open();
        return Task.FromResult(context.Users.Single(user => user.UserName == People.Inspector).Id);
    }
}
