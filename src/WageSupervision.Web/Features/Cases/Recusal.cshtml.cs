using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<AskRecusalStep>]
public sealed class RecusalModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new AskRecusal(CaseId, Input.OfficerId, Input.Asker, Input.Reason), "回避申请已登记，等待负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Who is to withdraw.</summary>
        public Guid? OfficerId { get; set; }

        /// <summary>Who asks.</summary>
        public RecusalAsker? Asker { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}

/// <summary>登记回避申请.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="OfficerId">Who is to withdraw.</param>
/// <param name="Asker">Who asks.</param>
/// <param name="Reason">Why.</param>
[Takes<AskRecusalStep>]
public sealed record AskRecusal(Guid CaseId, Guid? OfficerId, RecusalAsker? Asker, string? Reason) : ICommand<Unit>, ICaseCommand<RecusalTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, RecusalTerms> Step => Steps.The<AskRecusalStep>();

    /// <inheritdoc/>
    public RecusalTerms Terms => new(OfficerId, Asker, (Reason ?? "").Trim());
}

/// <summary>Shape of <see cref="AskRecusal"/>.</summary>
public sealed class AskRecusalValidator : AbstractValidator<AskRecusal>
{
    /// <summary>Sets the checks.</summary>
    public AskRecusalValidator()
    {
        RuleFor(r => r.OfficerId).NotNull().WithMessage("请选择请谁回避。");
        RuleFor(r => r.Asker).Must(asker => asker is { } known && Enum.IsDefined(known)).WithMessage("请选择谁提出的。");
        RuleFor(r => r.Reason).IsCaseText("请写明理由。", 500);
    }
}
