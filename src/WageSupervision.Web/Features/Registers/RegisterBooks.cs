using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Registers;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Administration;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.MyWages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>Finds the register entries a person may see and records what happens to them.</summary>
/// <param name="database">The database.</param>
/// <param name="log">Events.</param>
/// <param name="user">Who asks.</param>
/// <param name="clock">Today.</param>
/// <param name="protector">Enciphers.</param>
/// <param name="parameters">Minimum wages, calendar, divisions.</param>
public sealed class RegisterBooks(AppDbContext database, ProcedureLog log, ICurrentUser user, PortalClock clock, FieldProtector protector, LegalParameters parameters)
{
    /// <summary>Today.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>The entries this person may see: filers those of their enterprise, inspectors those of their area, others none.</summary>
    public IQueryable<RegisterEntryRow> Visible()
    {
        switch (user.Role)
        {
            case Role.EnterpriseFiler:
                var enterpriseId = user.EnterpriseId;
                return database.RegisterEntries.Where(e => e.EnterpriseId == enterpriseId);
            case Role.Inspector:
                var prefix = user.Area.Prefix;
                return database.RegisterEntries.Where(e => database.Enterprises.Any(firm => firm.EnterpriseId == e.EnterpriseId && firm.RegionCode.StartsWith(prefix)));
            default:
                return database.RegisterEntries.Where(_ => false);
        }
    }

    /// <summary>Deferrals that stand and name the signed-in worker, the latest first, each with the worker's own row.</summary>
    public async Task<IReadOnlyList<(OpenEntry Open, RegisterWorkerRow Own)>> OwnDeferralsAsync(int most)
    {
        List<(OpenEntry, RegisterWorkerRow)> found = [];
        if (await OwnLines.IndexAsync(database, user) is { } index)
        {
            foreach (var row in await Naming(index).AsNoTracking().Where(e => !e.Withdrawn).OrderByDescending(e => e.FirstDay).Take(most).ToListAsync())
            {
                var open = await OpenAsync(row);
                if (OwnRow(open, index) is { } own)
                {
                    found.Add((open, own));
                }
            }
        }

        return found;
    }

    /// <summary>Loads an entry.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<OpenEntry> LoadAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        await OpenAsync(await Visible().SingleOrDefaultAsync(e => e.EntryId == entryId, cancellationToken) ?? throw new NotFoundException(), cancellationToken);

    /// <summary>Loads an entry to change it: whoever else wants to waits, since many workers may answer at the same moment.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<OpenEntry> LoadToChangeAsync(Guid entryId, CancellationToken cancellationToken)
    {
        await LockAsync(entryId, cancellationToken);
        return await LoadAsync(entryId, cancellationToken);
    }

    /// <summary>Loads a deferral that names the signed-in worker, with the worker's own row.</summary>
    /// <exception cref="NotFoundException">There is none, or it does not name this person.</exception>
    public async Task<(OpenEntry Open, RegisterWorkerRow Own)> LoadOwnAsync(Guid entryId, bool toChange = false, CancellationToken cancellationToken = default)
    {
        if (toChange)
        {
            await LockAsync(entryId, cancellationToken);
        }

        var index = await OwnLines.IndexAsync(database, user) ?? throw new NotFoundException();
        var row = await Naming(index).SingleOrDefaultAsync(e => e.EntryId == entryId, cancellationToken) ?? throw new NotFoundException();
        var open = await OpenAsync(row, cancellationToken);
        return (open, OwnRow(open, index) ?? throw new NotFoundException());
    }

    /// <summary>Opens a row with everything beside it.</summary>
    public async Task<OpenEntry> OpenAsync(RegisterEntryRow row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        var (enterpriseId, entryId) = (row.EnterpriseId, row.EntryId);
        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId, cancellationToken);
        var events = await log.RowsAsync(enterpriseId, entryId, cancellationToken);
        var entry = RegisterEntry.From(events.Select(ProcedureLog.Event));
        var workers = await database.RegisterWorkers.AsNoTracking().Where(w => w.EnterpriseId == enterpriseId && w.EntryId == entryId).ToDictionaryAsync(w => w.WorkerId, cancellationToken);
        var files = await database.RegisterFiles.AsNoTracking().Where(f => f.EnterpriseId == enterpriseId && f.EntryId == entryId)
            .OrderBy(f => f.FileId).Select(f => new { f.FileId, f.FileName, f.FileHash }).ToListAsync(cancellationToken);
        var said = await database.RegisterConsents.AsNoTracking().Where(c => c.EnterpriseId == enterpriseId && c.EntryId == entryId)
            .OrderBy(c => c.SaidAt).ThenBy(c => c.ConsentId).ToListAsync(cancellationToken);
        return new OpenEntry(
            row, enterprise, entry, events, [.. entry.Workers.Where(workers.ContainsKey).Select(id => workers[id])],
            files.ConvertAll(f => new RegisterFileShown(f.FileId, f.FileName, Show.Hex(f.FileHash))), said);
    }

    /// <summary>What the rules say of an entry today.</summary>
    public IReadOnlyList<RegisterConclusion> Judge(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return RegisterJudge.Judge(open.Entry, open.Consents, open.Enterprise.RegionCode, clock.Today, parameters);
    }

    /// <summary>What a stoppage asks for today; <c>null</c> where the entry is none.</summary>
    public StoppageFloors? FloorsOf(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return RegisterJudge.FloorsOf(open.Entry, open.Enterprise.RegionCode, open.Entry.EndedOn ?? clock.Today, parameters);
    }

    /// <summary>Registers what a form says, or corrects by it.</summary>
    public async Task<Guid> FileAsync(IEntryForm form, Particulars particulars, IReadOnlyList<NamedWorker>? workers, string? fileName, CancellationToken cancellationToken)
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
        var identity = CreateAccountValidator.IdentityOf(number);
        if (identity.Length == 0 && corrects is { } entryId)
        {
            identity = (await LoadAsync(entryId, cancellationToken)).Workers is [var worker, ..] ? IdentityOf(worker) : throw new NotFoundException();
        }

        return [new NamedWorker(EntryRules.Name(name), identity)];
    }

    /// <summary>Registers an entry.</summary>
    /// <exception cref="ConflictException">The very same was registered before.</exception>
    public async Task<Guid> RegisterAsync(Particulars particulars, IReadOnlyList<NamedWorker> workers, string? fileName, byte[]? content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        var enterpriseId = user.EnterpriseId;
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({enterpriseId})", cancellationToken);
        await MustBeNewAsync(enterpriseId, particulars, workers, cancellationToken);
        var row = new RegisterEntryRow { EnterpriseId = enterpriseId, EntryId = Guid.CreateVersion7(), Kind = particulars.Kind, RegisteredAt = clock.Now };
        database.RegisterEntries.Add(row);
        var named = Name(row, workers);
        var registered = new EntryRegistered(particulars, [.. named.Select(w => w.WorkerId)], Store(row, fileName, content)) { On = clock.Today };
        await log.AppendAsync(enterpriseId, row.EntryId, registered, cancellationToken);
        var enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId, cancellationToken);
        Shadow(new OpenEntry(row, enterprise, RegisterEntry.From([registered]), [], named, [], []));
        return row.EntryId;
    }

    /// <summary>Corrects an entry. Without new workers those named before stay.</summary>
    public async Task CorrectAsync(
        Guid entryId, Particulars particulars, IReadOnlyList<NamedWorker>? workers, string? fileName, byte[]? content, string reason, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        var open = await LoadToChangeAsync(entryId, cancellationToken);
        if (open.Row.Kind != particulars.Kind)
        {
            throw new NotFoundException();
        }

        var file = Store(open.Row, fileName, content);
        var named = workers is null ? open.Entry.Workers : [.. Name(open.Row, workers).Select(w => w.WorkerId)];
        await RecordAsync(open, open.Entry.Correct(clock.Today, particulars, named, file, reason), cancellationToken);
    }

    /// <summary>Records an event and brings the list row in line.</summary>
    public async Task RecordAsync(OpenEntry open, ProcedureEvent recorded, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(open);
        await log.AppendAsync(open.Row.EnterpriseId, open.Row.EntryId, recorded, cancellationToken);
        open.Entry.Apply(recorded);
        Shadow(open);
    }

    /// <summary>Stores a file, enciphered; <c>null</c> where there is none.</summary>
    public RegisteredFile? Store(RegisterEntryRow row, string? fileName, byte[]? content)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (content is null)
        {
            return null;
        }

        var (fileId, hash) = (Guid.CreateVersion7(), SHA256.HashData(content));
        database.RegisterFiles.Add(new RegisterFileRow
        {
            EnterpriseId = row.EnterpriseId,
            FileId = fileId,
            EntryId = row.EntryId,
            FileName = EvidenceFile.SafeName(fileName),
            MediaType = EvidenceFile.MediaTypeOf(content)!,
            FileHash = hash,
            Content = protector.Seal(content, RegisterFileRow.Place(row.EnterpriseId, fileId)),
            ReceivedAt = clock.Now,
            GivenBy = user.Id,
        });
        return new RegisteredFile(fileId, Show.Hex(hash));
    }

    /// <summary>The identity number of a worker of an entry, opened.</summary>
    public string IdentityOf(RegisterWorkerRow worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        return protector.Open(worker.IdentityCipher, RegisterWorkerRow.Place(worker.EnterpriseId, worker.EntryId, worker.WorkerId));
    }

    /// <summary>Brings the list row in line with the events and with what workers said.</summary>
    public void Shadow(OpenEntry open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var (row, entry) = (open.Row, open.Entry);
        var judged = Judge(open);
        row.FirstDay = entry.Particulars.FirstDay;
        row.Month = (entry.Particulars as DeferralParticulars)?.Month;
        row.LastDay = entry.EndedOn ?? (entry.Particulars as ContractParticulars)?.EndsOn;
        row.Withdrawn = entry.WithdrawnBecause is not null;
        row.Shortcomings = row.Withdrawn ? 0 : entry.Shortcomings.Count;
        row.WithoutConsent = !row.Withdrawn && entry.Particulars is DeferralParticulars { AsksWorkers: true } ? open.Consents.Silent + open.Consents.Refused : 0;

        // Of a withdrawn entry the last outcome stays: what was a breach is not to disappear by being withdrawn.
        row.Outcome = row.Withdrawn ? row.Outcome : judged.Count == 0 ? null : judged.Select(one => one.Found.Finding.Outcome).MinBy(Rank);
        row.DueOn = judged.Where(one => one.Open).Min(one => one.DueOn);
        row.Version++;
    }

    // Deferrals that name, or before a correction named, the worker of that blind index.
    private IQueryable<RegisterEntryRow> Naming(byte[] index)
    {
        var enterpriseId = user.EnterpriseId;
        return database.RegisterEntries.Where(e => e.EnterpriseId == enterpriseId && e.Kind == RegisterKind.Deferral
            && database.RegisterWorkers.Any(w => w.EnterpriseId == e.EnterpriseId && w.EntryId == e.EntryId && w.IdentityIndex == index));
    }

    private static RegisterWorkerRow? OwnRow(OpenEntry open, byte[] index) => open.Workers.FirstOrDefault(w => w.IdentityIndex.AsSpan().SequenceEqual(index));

    private static int Rank(Outcome outcome) => outcome switch
    {
        Outcome.Violated => 0,
        Outcome.Undetermined => 1,
        Outcome.NotApplicable => 2,
        _ => 3,
    };

    private List<RegisterWorkerRow> Name(RegisterEntryRow row, IReadOnlyList<NamedWorker> workers)
    {
        List<RegisterWorkerRow> named = [];
        foreach (var worker in workers)
        {
            var id = Guid.CreateVersion7();
            named.Add(new RegisterWorkerRow
            {
                EnterpriseId = row.EnterpriseId,
                EntryId = row.EntryId,
                WorkerId = id,
                Name = worker.Name,
                IdentityCipher = protector.Seal(worker.IdentityNumber, RegisterWorkerRow.Place(row.EnterpriseId, row.EntryId, id)),
                IdentityIndex = protector.IndexOf(worker.IdentityNumber),
            });
        }

        database.RegisterWorkers.AddRange(named);
        return named;
    }

    // The same form sent twice is one entry.
    private async Task MustBeNewAsync(long enterpriseId, Particulars particulars, IReadOnlyList<NamedWorker> workers, CancellationToken cancellationToken)
    {
        var (kind, day) = (particulars.Kind, particulars.FirstDay);
        var alike = await database.RegisterEntries.AsNoTracking().Where(e => e.EnterpriseId == enterpriseId && e.Kind == kind && e.FirstDay == day && !e.Withdrawn).ToListAsync(cancellationToken);
        var indexes = workers.Select(w => Show.Hex(protector.IndexOf(w.IdentityNumber))).Order(StringComparer.Ordinal).ToList();
        foreach (var row in alike)
        {
            var open = await OpenAsync(row, cancellationToken);
            if (open.Entry.Particulars == particulars && indexes.SequenceEqual(open.Workers.Select(w => Show.Hex(w.IdentityIndex)).Order(StringComparer.Ordinal)))
            {
                throw new ConflictException("相同的内容已经登记过，没有再登记一次。要改的，请打开那一条更正。");
            }
        }
    }

    private Task<int> LockAsync(Guid entryId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({BitConverter.ToInt64(SHA256.HashData(entryId.ToByteArray()))})", cancellationToken);
}
