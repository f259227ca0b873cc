using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>A command that takes a step of an inspection.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface IInspectionCommand<TTerms> : IStepCommand<Inspection, InspectionFacts, TTerms>
{
    /// <summary>The inspection.</summary>
    Guid InspectionId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<Inspection, InspectionFacts, TTerms>.SubjectId => InspectionId;
}

/// <summary>开始检查.</summary>
/// <param name="EnterpriseId">The enterprise.</param>
/// <param name="Form">In which form.</param>
/// <param name="LeadId">The lead; drawn where a draw chose.</param>
/// <param name="SecondId">Who goes with the lead; drawn likewise.</param>
/// <param name="Reason">What is inspected, and why.</param>
/// <param name="DrawId">The draw, or <c>null</c>.</param>
/// <param name="Asked">Which papers are asked for.</param>
/// <param name="Due">By which day.</param>
[Takes<OpenInspectionStep>]
public sealed record OpenInspection(
    long EnterpriseId, InspectionForm? Form, Guid? LeadId, Guid? SecondId, string? Reason, Guid? DrawId, string? Asked, DateOnly? Due) : ICommand<Guid>;

/// <summary>Shape of <see cref="OpenInspection"/>.</summary>
public sealed class OpenInspectionValidator : AbstractValidator<OpenInspection>
{
    /// <summary>Sets the checks.</summary>
    public OpenInspectionValidator()
    {
        RuleFor(r => r.Form).Must(form => form is { } known && Enum.IsDefined(known)).WithMessage("请选择检查形式。");
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明检查什么、为什么。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Reason).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Asked).MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
    }
}

/// <summary>What an inspection begins with.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Whose area.</param>
/// <param name="draws">Draws.</param>
/// <param name="vault">What was frozen with them.</param>
public sealed class InspectionOpening(AppDbContext database, ICurrentUser user, DrawFiles draws, DrawVault vault)
{
    /// <summary>The enterprise, in this person's area.</summary>
    /// <exception cref="NotFoundException">There is none there.</exception>
    public async Task<EnterpriseRow> EnterpriseAsync(long enterpriseId, CancellationToken cancellationToken) =>
        await database.Employers.AsNoTracking().InArea(user.Area).SingleOrDefaultAsync(e => e.EnterpriseId == enterpriseId, cancellationToken)
            ?? throw new NotFoundException();

    /// <summary>Officers to choose from, the office's own and those of the city above; a certificate may be missing.</summary>
    public async Task<IReadOnlyList<NamedOfficer>> OfficersAsync(CancellationToken cancellationToken)
    {
        var region = user.Area.RegionCode;
        return await database.Users.AsNoTracking()
            .Where(a => a.Role == Role.Inspector && a.RegionCode != null && a.DisabledAt == null
                && (a.RegionCode == region || (a.RegionCode.EndsWith("00") && region.StartsWith(a.RegionCode.Substring(0, 4)))))
            .OrderBy(a => a.DisplayName).ThenBy(a => a.Id)
            .Select(a => new NamedOfficer(a.Id, a.DisplayName, a.CertificateNumber ?? "")).ToListAsync(cancellationToken);
    }

    /// <summary>What a draw chose for an enterprise; <c>null</c> where it chose it not, or it was begun already.</summary>
    public async Task<(DrawRow Draw, DrawnLine Line)?> DrawnAsync(Guid? drawId, long enterpriseId, CancellationToken cancellationToken)
    {
        if (drawId is not { } id)
        {
            return null;
        }

        var opened = await draws.LoadAsync(id, cancellationToken);
        var line = opened.File.Made is { } made
            ? DrawnLine.Of(made, await vault.OpenAsync(id, cancellationToken)).FirstOrDefault(each => each.EnterpriseId == enterpriseId) : null;
        return line is null || await database.Inspections.AnyAsync(i => i.EnterpriseId == enterpriseId && i.DrawId == id, cancellationToken)
            ? null : (opened.Row, line);
    }

    /// <summary>The terms of a command.</summary>
    public async Task<OpenInspectionTerms> TermsAsync(OpenInspection request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var drawn = await DrawnAsync(request.DrawId, request.EnterpriseId, cancellationToken);
        var known = await OfficersAsync(cancellationToken);
        IReadOnlyList<NamedOfficer> officers = drawn is { Line: var line }
            ? [.. line.Officers.Select(each => new NamedOfficer(each.OfficerId, each.Name, each.Entry.Code!))]
            : [.. new[] { request.LeadId, request.SecondId }.Select(id => known.FirstOrDefault(each => each.OfficerId == id)).OfType<NamedOfficer>()];
        return new OpenInspectionTerms(
            request.Form, officers, (request.Reason ?? "").Trim(), drawn?.Draw.DrawId, (request.Asked ?? "").Trim(), request.Due);
    }
}

/// <summary>Says which particulars would be refused.</summary>
public sealed class OpenInspectionTrial(InspectionOpening opening, InspectionFiles inspections) : ITrial<OpenInspection>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(OpenInspection request, CancellationToken cancellationToken) =>
        [.. Steps.The<OpenInspectionStep>().Faults(Unbegun.File, inspections.Today, await opening.TermsAsync(request, cancellationToken))];
}

/// <summary>Begins it.</summary>
public sealed class OpenInspectionHandler(InspectionOpening opening, InspectionFiles inspections, AppDbContext database)
    : IRequestHandler<OpenInspection, Guid>
{
    /// <inheritdoc/>
    public async Task<Guid> Handle(OpenInspection request, CancellationToken cancellationToken)
    {
        var enterprise = await opening.EnterpriseAsync(request.EnterpriseId, cancellationToken);

        // Two at once from one draw: the second waits here and finds the first.
        await database.LockAsync("procedure", enterprise.EnterpriseId, "", cancellationToken);
        var inspectionId = Guid.CreateVersion7();
        await inspections.OpenAsync(enterprise, inspectionId, await opening.TermsAsync(request, cancellationToken), cancellationToken);
        return inspectionId;
    }
}

/// <summary>What a file of an inspection must be.</summary>
internal static class InspectionFileRules
{
    internal const int Largest = 10 * 1024 * 1024;

    internal static bool IsGood(byte[]? content) => content is not { Length: > 0 }
        || (content.Length <= Largest && EvidenceFile.MediaTypeOf(content) is not null);
}

/// <summary>报送书面审查的材料.</summary>
/// <param name="InspectionId">The inspection.</param>
/// <param name="Text">What it is.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<SendPapersStep>]
public sealed record SendReviewPapers(Guid InspectionId, string? Text, string? FileName, byte[]? Content)
    : ICommand<Unit>, IInspectionCommand<ReviewPapersTerms>
{
    /// <inheritdoc/>
    public Step<Inspection, InspectionFacts, ReviewPapersTerms> Step => Steps.The<SendPapersStep>();

    /// <inheritdoc/>
    public ReviewPapersTerms Terms => new((Text ?? "").Trim(), InspectionVault.HashOf(Content));
}

/// <summary>Shape of <see cref="SendReviewPapers"/>.</summary>
public sealed class SendReviewPapersValidator : AbstractValidator<SendReviewPapers>
{
    /// <summary>Sets the checks.</summary>
    public SendReviewPapersValidator()
    {
        RuleFor(r => r.Text).NotEmpty().WithMessage("请写明报送的是什么，如“2026年1月至9月工资支付表”。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.Text).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Content).Must(InspectionFileRules.IsGood).OverridePropertyName("File").WithMessage("只接受 PDF、JPG、PNG，不超过 10 MB。");
    }
}

/// <summary>Keeps the file beside the event.</summary>
public sealed class SendReviewPapersHandler(InspectionFiles inspections, InspectionVault vault) : IRequestHandler<SendReviewPapers, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(SendReviewPapers request, CancellationToken cancellationToken)
    {
        var opened = await inspections.LoadToChangeAsync(request.InspectionId, cancellationToken);
        vault.Keep(opened.Row, "", request.FileName, request.Content);
        await inspections.TakeAsync(opened, request.Step, request.Terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>The answer to one line as it was sent.</summary>
/// <param name="Item">The line's id.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Note">The fact or the reason.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes, or <c>null</c>.</param>
public sealed record SentLine(string Item, CheckOutcome Outcome, string? Note, string? FileName, byte[]? Content);

/// <summary>登记检查记录.</summary>
/// <param name="InspectionId">The inspection.</param>
/// <param name="InspectedOn">The day.</param>
/// <param name="Place">Where.</param>
/// <param name="Lines">Every line, in the order of the checklist.</param>
/// <param name="Unlooked">Why lines were not looked at.</param>
/// <param name="Remarks">What else was seen.</param>
/// <param name="FileName">The record's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<RecordInspectionStep>]
public sealed record RecordInspection(
    Guid InspectionId, DateOnly? InspectedOn, string? Place, IReadOnlyList<SentLine>? Lines, string? Unlooked, string? Remarks, string? FileName,
    byte[]? Content) : ICommand<Unit>, IInspectionCommand<RecordTerms>
{
    /// <inheritdoc/>
    public Step<Inspection, InspectionFacts, RecordTerms> Step => Steps.The<RecordInspectionStep>();

    /// <inheritdoc/>
    public RecordTerms Terms => new(
        InspectedOn, (Place ?? "").Trim(), [.. (Lines ?? []).Select(line => new CheckAnswer(
            line.Item, line.Outcome, (line.Note ?? "").Trim(), line.Content is { Length: > 0 } ? InspectionVault.HashOf(line.Content) : null))],
        (Unlooked ?? "").Trim(), (Remarks ?? "").Trim(), InspectionVault.HashOf(Content));
}

/// <summary>Shape of <see cref="RecordInspection"/>.</summary>
public sealed class RecordInspectionValidator : AbstractValidator<RecordInspection>
{
    /// <summary>Sets the checks.</summary>
    public RecordInspectionValidator()
    {
        RuleFor(r => r.InspectedOn).NotNull().WithMessage("请填写检查日期，如 2026-11-20。");
        RuleFor(r => r.Place).NotEmpty().WithMessage("请填写检查地点；书面审查的，写办公地点。").MaximumLength(200).WithMessage("请控制在 200 字以内。");
        RuleFor(r => r.Lines).Must(lines => lines is null || lines.All(line => Enum.IsDefined(line.Outcome))).WithMessage("请从列出的结果里选。");
        RuleFor(r => r.Lines).Must(lines => lines is null || lines.All(line =>
            line.Note is null or { Length: <= 500 } && !PersonalNumbers.Appear(line.Note ?? "")))
            .WithMessage("每一项的情况请控制在 500 字以内，不写身份证号码、银行卡号或者电话号码。");
        RuleFor(r => r.Lines).Must(lines => lines is null || lines.All(line => InspectionFileRules.IsGood(line.Content)))
            .WithMessage("材料只接受 PDF、JPG、PNG，不超过 10 MB。");
        RuleFor(r => r.Unlooked).MaximumLength(300).WithMessage("请控制在 300 字以内。");
        RuleFor(r => r.Remarks).MaximumLength(2000).WithMessage("请控制在 2000 字以内。");
        RuleFor(r => r.Remarks).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Content).Must(InspectionFileRules.IsGood).OverridePropertyName("File").WithMessage("只接受 PDF、JPG、PNG，不超过 10 MB。");
    }
}

/// <summary>Keeps the files beside the event.</summary>
public sealed class RecordInspectionHandler(InspectionFiles inspections, InspectionVault vault) : IRequestHandler<RecordInspection, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordInspection request, CancellationToken cancellationToken)
    {
        var opened = await inspections.LoadToChangeAsync(request.InspectionId, cancellationToken);
        vault.Keep(opened.Row, "", request.FileName, request.Content);
        foreach (var line in request.Lines ?? [])
        {
            vault.Keep(opened.Row, line.Item, line.FileName, line.Content);
        }

        await inspections.TakeAsync(opened, request.Step, request.Terms, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}

/// <summary>公布检查结果.</summary>
/// <param name="InspectionId">The inspection.</param>
[Takes<PublishResultStep>]
public sealed record PublishInspection(Guid InspectionId) : ICommand<Unit>, IInspectionCommand<NoTerms>
{
    /// <inheritdoc/>
    public Step<Inspection, InspectionFacts, NoTerms> Step => Steps.The<PublishResultStep>();

    /// <inheritdoc/>
    public NoTerms Terms => NoTerms.Given;
}
