using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Tests.Infrastructure;
using Xunit.Abstractions;

namespace WageSupervision.Web.Tests.Features.Duties;

/// <summary>The rule of duties is written twice, for one enterprise in C# and for an area in SQL: both say the same of everybody.</summary>
public sealed class DutyAgreementTests(ITestOutputHelper output)
{
    private const int Seed = 353;
    private const int Enterprises = 300;
    private const int Everybody = 10_000;

    // Before, between and after the last days of notices and orders; the last days of October and of November among them.
    private static readonly DateOnly[] Days = [new(2026, 11, 16), new(2026, 11, 18), new(2026, 12, 3), new(2026, 12, 24)];

    [Fact]
    public async Task AreaAndEnterprise_RandomHistories_SayTheSameOfEveryMonth()
    {
        output.WriteLine($"seed {Seed}");
        var made = new RandomDuties(new Random(Seed)).Make(Enterprises);
        await using var host = await PortalHost.StartAsync(empty: true);
        await SaveAsync(host, made);
        var watch = Stopwatch.StartNew();
        Dictionary<string, int> seen = [];
        List<string> differences = [];
        foreach (var day in Days)
        {
            host.Time.GoTo(day);
            await using var scope = host.Services.CreateAsyncScope();
            var ofOne = await OneByOneAsync(scope.ServiceProvider, made, day, seen);
            var ofArea = await WholeAreaAsync(scope.ServiceProvider);
            differences.AddRange(ofOne.Keys.Union(ofArea.Keys).Where(key => ofOne.GetValueOrDefault(key) != ofArea.GetValueOrDefault(key))
                .Select(key => $"{day:O} {key.Kind} {key.Month} enterprise {key.Enterprise}: one {ofOne.GetValueOrDefault(key)}, area "
                    + $"{ofArea.GetValueOrDefault(key)}"));
        }

        output.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s; {string.Join(", ", seen.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}");
        Assert.True(differences.Count == 0, $"seed {Seed}, {differences.Count} differences\n{string.Join('\n', differences.Take(20))}");

        // What never came up was not compared.
        Assert.All(Enum.GetNames<DutyState>().Concat(Enum.GetNames<DutyBasis>()).Concat(["Partly", "Moved", "OrderLater", "LateByNoticeAlone"]), what =>
            Assert.True(seen.GetValueOrDefault(what) >= 10, $"{what} came up {seen.GetValueOrDefault(what)} times"));
    }

    [Fact]
    public async Task Reminders_RandomHistories_GoToWhoeverOwesByItsOwnCalendar()
    {
        var made = new RandomDuties(new Random(Seed)).Make(Enterprises / 2);
        await using var host = await PortalHost.StartAsync(empty: true);
        await SaveAsync(host, made);
        host.Time.GoTo(RandomDuties.End);
        await using var scope = host.Services.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetRequiredService<DutyReader>();
        List<string> owed = [];
        foreach (var enterprise in made.Enterprises)
        {
            owed.AddRange(from duty in await reader.OfAsync(enterprise, RandomDuties.First, RandomDuties.Last)
                          where duty.Standing.IsOutstanding
                          let step = Reminders.On(duty.Deadline.DueOn, RandomDuties.End)
                          where step is not null
                          select $"{enterprise.EnterpriseId} {duty.Duty.Kind} {duty.Duty.Month} {step} {duty.Deadline.DueOn:O}");
        }

        foreach (var (kind, month) in KindsAndMonths())
        {
            await scope.ServiceProvider.GetRequiredService<AreaDuties>().RemindAsync(kind, month, CancellationToken.None);
        }

        await using var database = host.Database.Open();
        var reminded = (await database.DutyReminders.ToListAsync()).ConvertAll(r => $"{r.EnterpriseId} {r.Kind} {YearMonth.Of(r.Period)} {r.Step} {r.DueOn:O}");
        Assert.True(owed.Count > 50, $"seed {Seed}: only {owed.Count} to be reminded");
        Assert.Equal(owed.Order(StringComparer.Ordinal), reminded.Order(StringComparer.Ordinal));
    }

    private static async Task<Dictionary<Key, Line>> OneByOneAsync(IServiceProvider services, RandomDuties made, DateOnly day, Dictionary<string, int> seen)
    {
        var reader = services.GetRequiredService<DutyReader>();
        Dictionary<Key, Line> found = [];
        foreach (var enterprise in made.Enterprises)
        {
            foreach (var month in await reader.OfAsync(enterprise, RandomDuties.First, RandomDuties.Last))
            {
                var (state, first) = (month.Standing.State, month.Standing.First?.HandedInAt);
                var line = new Line(month.Deadline.DueOn, state, month.BasisOn(day), first, month.Standing.Lacking.Count > 0);
                found.Add(new Key(month.Duty.Kind, month.Duty.Month, enterprise.EnterpriseId), line);
                foreach (var what in (string?[])[
                    state.ToString(), line.Basis.ToString(), line.Partly ? "Partly" : null, month.Deadline.IsMoved
                    ? "Moved" : null, month.OrderDueOn is null ? null : "OrderLater",
                    state == DutyState.FiledLate && line.Basis != month.Duty.Basis ? "LateByNoticeAlone" : null])
                {
                    if (what is not null)
                    {
                        seen[what] = seen.GetValueOrDefault(what) + 1;
                    }
                }
            }
        }

        return found;
    }

    private static async Task<Dictionary<Key, Line>> WholeAreaAsync(IServiceProvider services)
    {
        var area = services.GetRequiredService<AreaDuties>();
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        Dictionary<Key, Line> found = [];
        foreach (var (kind, month) in KindsAndMonths())
        {
            var lines = await area.ListAsync(new Jurisdiction("330000"), kind, month, "", "", 0, Everybody, CancellationToken.None);
            foreach (var line in lines)
            {
                found.Add(new Key(kind, month, line.EnterpriseId),
                    new Line(line.DueOn, StateOf(line, today), line.Ordered ? DutyBasis.Order : DutyBasis.Notice, line.HandedIn, line.Partly));
            }

            // A city's list is its part of the province's, and what is counted is what is listed.
            var counted = await area.CountAsync(new Jurisdiction("330100"), kind, month, "", CancellationToken.None);
            Assert.Equal(lines.Where(line => line.RegionCode.StartsWith("3301", StringComparison.Ordinal)).CountBy(line => line.State)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal),
                counted.Select(count => KeyValuePair.Create(count.State, count.Count)).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }

        return found;
    }

    private static DutyState StateOf(AreaDutyLine line, DateOnly today) => line.State switch
    {
        "filed" => line.Nil ? DutyState.FiledNil : DutyState.Filed,
        "late" => DutyState.FiledLate,
        "withdrawn" => DutyState.WithdrawnAndMissing,
        "missing" => DutyState.Missing,
        _ => line.DueOn.DayNumber - today.DayNumber <= DutyMatching.SoonDays ? DutyState.DueSoon : DutyState.NotYetDue,
    };

    private static IEnumerable<(DutyKind Kind, YearMonth Month)> KindsAndMonths()
    {
        for (var month = RandomDuties.First; month <= RandomDuties.Last; month = month.AddMonths(1))
        {
            yield return (DutyKind.Payroll, month);
            yield return (DutyKind.Attendance, month);
        }
    }

    private static async Task SaveAsync(PortalHost host, RandomDuties made)
    {
        await host.RequireAsync(made.Notices);
        await using var database = host.Database.Open();
        await database.Database.OpenConnectionAsync();

        // Orders stand here without the cases they came from.
        await database.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        database.AddRange(made.Enterprises);
        database.AddRange(made.Rows);
        await database.SaveChangesAsync();
    }

    private sealed record Key(DutyKind Kind, YearMonth Month, long Enterprise);

    private sealed record Line(DateOnly DueOn, DutyState State, DutyBasis Basis, DateTimeOffset? HandedIn, bool Partly);
}
