using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>A command that takes a step of an entry.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IEntryCommand<TTerms> : IStepCommand<RegisterEntry, DateOnly, TTerms>
{
    /// <summary>The entry.</summary>
    Guid EntryId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<RegisterEntry, DateOnly, TTerms>.SubjectId => EntryId;
}

/// <summary>The store of register entries.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="vault">Workers and files, enciphered.</param>
/// <param name="parameters">Minimum wages, calendar, divisions.</param>
public sealed class RegisterBooks(StoreTools tools, EntryVault vault, LegalParameters parameters)
    : AggregateStore<RegisterEntry, RegisterEntryRow, DateOnly>(tools)
{
    /// <summary>The entries this person may see: filers those of their enterprise, inspectors those of their area, others none.</summary>
    public override IQueryable<RegisterEntryRow> Visible() => User.Role switch
    {
        Role.EnterpriseFiler => Database.RegisterEntries.OfEnterprise(User.EnterpriseId),
        Role.Inspector => Database.RegisterEntries.OfEnterprisesIn(Database, User.Area),
        _ => Database.RegisterEntries.Where(_ => false),
    };

    /// <inheritdoc/>
    public override Task<DateOnly> FactsAsync(Opened<RegisterEntry, RegisterEntryRow> opened, CancellationToken cancellationToken = default) =>
        Task.FromResult(Today);

    /// <summary>Deferrals that stand and name the signed-in worker, the latest first, each with the worker's own row.</summary>
    public async Task<IReadOnlyList<(OpenEntry Open, RegisterWorkerRow Own)>> OwnDeferralsAsync(int most)
    {
        if (await OwnLines.IndexAsync(Database, User) is not { } index)
        {
            return [];
        }

        var rows = await Naming(index).AsNoTracking().Where(e => !e.Withdrawn).OrderByDescending(e => e.FirstDay).Take(most).ToListAsync();
        return [.. (await OpenAsync(rows)).Select(open => (open, OwnRow(open, index))).Where(one => one.Item2 is not null)
            .Select(one => (one.open, one.Item2!))];
    }

    /// <summary>Loads an entry with everything beside it.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<OpenEntry> ReadAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        (await BesideAsync([await LoadAsync(entryId, cancellationToken)], cancellationToken))[0];

    /// <summary>Loads an entry with everything beside it to change it: whoever else wants to waits, since many workers may answer at the same moment.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<OpenEntry> ReadToChangeAsync(Guid entryId, CancellationToken cancellationToken) =>
        (await BesideAsync([await LoadToChangeAsync(entryId, cancellationToken)], cancellationToken))[0];

    /// <summary>Loads a deferral that names the signed-in worker, with the worker's own row.</summary>
    /// <exception cref="NotFoundException">There is none, or it does not name this person.</exception>
    public async Task<(OpenEntry Open, RegisterWorkerRow Own)> LoadOwnAsync(Guid entryId, bool toChange = false, CancellationToken cancellationToken = default)
    {
        if (toChange)
        {
            await LockAsync(User.EnterpriseId, entryId, cancellationToken);
        }

        var index = await OwnLines.IndexAsync(Database, User) ?? throw new NotFoundException();
        var row = await Naming(index).SingleOrDefaultAsync(e => e.EntryId == entryId, cancellationToken) ?? throw new NotFoundException();
        var open = (await OpenAsync([row], cancellationToken))[0];
        return (open, OwnRow(open, index) ?? throw new NotFoundException());
    }

    /// <summary>Opens rows with everything beside them, in one reading of each kind.</summary>
    public async Task<IReadOnlyList<OpenEntry>> OpenAsync(IReadOnlyList<RegisterEntryRow> rows, CancellationToken cancellationToken = default) =>
        await BesideAsync(await GatherAsync(rows, cancellationToken), cancellationToken);

    /// <summary>What the rules say of an entry today.</summary>
    public IReadOnlyList<RegisterConclusion> Judge(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return RegisterJudge.Judge(open.Entry, open.Consents, open.Enterprise.RegionCode, Today, parameters);
    }

    /// <summary>What a stoppage asks for today; <c>null</c> where the entry is none.</summary>
    public StoppageFloors? FloorsOf(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return RegisterJudge.FloorsOf(open.Entry, open.Enterprise.RegionCode, open.Entry.EndedOn ?? Today, parameters);
    }

    /// <summary>Registers what a form says, or corrects by it.</summary>
    public async Task<Guid> FileAsync(
        IEntryForm form, Particulars particulars, IReadOnlyList<NamedWorker>? workers, string? fileName, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Corrects is not { } entryId)
        {
            return await RegisterAsync(particulars, workers ?? [], fileName, form.Content, cancellationToken);
        }

        await CorrectAsync(entryId, particulars, workers, fileName, form.Content, form.Reason!.Trim(), cancellationToken);
        return entryId;
    }

    /// <summary>The one worker of a form; on a correction a number left empty is the one that stands.</summary>
    public async Task<IReadOnlyList<NamedWorker>> WorkerAsync(Guid? corrects, string? name, string? number, CancellationToken cancellationToken)
    {
        var identity = IdentityText.Of(number);
        if (identity.Length == 0 && corrects is { } entryId)
        {
            identity = (await ReadAsync(entryId, cancellationToken)).Workers is [var worker, ..] ? vault.IdentityOf(worker) : throw new NotFoundException();
        }

        return [new NamedWorker(EntryRules.Name(name), identity)];
    }

    /// <summary>Registers an entry.</summary>
    /// <exception cref="ConflictException">The very same was registered before.</exception>
    public async Task<Guid> RegisterAsync(
        Particulars particulars, IReadOnlyList<NamedWorker> workers, string? fileName, byte[]? content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        var enterprise = await Database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == User.EnterpriseId, cancellationToken);
        await Database.LockAsync("register", enterprise.EnterpriseId, "", cancellationToken);
        if ((await StandingAsync(enterprise.EnterpriseId, particulars.Kind, [particulars.FirstDay], cancellationToken))[(particulars.FirstDay, KeyOf(workers))]
            .Any(one => one.Entry.Particulars == particulars))
        {
            throw new ConflictException("相同的内容已经登记过，没有再登记一次。要改的，请打开那一条更正。");
        }

        return await EnterAsync(enterprise, particulars, workers, fileName, content, cancellationToken);
    }

    /// <summary>Registers entries of one kind, each of one worker; where one of that worker from the same day stands, none is added.</summary>
    /// <returns>Of each, what stood before; <c>null</c> for those that were registered.</returns>
    public async Task<IReadOnlyList<StandingEntry?>> RegisterNewAsync(
        IReadOnlyList<(Particulars Particulars, NamedWorker Worker)> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var enterprise = await Database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == User.EnterpriseId, cancellationToken);
        await Database.LockAsync("register", enterprise.EnterpriseId, "", cancellationToken);
        var before = await RegisteredAsync(entries, cancellationToken);
        foreach (var (particulars, worker) in entries.Where((_, index) => before[index] is null))
        {
            await EnterAsync(enterprise, particulars, [worker], null, null, cancellationToken);
        }

        return before;
    }

    /// <summary>Of each entry, the one of the same worker from the same day that stands; <c>null</c> where none does.</summary>
    public async Task<IReadOnlyList<StandingEntry?>> RegisteredAsync(
        IReadOnlyList<(Particulars Particulars, NamedWorker Worker)> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries.Count == 0)
        {
            return [];
        }

        var standing = await StandingAsync(
            User.EnterpriseId, entries[0].Particulars.Kind, [.. entries.Select(entry => entry.Particulars.FirstDay).Distinct()], cancellationToken);
        return [.. entries.Select(entry =>
        {
            var alike = standing[(entry.Particulars.FirstDay, KeyOf([entry.Worker]))].ToList();
            return alike.Count == 0 ? null
                : alike.Find(one => one.Entry.Particulars == entry.Particulars) is { } same ? new StandingEntry(same.Row.EntryId, Same: true)
                : new StandingEntry(alike[0].Row.EntryId, Same: false);
        })];
    }

    private async Task<Guid> EnterAsync(
        EnterpriseRow enterprise, Particulars particulars, IReadOnlyList<NamedWorker> workers, string? fileName, byte[]? content,
        CancellationToken cancellationToken)
    {
        var entryId = Guid.CreateVersion7();
        var named = vault.Name(enterprise.EnterpriseId, entryId, workers);
        var registered = new EntryRegistered(particulars, [.. named.Select(w => w.WorkerId)],
            vault.Store(enterprise.EnterpriseId, entryId, fileName, content))
        { On = Today };
        Shadow(new OpenEntry(await BeginAsync(enterprise, enterprise.RegionCode, entryId, registered, cancellationToken), named, [], []));
        return entryId;
    }

    /// <summary>Corrects an entry. Without new workers those named before stay.</summary>
    public async Task CorrectAsync(
        Guid entryId, Particulars particulars, IReadOnlyList<NamedWorker>? workers, string? fileName, byte[]? content,
        string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        var opened = await LoadToChangeAsync(entryId, cancellationToken);
        if (opened.Row.Kind != particulars.Kind)
        {
            throw new NotFoundException();
        }

        var (enterpriseId, file) = (opened.Row.EnterpriseId, vault.Store(opened.Row.EnterpriseId, entryId, fileName, content));
        var named = workers is null ? opened.File.Workers : [.. vault.Name(enterpriseId, entryId, workers).Select(w => w.WorkerId)];
        await TakeAsync(opened, Steps.The<CorrectStep>(), new CorrectTerms(particulars, named, file, reason), cancellationToken: cancellationToken);
    }

    /// <summary>Brings the list row in line with the events and with what workers said.</summary>
    public void Shadow(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (row, entry, judged) = (open.Row, open.Entry, Judge(open));
        Follow(row, entry);
        row.WithoutConsent = !row.Withdrawn && entry.Particulars is DeferralParticulars { AsksWorkers: true }
            ? open.Consents.Silent + open.Consents.Refused : 0;

        // Of a withdrawn entry the last outcome stays: what was a breach is not to disappear by being withdrawn.
        row.Outcome = row.Withdrawn ? row.Outcome : judged.Count == 0 ? null : judged.Select(one => one.Found.Finding.Outcome).MinBy(Rank);
        row.DueOn = judged.Where(one => one.Open).Min(one => one.DueOn);
        row.Version++;
    }

    /// <inheritdoc/>
    protected override Task LockAsync(long enterpriseId, Guid subjectId, CancellationToken cancellationToken) =>
        Database.LockAsync("register", enterpriseId, subjectId.ToString("N"), cancellationToken);

    /// <inheritdoc/>
    protected override string RegionOf(RegisterEntryRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        return enterprise.RegionCode;
    }

    /// <inheritdoc/>
    protected override RegisterEntryRow Project(Origin origin, RegisterEntry file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        var row = new RegisterEntryRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            EntryId = origin.SubjectId,
            Kind = file.Particulars.Kind,
            RegisteredAt = origin.Events[0].RecordedAt,
        };
        Follow(row, file);
        return row;
    }

    /// <summary>
    /// Columns of a row that its events contradict; the others rest on the parameters of the day and on what workers said, which is no event.
    /// </summary>
    protected override IEnumerable<string> Compare(RegisterEntryRow row, RegisterEntryRow projected) => base.Compare(row, projected)
        .Except([nameof(row.Outcome), nameof(row.DueOn), nameof(row.WithoutConsent), nameof(row.Version)]);

    /// <inheritdoc/>
    protected override async Task WriteAsync(Opened<RegisterEntry, RegisterEntryRow> opened, CancellationToken cancellationToken) =>
        Shadow((await BesideAsync([opened], cancellationToken))[0]);

    private static void Follow(RegisterEntryRow row, RegisterEntry entry)
    {
        row.FirstDay = entry.Particulars.FirstDay;
        row.Month = (entry.Particulars as DeferralParticulars)?.Month;
        row.LastDay = entry.EndedOn ?? (entry.Particulars as ContractParticulars)?.EndsOn ?? (entry.Particulars as SpecialHoursParticulars)?.Until;
        row.Withdrawn = entry.WithdrawnBecause is not null;
        row.Shortcomings = row.Withdrawn ? 0 : entry.Shortcomings.Count;
    }

    // Deferrals that name, or before a correction named, the worker of that blind index.
    private IQueryable<RegisterEntryRow> Naming(byte[] index)
    {
        var enterpriseId = User.EnterpriseId;
        return Database.RegisterEntries.Where(e => e.EnterpriseId == enterpriseId && e.Kind == RegisterKind.Deferral
            && Database.RegisterWorkers.Any(w => w.EnterpriseId == e.EnterpriseId && w.EntryId == e.EntryId && w.IdentityIndex == index));
    }

    private static RegisterWorkerRow? OwnRow(OpenEntry open, byte[] index) => open.Workers.FirstOrDefault(w => w.IdentityIndex.AsSpan().SequenceEqual(index));

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Violated => 0,
        Outcome.Undetermined => 1,
        Outcome.NotApplicable => 2,
        _ => 3,
    };

    private async Task<IReadOnlyList<OpenEntry>> BesideAsync(IReadOnlyList<Opened<RegisterEntry, RegisterEntryRow>> opened, CancellationToken cancellationToken)
    {
        var (firms, ids) = (opened.Select(one => one.Row.EnterpriseId).Distinct().ToList(), opened.Select(one => one.Row.EntryId).ToList());
        var workers = (await Database.RegisterWorkers.AsNoTracking()
            .Where(w => firms.Contains(w.EnterpriseId) && ids.Contains(w.EntryId)).ToListAsync(cancellationToken))
            .ToDictionary(w => w.WorkerId);
        var files = (await Database.RegisterFiles.AsNoTracking().Where(f => firms.Contains(f.EnterpriseId) && ids.Contains(f.EntryId))
            .OrderBy(f => f.FileId).Select(f => new { f.EntryId, f.FileId, f.FileName, f.FileHash }).ToListAsync(cancellationToken)).ToLookup(f => f.EntryId);
        var said = (await Database.RegisterConsents.AsNoTracking().Where(c => firms.Contains(c.EnterpriseId) && ids.Contains(c.EntryId))
            .OrderBy(c => c.SaidAt).ThenBy(c => c.ConsentId).ToListAsync(cancellationToken)).ToLookup(c => c.EntryId);
        return
        [
            .. opened.Select(one => new OpenEntry(
                one, [.. one.File.Workers.Where(workers.ContainsKey).Select(id => workers[id])],
                [.. files[one.Row.EntryId].Select(f => new RegisterFileShown(f.FileId, f.FileName, Show.Hex(f.FileHash)))], [.. said[one.Row.EntryId]])),
        ];
    }

    // By first day and workers: the same form sent twice is one entry.
    private async Task<ILookup<(DateOnly FirstDay, string Workers), OpenEntry>> StandingAsync(
        long enterpriseId, RegisterKind kind, IReadOnlyCollection<DateOnly> days, CancellationToken cancellationToken)
    {
        var alike = await Database.RegisterEntries.AsNoTracking().OfEnterprise(enterpriseId)
            .Where(e => e.Kind == kind && days.Contains(e.FirstDay) && !e.Withdrawn).ToListAsync(cancellationToken);
        return (await OpenAsync(alike, cancellationToken))
            .ToLookup(open => (open.Entry.Particulars.FirstDay, KeyOf(open.Workers.Select(w => w.IdentityIndex))));
    }

    private string KeyOf(IEnumerable<NamedWorker> workers) => KeyOf(workers.Select(vault.IndexOf));

    private static string KeyOf(IEnumerable<byte[]> indexes) => string.Join(' ', indexes.Select(Show.Hex).Order(StringComparer.Ordinal));
}
