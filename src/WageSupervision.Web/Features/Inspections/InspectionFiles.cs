using System.Security.Cryptography;
using MediatR;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>The store of inspections.</summary>
/// <param name="tools">What every store works with.</param>
/// <param name="parameters">The work calendar.</param>
public sealed class InspectionFiles(StoreTools tools, LegalParameters parameters) : AggregateStore<Inspection, InspectionRow, InspectionFacts>(tools)
{
    /// <summary>The work calendar.</summary>
    public WorkCalendar Calendar => parameters.Calendar;

    /// <summary>The inspections this person may see: officers those of their area, filers the written reviews of their enterprise, others none.</summary>
    public override IQueryable<InspectionRow> Visible() => User.Role switch
    {
        Role.Inspector or Role.Supervisor => Database.Inspections.InArea(User.Area),
        Role.EnterpriseFiler => Database.Inspections.OfEnterprise(User.EnterpriseId).Where(i => i.Form == InspectionForm.Written),
        _ => Database.Inspections.Where(_ => false),
    };

    /// <inheritdoc/>
    public override Task<InspectionFacts> FactsAsync(Opened<Inspection, InspectionRow> opened, CancellationToken cancellationToken = default) =>
        Task.FromResult(new InspectionFacts(Today, User.Id));

    /// <summary>Begins one, with its number.</summary>
    public async Task<Opened<Inspection, InspectionRow>> OpenAsync(
        EnterpriseRow enterprise, Guid inspectionId, OpenInspectionTerms terms, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(enterprise);
        var step = Steps.The<OpenInspectionStep>();
        var make = step.Enter(Unbegun.File, Today, terms);
        var number = await NumberAsync(step, enterprise.RegionCode, cancellationToken);
        return await BeginAsync(enterprise, enterprise.RegionCode, inspectionId, make(number), cancellationToken);
    }

    /// <inheritdoc/>
    protected override string RegionOf(InspectionRow row, EnterpriseRow? enterprise)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.RegionCode;
    }

    /// <inheritdoc/>
    protected override InspectionRow Project(Origin origin, Inspection file)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(file);
        return new InspectionRow
        {
            EnterpriseId = origin.Enterprise.EnterpriseId,
            InspectionId = origin.SubjectId,
            InspectionNumber = file.Opened.InspectionNumber,
            RegionCode = origin.RegionCode,
            Form = file.Opened.Form,
            LeadOfficerId = file.Opened.Officers[0].OfficerId,
            SecondOfficerId = file.Opened.Officers[1].OfficerId,
            OpenedOn = file.Opened.On,
            DrawId = file.Opened.DrawId,
            Stage = file.Stage,
            DueOn = file.Clock(parameters.Calendar)?.DueOn,
            RecordedOn = file.Record?.On,
            Conforming = file.Record?.Count(CheckOutcome.Conforms) ?? 0,
            Failing = file.Record?.Count(CheckOutcome.Fails) ?? 0,
            NotLookedAt = file.Record?.Count(CheckOutcome.NotLookedAt) ?? 0,
            Failed = string.Join('、', file.Failed.Select(item => item.Basis.Citation)),
            PublishedOn = file.Published?.On,
            CaseId = file.Filed?.CaseId,
            Version = origin.Events.Count,
        };
    }
}

/// <summary>Keeps the files of inspections, sealed, in the transaction of the step that names their hash.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Who gives it.</param>
/// <param name="protector">Seals it.</param>
/// <param name="clock">When.</param>
public sealed class InspectionVault(AppDbContext database, ICurrentUser user, FieldProtector protector, PortalClock clock)
{
    /// <summary>Keeps a file where there is one; of a kind that <see cref="EvidenceFile"/> knows.</summary>
    public void Keep(InspectionRow row, string item, string? fileName, byte[]? content)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (content is not { Length: > 0 })
        {
            return;
        }

        var fileId = Guid.CreateVersion7();
        database.InspectionFiles.Add(new InspectionFileRow
        {
            EnterpriseId = row.EnterpriseId,
            FileId = fileId,
            InspectionId = row.InspectionId,
            Item = item,
            FileName = EvidenceFile.SafeName(fileName),
            MediaType = EvidenceFile.MediaTypeOf(content)!,
            FileHash = SHA256.HashData(content),
            Content = protector.Seal(content, InspectionFileRow.Place(row.EnterpriseId, fileId)),
            ReceivedAt = clock.Now,
            GivenBy = user.Id,
        });
    }

    /// <summary>SHA-256 as hexadecimal digits; empty where there is no file.</summary>
    public static string HashOf(byte[]? content) => content is { Length: > 0 } ? Show.Hex(SHA256.HashData(content)) : "";
}

/// <summary>Issues 检查记录 with its event.</summary>
/// <param name="desk">Issues.</param>
/// <param name="offices">Whose it is.</param>
public sealed class InspectionPapers(PaperDesk desk, OfficeBook offices) : INotificationHandler<Recorded<Inspection, InspectionRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<Inspection, InspectionRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is not InspectionRecorded record)
        {
            return;
        }

        var (subject, file, firm) = (notification.Subject, notification.Subject.File, notification.Subject.Enterprise);
        var answers = record.Answers.ToDictionary(each => each.Item);
        await desk.IssueAsync(PaperPlace.Of(subject, file.Opened.InspectionNumber), new InspectionRecordPaper(
            firm.AsAddressee(), Choices.LabelOf(file.Opened.Form), file.Opened.On,
            record.Place, NamedOfficer.Words(file.Opened.Officers), file.Opened.Checklist,
            [.. file.Checklist.Items.Select(item => new InspectionLine(
                item.Basis.Citation, item.FullText, Choices.LabelOf(answers[item.Id].Outcome), answers[item.Id].Note, answers[item.Id].FileHash ?? ""))],
            record.Count(CheckOutcome.Conforms), record.Count(CheckOutcome.Fails), record.Count(CheckOutcome.NotLookedAt), record.Unlooked, record.Remarks)
        { Number = PaperDesk.Serial, On = record.On, Office = await offices.OfAsync(subject.Row.RegionCode, cancellationToken) }, cancellationToken);
    }
}

/// <summary>Notes with an inspection that a case was opened from it.</summary>
/// <param name="inspections">Inspections.</param>
public sealed class CasesFromInspections(InspectionFiles inspections) : INotificationHandler<Recorded<SupervisionCase, CaseRow>>
{
    /// <inheritdoc/>
    public async Task Handle(Recorded<SupervisionCase, CaseRow> notification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notification);
        if (notification.Event is CaseOpened { InspectionId: { } inspectionId } opened)
        {
            var row = notification.Subject.Row;
            var inspection = await inspections.LoadToChangeAsync(row.EnterpriseId, inspectionId, cancellationToken);
            await inspections.RecordAsync(inspection, new InspectionCaseFiled(row.CaseId, opened.CaseNumber) { On = opened.On }, cancellationToken);
        }
    }
}
