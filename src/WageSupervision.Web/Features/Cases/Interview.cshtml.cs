using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<InterviewStep>]
public sealed class InterviewModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form with today.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.HeldOn = Today;
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new RecordInterview(CaseId, Input.HeldOn, Input.Interviewee, Input.Name, Input.Place, Input.IsSigned, Input.RefusalNote, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "询问笔录已登记。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? HeldOn { get; set; }

        /// <summary>Who was asked.</summary>
        public IntervieweeRole? Interviewee { get; set; }

        /// <summary>姓名.</summary>
        public string? Name { get; set; }

        /// <summary>Where.</summary>
        public string? Place { get; set; }

        /// <summary>Whether it was signed.</summary>
        public bool? IsSigned { get; set; }

        /// <summary>Why not.</summary>
        public string? RefusalNote { get; set; }

        /// <summary>The pages.</summary>
        public IFormFile? File { get; set; }
    }
}

/// <summary>登记询问笔录.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="HeldOn">The day.</param>
/// <param name="Interviewee">Who was asked.</param>
/// <param name="Name">姓名, kept sealed.</param>
/// <param name="Place">Where.</param>
/// <param name="IsSigned">Whether it was signed.</param>
/// <param name="RefusalNote">Why not.</param>
/// <param name="FileName">The file's own name.</param>
/// <param name="Content">Its bytes.</param>
[Takes<InterviewStep>]
public sealed record RecordInterview(
    Guid CaseId, DateOnly? HeldOn, IntervieweeRole? Interviewee, string? Name, string? Place, bool? IsSigned, string? RefusalNote, string? FileName,
    byte[]? Content)
    : ICommand<Unit>, ICaseCommand<InterviewTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, InterviewTerms> Step => Steps.The<InterviewStep>();

    /// <inheritdoc/>
    public InterviewTerms Terms => new(
        HeldOn, Interviewee, Name is { Length: > 0 } ? Mask.Name(Name.Trim()) : "", (Place ?? "").Trim(), IsSigned, (RefusalNote ?? "").Trim(),
        Content is { Length: > 0 } ? Guid.Empty : null, CaseEvidence.HashOf(Content));

    /// <summary>Without the name: records find their way into logs.</summary>
    public override string ToString() => $"{nameof(RecordInterview)} {CaseId}";
}

/// <summary>Shape of <see cref="RecordInterview"/>.</summary>
public sealed class RecordInterviewValidator : AbstractValidator<RecordInterview>
{
    /// <summary>Sets the checks.</summary>
    public RecordInterviewValidator()
    {
        RuleFor(r => r.HeldOn).NotNull().WithMessage("请填写询问日期，如 2026-11-20。");
        RuleFor(r => r.Interviewee).Must(role => role is { } known && Enum.IsDefined(known)).WithMessage("请选择询问谁。");
        RuleFor(r => r.Name).NotEmpty().WithMessage("请填写被询问人的姓名。").MaximumLength(40).WithMessage("姓名请控制在 40 字以内。");
        RuleFor(r => r.Place).IsCaseText("请填写在哪里询问。", 200);
        RuleFor(r => r.IsSigned).NotNull().WithMessage("请选择有没有签名。");
        RuleFor(r => r.RefusalNote).MaximumLength(500).WithMessage("请控制在 500 字以内。");
        RuleFor(r => r.RefusalNote).Must(text => !PersonalNumbers.Appear(text ?? "")).WithMessage("这里不写身份证号码、银行卡号或者电话号码，请删去。");
        RuleFor(r => r.Content).IsEvidence();
    }
}

/// <summary>Keeps the pages beside the event, and who was asked sealed.</summary>
public sealed class RecordInterviewHandler(CaseFiles cases, CaseEvidence evidence) : IRequestHandler<RecordInterview, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(RecordInterview request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var kept = evidence.KeepIfAny(opened.Row, request.FileName, request.Content);
        await cases.TakeAsync(opened, request.Step, request.Terms with { EvidenceId = kept }, cancellationToken: cancellationToken);
        evidence.KeepPerson(opened.Row, kept!.Value, request.Name);
        return Unit.Value;
    }
}
