using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Papers;

/// <summary>Where a paper belongs.</summary>
/// <param name="EnterpriseId">The enterprise; <see cref="Subjects.OfNoEnterprise"/> for what belongs to none.</param>
/// <param name="SubjectId">The file whose event makes it.</param>
/// <param name="RegionCode">The county whose office it is.</param>
/// <param name="FileNumber">The number of the file, from which papers without a series of their own are numbered.</param>
/// <param name="EventSequence">The place of the event in the ledger.</param>
/// <param name="CaseId">The case it belongs to where that is not its subject.</param>
public sealed record PaperPlace(long EnterpriseId, Guid SubjectId, string RegionCode, string FileNumber, int EventSequence, Guid? CaseId = null)
{
    /// <summary>The place of what an event makes.</summary>
    public static PaperPlace Of<TFile, TRow>(Opened<TFile, TRow> subject, string fileNumber, Guid? caseId = null)
        where TFile : Aggregate, IRebuilt<TFile>
        where TRow : class, ISubjectRow, IInRegion
    {
        ArgumentNullException.ThrowIfNull(subject);
        return new(subject.Row.EnterpriseId, subject.Row.SubjectId, subject.Row.RegionCode, fileNumber, subject.Events[^1].Sequence, caseId);
    }
}

/// <summary>
/// Issues papers in the transaction of the event that makes them, and marks what becomes of them. Features hear of events and call this; whoever
/// made the event waits for no PDF.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="templates">Write texts.</param>
/// <param name="protector">Seals them.</param>
/// <param name="clock">When.</param>
/// <param name="after">Wakes the worker.</param>
/// <param name="worker">Makes PDFs.</param>
/// <param name="configuration">The portal's address.</param>
/// <param name="request">The request, whose address stands in where none is configured.</param>
public sealed class PaperDesk(
    AppDbContext database, PaperTemplates templates, FieldProtector protector, PortalClock clock, AfterCommit after, PaperPdfWorker worker,
    IConfiguration configuration, IHttpContextAccessor request)
{
    /// <summary>A number still to be given: that of the file with a serial.</summary>
    public const string Serial = "";

    /// <summary>Issues a paper.</summary>
    /// <param name="place">Where it belongs.</param>
    /// <param name="paper">What is frozen in it; with <see cref="Serial"/> as its number it is numbered after its file.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="concerns">The paper that it serves, strikes or declares void.</param>
    /// <exception cref="ProcedureRuleException">Its sums, people or days disagree: nothing of the step is kept.</exception>
    public async Task<PaperRow> IssueAsync(PaperPlace place, Paper paper, CancellationToken cancellationToken, PaperRow? concerns = null)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(paper);
        if (paper.Faults().FirstOrDefault() is { } fault)
        {
            throw fault;
        }

        var earlier = await OfFileAsync(place, cancellationToken);
        if (paper.Number == Serial)
        {
            paper = paper with { Number = Numbered(place.FileNumber, earlier) };
        }

        var text = await templates.WriteAsync(paper);
        var textHash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var file = Encoding.UTF8.GetBytes(PaperHtml.File(paper, text, textHash, Address()));
        var (id, kind) = (Guid.CreateVersion7(), paper.Kind.Kind);
        var unsealed = new PaperRow
        {
            EnterpriseId = place.EnterpriseId,
            PaperId = id,
            SubjectId = place.SubjectId,
            CaseId = place.CaseId,
            RegionCode = place.RegionCode,
            Kind = kind,
            Number = paper.Number,
            Version = 1 + earlier.Count(each => each.SubjectId == place.SubjectId && each.Kind == kind),
            EventSequence = place.EventSequence,
            ConcernsId = concerns?.PaperId,
            Office = paper.Office.Name,
            IssuedOn = paper.On,
            IssuedAt = clock.Now,
            LapsesOn = paper.LapsesOn,
            Data = protector.Seal(PaperJson.Write(paper), PaperRow.Place("data", place.EnterpriseId, id)),
            Html = protector.Seal(file, PaperRow.Place("html", place.EnterpriseId, id)),
            TextHash = textHash,
            FileHash = SHA256.HashData(file),
        };
        database.Papers.Add(unsealed);
        database.PaperJobs.Add(new PaperJobRow { EnterpriseId = place.EnterpriseId, PaperId = id, NextAt = clock.Now });
        after.Do(worker.Wake);
        return unsealed;
    }

    /// <summary>Marks what became of a paper.</summary>
    /// <param name="paper">Which; nothing is marked where there is none.</param>
    /// <param name="state">What became of it.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The paper that says so; <c>null</c> where none does.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task MarkAsync(PaperRow? paper, PaperState state, DateOnly on, PaperRow? by, CancellationToken cancellationToken)
    {
        if (paper is null)
        {
            return;
        }

        var marks = await MarksAsync(paper, cancellationToken);
        database.PaperMarks.Add(new PaperMarkRow
        {
            EnterpriseId = paper.EnterpriseId,
            PaperId = paper.PaperId,
            Sequence = marks.Count + 1,
            State = state,
            On = on,
            By = by?.Number ?? "",
        });
    }

    /// <summary>The last paper of a kind in a file, or <c>null</c>.</summary>
    public async Task<PaperRow?> LastAsync<TPaper>(PaperPlace place, CancellationToken cancellationToken)
        where TPaper : Paper
    {
        ArgumentNullException.ThrowIfNull(place);
        var kind = PaperKinds.Name<TPaper>();
        return (await OfFileAsync(place, cancellationToken)).Where(each => each.SubjectId == place.SubjectId && each.Kind == kind).MaxBy(each => each.Version);
    }

    /// <summary>The paper of a kind and number in a file, or <c>null</c>.</summary>
    public async Task<PaperRow?> NumberedAsync<TPaper>(PaperPlace place, string number, CancellationToken cancellationToken)
        where TPaper : Paper
    {
        var kind = PaperKinds.Name<TPaper>();
        return (await OfFileAsync(place, cancellationToken)).SingleOrDefault(each => each.Kind == kind && each.Number == number);
    }

    /// <summary>The papers that an event of a file made.</summary>
    public async Task<IReadOnlyList<PaperRow>> OfEventAsync(PaperPlace place, int sequence, CancellationToken cancellationToken) =>
        [.. (await OfFileAsync(place, cancellationToken)).Where(each => each.SubjectId == place.SubjectId && each.EventSequence == sequence)];

    /// <summary>The paper of an id in the file, or <c>null</c>.</summary>
    public async Task<PaperRow?> FindAsync(PaperPlace place, Guid? paperId, CancellationToken cancellationToken) =>
        (await OfFileAsync(place, cancellationToken)).SingleOrDefault(each => each.PaperId == paperId);

    /// <summary>The state that the marks leave a paper in, whatever the day.</summary>
    public async Task<PaperState?> StateAsync(PaperRow paper, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return (await MarksAsync(paper, cancellationToken)).MaxBy(mark => mark.Sequence)?.State;
    }

    private static string Numbered(string fileNumber, IReadOnlyList<PaperRow> earlier) => string.Create(
        CultureInfo.InvariantCulture, $"{fileNumber}之{1 + earlier.Count(each => each.Number.StartsWith(fileNumber + "之", StringComparison.Ordinal))}");

    // What the same transaction has issued is not in the database yet.
    private async Task<IReadOnlyList<PaperRow>> OfFileAsync(PaperPlace place, CancellationToken cancellationToken)
    {
        var subjects = place.CaseId is { } caseId ? (Guid[])[place.SubjectId, caseId] : [place.SubjectId];
        await database.Papers.Where(p => p.EnterpriseId == place.EnterpriseId
            && (subjects.Contains(p.SubjectId) || (p.CaseId != null && subjects.Contains(p.CaseId.Value)))).LoadAsync(cancellationToken);
        return [.. database.Papers.Local.Where(p => p.EnterpriseId == place.EnterpriseId
            && (subjects.Contains(p.SubjectId) || (p.CaseId is { } of && subjects.Contains(of))))];
    }

    private async Task<IReadOnlyList<PaperMarkRow>> MarksAsync(PaperRow paper, CancellationToken cancellationToken)
    {
        await database.PaperMarks.Where(m => m.EnterpriseId == paper.EnterpriseId && m.PaperId == paper.PaperId).LoadAsync(cancellationToken);
        return [.. database.PaperMarks.Local.Where(m => m.EnterpriseId == paper.EnterpriseId && m.PaperId == paper.PaperId)];
    }

    private string Address() => configuration["Portal:PublicAddress"] is { Length: > 0 } configured ? configured.TrimEnd('/')
        : request.HttpContext is { } http ? PublicAddress.Of(http.Request) : "";
}
