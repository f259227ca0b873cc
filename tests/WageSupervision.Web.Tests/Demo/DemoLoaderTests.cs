using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Demo;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Demo;

/// <summary>A portal with the demo data, loaded once.</summary>
public sealed class DemoPortal : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public PortalHost Host { get; private set; } = null!;

    /// <summary>What was loaded.</summary>
    public DemoSummary Summary { get; private set; } = null!;

    /// <summary>Today, by the portal's clock.</summary>
    public static DateOnly Today => new(2026, 11, 20);

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Host = await PortalHost.StartAsync(empty: true);
        Summary = (await LoadAsync(Host))!;
    }

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>Loads the demo data.</summary>
    public static async Task<DemoSummary?> LoadAsync(PortalHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadAsync();
    }

    /// <summary>Reads.</summary>
    public async Task<T> WithAsync<T>(Func<AppDbContext, Task<T>> read)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}

public sealed class DemoLoaderTests(DemoPortal portal) : IClassFixture<DemoPortal>
{
    private const string WestLake = "330106";

    private static DateOnly Today => DemoPortal.Today;

    [Fact]
    public async Task Load_Enterprises_FortyWithValidCodesInThreeCities()
    {
        var enterprises = await portal.WithAsync(d => d.Employers.AsNoTracking().ToListAsync());
        Assert.Equal(40, enterprises.Count);
        Assert.Equal(40, enterprises.Select(e => e.Name).Distinct().Count());
        Assert.Equal(["3301", "3302", "3303"], enterprises.Select(e => e.RegionCode[..4]).Distinct().Order());
        Assert.All(enterprises, e =>
        {
            Assert.Equal(CreditCodeCheck.Valid, UnifiedSocialCreditCode.Check(e.CreditCode));
            Assert.Contains("演示", e.Name, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Load_IdentityNumbers_ValidAndNeverIssued()
    {
        var protector = portal.Host.Services.GetRequiredService<FieldProtector>();
        var lines = await portal.WithAsync(d => d.PayrollLines.AsNoTracking().ToListAsync());
        Assert.True(lines.Count > 4_000);
        Assert.All(lines, line =>
        {
            var number = protector.Open(line.IdentityCipher!, $"payroll_line|identity|{line.EnterpriseId}|{line.FilingId:N}|{line.LineNumber}");
            Assert.Equal(IdentityNumberCheck.Valid, IdentityNumber.Check(number, Today));
            Assert.Equal("000", number[14..17]);
            Assert.StartsWith("演示", line.WorkerName, StringComparison.Ordinal);
        });
    }

    // Every step of the demo goes through the portal: whatever it records, the rows agree with their events at every moment.
    [Fact]
    public void Load_NothingIsTakenForAltered() =>
        Assert.DoesNotContain(portal.Host.Errors.Entries, entry => entry.Contains("does not agree with its events", StringComparison.Ordinal));

    [Fact]
    public async Task Load_Filings_EveryStateAndHalfAYear()
    {
        var filings = await portal.WithAsync(d => d.Filings.AsNoTracking().ToListAsync());
        Assert.Equal(
            [FilingState.AwaitingConfirmation, FilingState.Accepted, FilingState.AcceptedWithFindings, FilingState.Rejected],
            filings.Select(f => f.State).Distinct().Order());
        Assert.Equal(Enumerable.Range(5, 6).Select(month => new DateOnly(2026, month, 1)), filings.Select(f => f.Period).Distinct().Order());
        Assert.Equal(2, filings.Single(f => f.State == FilingState.Rejected).Errors);
        Assert.Single(filings, f => f.ReplacedBy is not null);
        Assert.Contains(filings, f => f.FileName.EndsWith(".csv", StringComparison.Ordinal));
        Assert.Contains(filings, f => f.FileName.EndsWith(".xlsx", StringComparison.Ordinal));
        Assert.All(filings.Where(f => f.State != FilingState.Rejected), f => Assert.Equal(0, f.Warnings));

        // Receipt numbers are given in the order of time.
        Assert.Equal(filings.OrderBy(f => f.ReceivedAt).Select(f => f.ReceiptNumber), filings.Select(f => f.ReceiptNumber).Order(StringComparer.Ordinal));
        Assert.All(filings, f => Assert.True(f.ReceivedAt <= portal.Host.Time.GetUtcNow()));
    }

    [Fact]
    public async Task Load_Findings_EveryRuleOfThePayrollJudge()
    {
        var rules = await portal.WithAsync(d => d.Findings.Select(f => f.RuleId).Distinct().ToListAsync());
        Assert.Equal(["ZJ353-14-1", "ZJ353-14-2", "ZJ353-17-1", "ZJ353-20-1", "ZJ353-6-1"], rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Load_Cases_EveryStage()
    {
        var cases = await CasesAsync();
        Assert.Equal(Enum.GetValues<CaseStage>(), cases.Select(c => c.File.StageOn(Today)).Distinct().Order());
        Assert.Contains(cases, c => c.Row.OpenProofs > 0);
        Assert.Contains(cases, c => c.Row is { Workers: 31, Owed: > 500_000 });
        Assert.Equal(0, portal.Summary.Stopped);
    }

    [Fact]
    public async Task Load_WestLake_HasWorkForInspectorAndSupervisor()
    {
        var cases = (await CasesAsync()).Where(c => c.Row.RegionCode == WestLake).ToList();
        Assert.True(cases.Select(c => c.File.StageOn(Today)).Distinct().Count() >= 6);
        var decisions = cases.Where(c => c.File.StageOn(Today) == CaseStage.NoticeServed)
            .Select(c => Steps.The<DecideStep>().Gate(c.File,
                new CaseFacts(Today, Guid.NewGuid(), [], WorkCalendar.Shipped, LegalParameters.Shipped.Thresholds, new("x", "x", "x", "x"))).IsOpen).ToList();
        Assert.Equal([false, true], decisions.Order());
        var open = await portal.WithAsync(d => OpenFindings.Of(d)
            .Where(f => d.Enterprises.Any(e => e.EnterpriseId == f.EnterpriseId && e.RegionCode == WestLake))
            .Select(f => f.EnterpriseId).Distinct().CountAsync());
        Assert.True(open >= 3);
        Assert.True(await portal.WithAsync(d =>
            d.UnionDemands.AnyAsync(u => u.RegionCode == WestLake && u.Stage == DemandStage.Recommended && u.CaseId == null)));
        Assert.True(await portal.WithAsync(d => d.Disclosures.AnyAsync(u => u.RegionCode == WestLake && u.Stage == DisclosureStage.Proposed)));
    }

    [Fact]
    public async Task Load_Demands_EveryStage()
    {
        var stages = await portal.WithAsync(async d =>
        {
            List<DemandStage> found = [];
            foreach (var row in await d.UnionDemands.AsNoTracking().ToListAsync())
            {
                var events = await EventsAsync(d, row.EnterpriseId, row.DemandId);
                found.Add(UnionDemand.From(events.Select(Ledger.Event)).StageOn(Today));
            }

            return found;
        });
        Assert.Equal(Enum.GetValues<DemandStage>(), stages.Distinct().Order());
    }

    [Fact]
    public async Task Load_Disclosures_EveryStageAndEveryLimb()
    {
        var rows = await portal.WithAsync(d => d.Disclosures.AsNoTracking().ToListAsync());
        var proposed = rows.FindAll(d => d.Stage == DisclosureStage.Proposed);
        Assert.Single(proposed, d => d.NotifiedOn is null);
        Assert.Single(proposed, d => d.OpenObjections > 0);
        Assert.Single(proposed, d => d is { NotifiedOn: not null, OpenObjections: 0 });
        Assert.True(rows.Count(d => d.Stage == DisclosureStage.Standing && d.StandsUntil >= Today) >= 3);
        Assert.Contains(rows, d => d.Stage == DisclosureStage.Standing && d.Paid > 0);
        Assert.Single(rows, d => d.Stage == DisclosureStage.Settled && d.StandsUntil >= Today);
        Assert.Single(rows, d => d.StandsUntil < Today);
        Assert.Single(rows, d => d.Stage == DisclosureStage.Declined);
        Assert.Contains(rows, d => d is { TwoPayCycles: true, TenWorkers: true, HalfMillion: true });
        Assert.Contains(rows, d => d is { TwoPayCycles: true, TenWorkers: false, HalfMillion: false });
    }

    [Fact]
    public async Task Load_Contacts_EveryStage()
    {
        var rows = await portal.WithAsync(d => d.Contacts.AsNoTracking().ToListAsync());
        Assert.Equal(Enum.GetValues<ContactStage>(), rows.Select(c => c.Stage).Distinct().Order());
        Assert.Contains(rows, c => c.RegionCode != c.FirstRegionCode);
        Assert.Contains(rows, c => c.Stage == ContactStage.Logged && c.DueOn < Today);
        Assert.Contains(rows, c => c.Channel == ContactChannel.Web && c.Kind == ContactKind.Report);
    }

    [Fact]
    public async Task Load_Registers_HoldADeferralThatWaitsAndASeparationOverdue()
    {
        var entries = await portal.WithAsync(d => d.RegisterEntries.AsNoTracking().ToListAsync());

        Assert.Equal(Enum.GetValues<RegisterKind>().Order(), entries.Select(e => e.Kind).Distinct().Order());
        Assert.Equal(3, Assert.Single(entries, e => e.Kind == RegisterKind.Deferral).WithoutConsent);
        Assert.Equal(0, entries.Where(e => e.Kind == RegisterKind.Contract).Min(e => e.Shortcomings));
        Assert.Equal(2, entries.Where(e => e.Kind == RegisterKind.Contract).Max(e => e.Shortcomings));
    }

    [Fact]
    public async Task Load_ProcedureEvents_EveryChainIsWhole()
    {
        var events = await portal.WithAsync(d => d.ProcedureEvents.AsNoTracking().ToListAsync());
        var chains = events.GroupBy(e => (e.EnterpriseId, e.SubjectId)).ToList();
        var (registers, orders) = (await portal.WithAsync(d => d.RegisterEntries.CountAsync()), await portal.WithAsync(d => d.FilingOrders.CountAsync()));
        var projects = await portal.WithAsync(d => d.Projects.CountAsync());
        Assert.Equal(
            portal.Summary.Cases + portal.Summary.Demands + portal.Summary.Disclosures + portal.Summary.Contacts + registers + orders + projects
                + await portal.WithAsync(d => d.Draws.CountAsync()) + await portal.WithAsync(d => d.MajorIncidents.CountAsync())
                + await portal.WithAsync(d => d.Inspections.CountAsync()) + await portal.WithAsync(d => d.ListMatters.CountAsync()), chains.Count);
        Assert.All(chains, chain => Assert.True(Ledger.IsWhole([.. chain.OrderBy(e => e.Sequence)])));
    }

    [Fact]
    public async Task Load_Projects_TiedOrderedServedAndOpen()
    {
        var events = await portal.WithAsync(d => d.ProcedureEvents.AsNoTracking().ToListAsync());
        var happened = events.Select(Ledger.Event).ToList();
        Assert.Equal(4, await portal.WithAsync(d => d.Projects.CountAsync()));
        Assert.Equal(3, await portal.WithAsync(d => d.Cases.CountAsync(c => c.ProjectId != null)));
        Assert.Equal(1, await portal.WithAsync(d => d.Projects.SumAsync(p => p.Waiting)));
        Assert.Equal(2, happened.OfType<AdvanceOrdered>().Count());
        Assert.Single(happened.OfType<AdvanceServed>());
    }

    [Fact]
    public async Task Load_FilersEnterprise_HasItsTasks()
    {
        var filer = await portal.WithAsync(d => d.Users.AsNoTracking().SingleAsync(u => u.UserName == "filer@demo"));
        var own = (await CasesAsync()).Single(c => c.Row.EnterpriseId == filer.EnterpriseId && c.Row.Source == CaseSource.Findings);
        Assert.Equal(CaseStage.AwaitingCorrection, own.File.StageOn(Today));
        Assert.Equal(Today.AddDays(5), own.Row.Deadline);
        Assert.False(await portal.WithAsync(d => d.Filings.AnyAsync(f => f.EnterpriseId == filer.EnterpriseId && f.Period == new DateOnly(2026, 10, 1))));
        Assert.True(await portal.WithAsync(d => d.UnionDemands.AnyAsync(u => u.EnterpriseId == filer.EnterpriseId && u.Stage == DemandStage.AwaitingAnswer)));
        Assert.Equal(4, await portal.WithAsync(d => d.Findings
            .Where(f => f.EnterpriseId == filer.EnterpriseId && f.Period == new DateOnly(2026, 9, 1)).Select(f => f.RuleId).Distinct().CountAsync()));
        var worker = await portal.WithAsync(d => d.Users.AsNoTracking().SingleAsync(u => u.UserName == "worker@demo"));
        Assert.Equal(5, await portal.WithAsync(d =>
            d.PayrollLines.CountAsync(l => l.EnterpriseId == filer.EnterpriseId && l.IdentityIndex == worker.IdentityIndex)));
    }

    [Fact]
    public async Task Load_Accounts_AdvertisedOnesCanSignInAndNoOthers()
    {
        foreach (var account in DemoAccounts.All)
        {
            using var client = portal.Host.NewClient();
            var response = await PortalHost.PostAsync(client, "/Account/Login",
                new() { ["Input.UserName"] = account.UserName, ["Input.Password"] = DemoAccounts.Password });
            Assert.True(response.StatusCode == HttpStatusCode.Redirect, account.UserName);
        }

        var able = await portal.WithAsync(d => d.Users.Where(u => u.PasswordHash != null).Select(u => u.UserName!).ToListAsync());
        Assert.Equal(DemoAccounts.All.Select(a => a.UserName).Order(StringComparer.Ordinal), able.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task LoadAgain_ChangesNothing()
    {
        var before = await CountAsync();
        Assert.Null(await DemoPortal.LoadAsync(portal.Host));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Load_YearWithoutHolidayNotice_LoadsWhatCanBeJudged()
    {
        await using var host = await PortalHost.StartAsync(empty: true);
        host.Time.GoTo(new DateOnly(2028, 3, 10));
        var summary = await DemoPortal.LoadAsync(host);
        Assert.Equal(40, summary!.Enterprises);
        Assert.True(summary.Filings > 200);
        Assert.True(summary.Cases > 0);
    }

    /// <summary>The first day of a month, and a day after long holidays: periods of procedure end where they end.</summary>
    [Theory]
    [InlineData("2026-12-01")]
    [InlineData("2026-10-10")]
    public async Task Load_OnAnyDay_Loads(string day)
    {
        await using var host = await PortalHost.StartAsync(empty: true);
        host.Time.GoTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        var summary = await DemoPortal.LoadAsync(host);
        Assert.Equal(portal.Summary.Enterprises, summary!.Enterprises);
        Assert.InRange(summary.Cases, portal.Summary.Cases * 9 / 10, portal.Summary.Cases);
        Assert.InRange(summary.Disclosures, portal.Summary.Disclosures / 2, portal.Summary.Disclosures);
    }

    private Task<(int, int, int, int)> CountAsync() => portal.WithAsync(async d => (
        await d.Enterprises.CountAsync(), await d.Filings.CountAsync(), await d.ProcedureEvents.CountAsync(),
        await d.AuditEntries.CountAsync(a => a.ActorId != null)));

    private Task<List<(CaseRow Row, SupervisionCase File)>> CasesAsync() => portal.WithAsync(async d =>
    {
        List<(CaseRow, SupervisionCase)> found = [];
        foreach (var row in await d.Cases.AsNoTracking().ToListAsync())
        {
            var events = await EventsAsync(d, row.EnterpriseId, row.CaseId);
            found.Add((row, SupervisionCase.From(events.Select(Ledger.Event))));
        }

        return found;
    });

    private static Task<List<ProcedureEventRow>> EventsAsync(AppDbContext database, long enterpriseId, Guid subjectId) =>
        database.ProcedureEvents.AsNoTracking().Where(e => e.EnterpriseId == enterpriseId && e.SubjectId == subjectId).OrderBy(e => e.Sequence).ToListAsync();
}
