using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Incidents;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Tests.Procedure.Samples;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Features.Incidents;
using WageSupervision.Web.Features.Inspections;
using WageSupervision.Web.Features.Orders;
using WageSupervision.Web.Features.Projects;
using WageSupervision.Web.Features.Publications;
using WageSupervision.Web.Features.Publications.Listings;
using WageSupervision.Web.Features.Publications.Majors;
using WageSupervision.Web.Features.Registers;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Procedures;

/// <summary>A sample as it stands in the database.</summary>
/// <param name="SubjectId">Its id.</param>
/// <param name="EnterpriseId">Its enterprise.</param>
internal sealed record Seeded(Guid SubjectId, long EnterpriseId);

/// <summary>
/// Puts the samples of docs/procedure.md into a portal's database as the stores would have recorded them, each with what its gates ask
/// besides: the enterprise, the case it rests on, the demand or contact that the case took up, the worker's own name. Nobody hears of it; of the
/// papers only those are made that the page of a step shows.
/// </summary>
internal sealed class SampleSeeds(PortalHost host)
{
    /// <summary>The number of the worker, plainly artificial.</summary>
    public const string WorkerNumber = "330106199001010006";

    private const string Office = "西湖区人力资源和社会保障局　测试监察员";
    private int count;

    /// <summary>Seeds one.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="subject">What its steps are taken on.</param>
    /// <param name="person">Who will ask: the sample's actor, where the history names that person.</param>
    /// <param name="ownsEnterprise">The enterprise of whoever asks; <c>null</c> for one of its own.</param>
    public async Task<Seeded> SeedAsync(ProcedureSample sample, Type subject, Guid person, long? ownsEnterprise)
    {
        var number = Interlocked.Increment(ref count);
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var enterprise = await EnterpriseAsync(database, ownsEnterprise, number);
        var ids = new Ids(sample, person, number);
        var (services, at) = (scope.ServiceProvider, new Stand(database, enterprise, ids));
        var (subjectId, rest) = (Guid.CreateVersion7(), ids.Of(ProcedureSample.One));
        if (subject == typeof(SupervisionCase))
        {
            await BesideCaseAsync(services, at, (CaseOpened)sample.History[0]);
            await PutAsync<CaseFiles, SupervisionCase, CaseRow, CaseFacts>(services, at, subjectId, sample.History);
            await SealAsync(services, at, subjectId, (CaseOpened)ids.In(sample.History[0]));
            if (sample.OwesSeriously)
            {
                await PutAsync<CaseFiles, SupervisionCase, CaseRow, CaseFacts>(services, at, Guid.CreateVersion7(), Owing(10, number));
            }
        }
        else if (subject == typeof(Disclosure) || subject == typeof(FilingOrder))
        {
            await PutAsync<CaseFiles, SupervisionCase, CaseRow, CaseFacts>(services, at, rest, Owing(
                sample.OwesSeriously && !sample.RestsOnClosedCase ? 10 : 1, number, sample.RestsOnClosedCase, sample.Revisions));
            if (sample.RestsOnClosedCase)
            {
                await PutAsync<CaseFiles, SupervisionCase, CaseRow, CaseFacts>(services, at, Guid.CreateVersion7(), Owing(10, number));
            }

            await database.SaveChangesAsync();
        }

        else if (sample.Matter.Count > 0)
        {
            await PutAsync<CaseFiles, SupervisionCase, CaseRow, CaseFacts>(services, at, ids.Of(ProcedureSample.TheCase), sample.Matter);
            await database.SaveChangesAsync();
        }

        await (subject.Name switch
        {
            nameof(SupervisionCase) => Task.CompletedTask,
            nameof(Contact) => PutAsync<ContactFiles, Contact, ContactRow, ContactFacts>(services, at, subjectId, sample.History),
            nameof(MajorIncident) => PutAsync<IncidentFiles, MajorIncident, MajorIncidentRow, IncidentFacts>(services, at, subjectId, sample.History),
            nameof(Disclosure) => PutAsync<DisclosureFiles, Disclosure, DisclosureRow, DisclosureFacts>(services, at, subjectId, sample.History),
            nameof(DishonestListing) => PutAsync<ListingFiles, DishonestListing, ListMatterRow, ListingFacts>(services, at, subjectId, sample.History),
            nameof(MajorNotice) => PutAsync<MajorFiles, MajorNotice, ListMatterRow, MajorFacts>(services, at, subjectId, sample.History),
            nameof(FilingOrder) => PutAsync<FilingOrderFiles, FilingOrder, FilingOrderRow, FilingOrderFacts>(services, at, subjectId, sample.History),
            nameof(UnionDemand) => PutAsync<DemandFiles, UnionDemand, UnionDemandRow, DateOnly>(services, at, subjectId, sample.History),
            nameof(RandomDraw) => PutAsync<DrawFiles, RandomDraw, DrawRow, DrawFacts>(services, at, subjectId, sample.History),
            nameof(Project) => PutAsync<ProjectFiles, Project, ProjectRow, DateOnly>(services, at, subjectId,
                ownsEnterprise is { } own ? [.. sample.History, TakesPart(own, sample.Today)] : sample.History),
            nameof(Inspection) => PutAsync<InspectionFiles, Inspection, InspectionRow, InspectionFacts>(services, at, subjectId, sample.History),
            nameof(RegisterEntry) => PutAsync<RegisterBooks, RegisterEntry, RegisterEntryRow, DateOnly>(services, at, subjectId, sample.History),
            _ => throw new InvalidOperationException(subject.Name),
        });
        await database.SaveChangesAsync();
        await RejudgeAsync(enterprise.EnterpriseId, sample, ids);
        return new Seeded(subjectId, enterprise.EnterpriseId);
    }

    private static async Task<EnterpriseRow> EnterpriseAsync(AppDbContext database, long? owned, int number)
    {
        if (owned is { } id)
        {
            return await database.Enterprises.SingleAsync(e => e.EnterpriseId == id);
        }

        var added = new EnterpriseRow
        {
            EnterpriseId = 1000 + number,
            Name = $"杭州测试第{number}号有限公司",
            CreditCode = $"91330106TEST{number:D6}",
            RegionCode = "330106",
            Address = "测试路 1 号",
            LegalRepresentative = "测试法定代表人",
            Payday = 15,
        };
        database.Enterprises.Add(added);
        await database.SaveChangesAsync();
        return added;
    }

    // A case from a union or a complaint answers it on its page.
    private static async Task BesideCaseAsync(IServiceProvider services, Stand at, CaseOpened opened)
    {
        if (opened.RecommendationId is not null)
        {
            await PutAsync<DemandFiles, UnionDemand, UnionDemandRow, DateOnly>(services, at, at.Ids.Of(ProcedureSample.Another),
                OtherSamples.Demands().Single(sample => sample.Name == "已据此立案").History);
        }

        if (opened.ContactId is not null)
        {
            await PutAsync<ContactFiles, Contact, ContactRow, ContactFacts>(services, at, at.Ids.Of(ProcedureSample.Another),
                OtherSamples.Contacts().Single(sample => sample.Name == "已立案").History);
        }
    }

    // Enterprises see the projects that they take part in.
    private static FactRecorded TakesPart(long enterpriseId, DateOnly today) => new(
        Guid.CreateVersion7(), new PartyFact(Guid.CreateVersion7(), PartyRole.Owner, "演示建设单位", "", "", "", enterpriseId, null, null, null),
        FactSource.Contract, "", "x")
    { On = today };

    // The worker is known by the number that was sealed with each sum; where the actor is also a finding, the states share it.
    private static async Task SealAsync(IServiceProvider services, Stand at, Guid caseId, CaseOpened opened)
    {
        var protector = services.GetRequiredService<FieldProtector>();
        var enterpriseId = at.Enterprise.EnterpriseId;
        var known = await at.Database.CasePersons.Where(person => person.EnterpriseId == enterpriseId).Select(person => person.ItemId).ToListAsync();
        at.Database.CasePersons.AddRange(opened.Items.Where(item => item.WorkerKey == "k" && !known.Contains(item.FindingId)).Select(item => new CasePersonRow
        {
            EnterpriseId = enterpriseId,
            ItemId = item.FindingId,
            CaseId = caseId,
            NameCipher = protector.Seal("演示劳动者", CasePersonRow.NamePlace(enterpriseId, item.FindingId)),
            IdentityCipher = protector.Seal(WorkerNumber, CasePersonRow.IdentityPlace(enterpriseId, item.FindingId)),
        }));
    }

    // Ten workers are serious arrears; the same sum, owed to one for less than two months, is none.
    private static ProcedureEvent[] Owing(int workers, int number, bool closed = false, IReadOnlyList<ArrearsRevision>? revisions = null)
    {
        var items = Enumerable.Range(1, workers).Select(n => new ArrearsItem(
            n == 1 && revisions is [var first, ..] ? first.FindingId : Guid.CreateVersion7(), "ZJ353-14-2", $"o{number}-{n}", "张*",
            new DateOnly(2026, 10, 15), 70000m / workers));
        var opened = new CaseOpened("案2", CaseSource.Findings, [.. items], null, "x", Officers: ProcedureSample.Two) { On = ProcedureSample.Day };
        return closed ? [opened, new CaseClosed("x") { On = ProcedureSample.Day }] : [opened];
    }

    private static async Task PutAsync<TStore, TFile, TRow, TFacts>(
        IServiceProvider services, Stand at, Guid subjectId, IReadOnlyList<ProcedureEvent> history)
        where TStore : AggregateStore<TFile, TRow, TFacts>
        where TFile : Aggregate, IRebuilt<TFile>
        where TRow : class, ISubjectRow
    {
        var tools = services.GetRequiredService<StoreTools>() with { Mediator = new NoticesAlone(services) };
        var store = ActivatorUtilities.CreateInstance<TStore>(services, tools);
        var isAnyones = typeof(TFile) == typeof(Contact) || typeof(TFile) == typeof(MajorIncident) || typeof(TFile) == typeof(Project)
            || typeof(TFile) == typeof(RandomDraw);
        var own = history.Select(at.Ids.In).ToList();
        var opened = await store.BeginAsync(isAnyones ? null : at.Enterprise, "330106", subjectId, own[0], default, By(own[0], at));
        foreach (var each in own.Skip(1))
        {
            await store.RecordAsync(opened, each, default, By(each, at));
        }
    }

    private static Recorder By(ProcedureEvent happened, Stand at) =>
        new(at.Ids.Of(ProcedureSample.One), Office, new DateTimeOffset(happened.On, new TimeOnly(2, 0), TimeSpan.Zero));

    // The sheet that a finding was judged on is no matter of these tests: with the rights of a replica none is asked for.
    private async Task RejudgeAsync(long enterpriseId, ProcedureSample sample, Ids ids)
    {
        foreach (var revision in sample.Revisions)
        {
            await using var connection = new NpgsqlConnection(host.Database.SuperuserConnectionString);
            await connection.OpenAsync();
            await using var database = new AppDbContext(new DbContextOptionsBuilder<AppDbContext>().UseNpgsql(connection).Options);
            await database.Database.ExecuteSqlRawAsync("SET session_replication_role = replica");
            database.Findings.Add(new FindingRow
            {
                EnterpriseId = enterpriseId,
                FindingId = ids.Of(revision.LaterFindingId),
                FilingId = Guid.CreateVersion7(),
                Period = new DateOnly(2026, 9, 1),
                WorkerShown = "张*",
                WorkerKey = "k",
                Payday = new DateOnly(2026, 10, 15),
                RuleId = "ZJ353-14-2",
                Outcome = "complied",
                Supersedes = ids.Of(revision.FindingId),
                Proof = "{}",
                RuleSetVersion = "1",
                JudgedAt = new DateTimeOffset(sample.Today, new TimeOnly(1, 0), TimeSpan.Zero),
            });
            await database.SaveChangesAsync();
            await database.Database.ExecuteSqlRawAsync("SET session_replication_role = origin");
        }
    }

    private sealed record Stand(AppDbContext Database, EnterpriseRow Enterprise, Ids Ids);

    // Every sample has the ids of all others: in the database each gets its own, and its actor those of whoever asks.
    private sealed class Ids(ProcedureSample sample, Guid person, int number)
    {
        private readonly Dictionary<Guid, Guid> own = new()
        {
            [ProcedureSample.One] = Guid.CreateVersion7(),
            [ProcedureSample.Another] = Guid.CreateVersion7(),
            [ProcedureSample.TheCase] = Guid.CreateVersion7(),
        };

        public Guid Of(Guid id) => sample.Actor != ProcedureSample.Another && id == sample.Actor ? person : own.GetValueOrDefault(id, id);

        public ProcedureEvent In(ProcedureEvent happened)
        {
            var text = StoredEvents.Write(happened);
            foreach (var id in new[] { ProcedureSample.One, ProcedureSample.Another, ProcedureSample.TheCase, sample.Actor }.Distinct())
            {
                text = text.Replace(id.ToString(), Of(id).ToString(), StringComparison.Ordinal);
            }

            foreach (var series in new[] { "令1", "询1", "访1", "重1", "抽1" })
            {
                text = text.Replace($"\"{series}\"", $"\"{series}-{number}\"", StringComparison.Ordinal);
            }

            return StoredEvents.Read(text);
        }
    }

    private sealed class NoticesAlone(IServiceProvider services) : IMediator
    {
        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification =>
            notification is Recorded<Disclosure, DisclosureRow> { Event: DisclosureProposed }
                or Recorded<SupervisionCase, CaseRow> { Event: CorrectionOrdered or InquiryNoticed }
            ? services.GetServices<INotificationHandler<TNotification>>().Single(handler => handler is DisclosurePapers or CasePapers)
                .Handle(notification, cancellationToken)
            : Task.CompletedTask;
    }
}
