using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>答复劳动者的异议.</summary>
[StepPage<AnswerDisputeStep>]
public sealed class DisputeModel(IMediator sender, CaseFiles cases, CasePeople people) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The disputes that wait.</summary>
    public IReadOnlyList<(CaseWorker Worker, ArrivedPayment Payment, ReceiptWord Word)> Disputes { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var workers = (await people.OfAsync(Row.EnterpriseId, CaseFile, HttpContext.RequestAborted)).ToDictionary(worker => worker.Standing.Key);
        Disputes = [.. AnswerDisputeStep.Disputes(CaseFile).Select(dispute => (workers[dispute.Worker.Key], dispute.Payment, dispute.Word))];
    }

    /// <summary>Answers one.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new AnswerReceiptDispute(CaseId, Input.Payment, Input.WorkerKey, Input.Answer), "已答复，劳动者在“我的工资”里看得到。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The place of the payment's event in the chain.</summary>
        public int? Payment { get; set; }

        /// <summary>Who disputes it.</summary>
        public string? WorkerKey { get; set; }

        /// <summary>What was looked into, and why the record stands.</summary>
        public string? Answer { get; set; }
    }
}

/// <summary>答复劳动者的异议.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Payment">The place of the payment's event in the chain.</param>
/// <param name="WorkerKey">Who disputes it.</param>
/// <param name="Answer">What was looked into, and why the record stands.</param>
[Takes<AnswerDisputeStep>]
public sealed record AnswerReceiptDispute(Guid CaseId, int? Payment, string? WorkerKey, string? Answer) : ICommand<Unit>, ICaseCommand<DisputeAnswerTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, DisputeAnswerTerms> Step => Steps.The<AnswerDisputeStep>();

    /// <inheritdoc/>
    public DisputeAnswerTerms Terms => new(Payment, WorkerKey, (Answer ?? "").Trim());
}

/// <summary>Shape of <see cref="AnswerReceiptDispute"/>.</summary>
public sealed class AnswerReceiptDisputeValidator : AbstractValidator<AnswerReceiptDispute>
{
    /// <summary>Sets the checks.</summary>
    public AnswerReceiptDisputeValidator()
    {
        RuleFor(r => r.Payment).NotNull().WithMessage("请从列出的异议里答复。");
        RuleFor(r => r.Answer).IsCaseText("请写明核对的情况和答复。");
    }
}
