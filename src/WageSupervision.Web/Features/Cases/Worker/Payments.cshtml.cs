using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases.Worker;

/// <summary>What is recorded as paid to the worker in a case, and what the worker says of it.</summary>
[StepPage<AnswerReceiptStep>]
public sealed class PaymentsModel(IMediator sender, OwnPayments payments) : PortalPage
{
    /// <summary>The case's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid CaseId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The case, and the worker's own part of it.</summary>
    public OwnCase Case { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync() => Case = await payments.OneAsync(CaseId, toChange: false, HttpContext.RequestAborted);

    /// <summary>Says it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new AnswerReceipt(CaseId, Input.Payment, Input.Received, Input.Reason), HttpContext.RequestAborted);
        Done = Input.Received == true ? "已记下您确认收到。" : "已记下您的异议。监察员核对以后会答复您，答复以前不能结案。";
        return RedirectToPage(new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The place of the payment's event in the chain.</summary>
        public int Payment { get; set; }

        /// <summary>Whether it was received.</summary>
        public bool? Received { get; set; }

        /// <summary>Why it is disputed.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>劳动者确认收到, or 提出异议.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Payment">The place of the payment's event in the chain.</param>
/// <param name="Received">Whether it was received.</param>
/// <param name="Reason">Why it is disputed.</param>
[Takes<AnswerReceiptStep>]
public sealed record AnswerReceipt(Guid CaseId, int Payment, bool? Received, string? Reason) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => CaseId.ToString();
}

/// <summary>Shape of <see cref="AnswerReceipt"/>.</summary>
public sealed class AnswerReceiptValidator : AbstractValidator<AnswerReceipt>
{
    /// <summary>Sets the checks.</summary>
    public AnswerReceiptValidator()
    {
        RuleFor(r => r.Received).NotNull().WithMessage("请选择收到了，或者有异议。");
        When(r => r.Received == false, () => RuleFor(r => r.Reason).IsCaseText("请说明哪里不对，如：没有收到，或者只收到 3,000 元。", 500));
    }
}

/// <summary>Says before the form whether anything can be said at all.</summary>
public sealed class AnswerReceiptTrial(OwnPayments payments, CaseFiles cases) : ITrial<AnswerReceipt>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(AnswerReceipt request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var own = (await payments.OneAsync(request.CaseId, toChange: false, cancellationToken)).Opened;
        Steps.The<AnswerReceiptStep>().Gate(own.File, await cases.FactsAsync(own, cancellationToken)).Enter();
        return [];
    }
}

/// <summary>Records it under the worker's masked name: officers see what is said, and by whom as the case knows them.</summary>
public sealed class AnswerReceiptHandler(OwnPayments payments, CaseFiles cases, ICurrentUser user, PortalClock clock) : IRequestHandler<AnswerReceipt, Unit>
{
    private const string Speaker = "劳动者本人";

    /// <inheritdoc/>
    public async Task<Unit> Handle(AnswerReceipt request, CancellationToken cancellationToken)
    {
        var own = await payments.OneAsync(request.CaseId, toChange: true, cancellationToken);
        var make = Steps.The<AnswerReceiptStep>().Enter(own.Opened.File, await cases.FactsAsync(own.Opened, cancellationToken),
            new ReceiptTerms(request.Payment, own.Own.Key, request.Received, request.Received == true ? "" : (request.Reason ?? "").Trim()));
        await cases.RecordAsync(own.Opened, make(""), cancellationToken, new Recorder(user.Id, Speaker, clock.Now));
        return Unit.Value;
    }
}
