using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Contacts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ComplainantToldStep>]
public sealed class ToldModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form, with the words that are always the same.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        var time = CaseFile.Investigation;
        Input.Text = CaseFile.Ended is { } ended
            ? $"您投诉举报的案件已经终结：{Choices.LabelOf(ended.End)}，{ended.Onwards.TrimEnd('。')}。{ended.Notice}"
            : time.IsSuspended
            ? "您投诉举报的事情已经中止调查：一时找不到当事人或者无法取得证据。原因消除以后恢复调查，期限接着计算。"
            : $"您投诉举报的事情情况复杂，调查期限已经延长，最晚到 {Show.DateInProse(CaseFile.InvestigateUntil(Cases.Calendar, Today).Due)}。";
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new TellComplainant(CaseId, Input.Way, Input.Text), "已登记告知投诉人。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>By which way.</summary>
        public ToldWay? Way { get; set; }

        /// <summary>The words.</summary>
        public string? Text { get; set; }
    }
}

/// <summary>告知投诉人.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Way">By which way.</param>
/// <param name="Text">The words.</param>
[Takes<ComplainantToldStep>]
public sealed record TellComplainant(Guid CaseId, ToldWay? Way, string? Text) : ICommand<Unit>, ICaseCommand<ToldTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, ToldTerms> Step => Steps.The<ComplainantToldStep>();

    /// <inheritdoc/>
    public ToldTerms Terms => new(Way, (Text ?? "").Trim());
}

/// <summary>Shape of <see cref="TellComplainant"/>.</summary>
public sealed class TellComplainantValidator : AbstractValidator<TellComplainant>
{
    /// <summary>Sets the checks.</summary>
    public TellComplainantValidator()
    {
        RuleFor(r => r.Way).Must(way => way is { } known && Enum.IsDefined(known)).WithMessage("请选择怎样告知。");
        RuleFor(r => r.Text).IsCaseText("请写明告知了什么。", 500);
    }
}

/// <summary>Puts the words where the complainant finds them too: beside the complaint.</summary>
public sealed class TellComplainantHandler(CaseFiles cases, ContactFiles contacts) : IRequestHandler<TellComplainant, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(TellComplainant request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        await cases.TakeAsync(opened, request.Step, request.Terms, cancellationToken: cancellationToken);
        var contact = await contacts.LoadToChangeAsync(Subjects.OfNoEnterprise, opened.File.Opened.ContactId!.Value, cancellationToken);
        await contacts.RecordAsync(contact, new ContactInformed(request.Terms.Text) { On = cases.Today }, cancellationToken);
        return Unit.Value;
    }
}
