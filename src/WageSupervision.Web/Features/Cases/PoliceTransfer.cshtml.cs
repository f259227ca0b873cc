using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ProposePoliceTransferStep>]
public sealed class PoliceTransferModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Shows the form with everything chosen.</summary>
    public override async Task OnGetAsync()
    {
        await base.OnGetAsync();
        Input.Materials = [.. CaseMaterials.Of(CaseFile).Select(material => material.Key)];
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new ProposePoliceTransfer(CaseId, Input.Police, Input.Facts, Input.Materials), "已提请移送公安机关，等待负责人决定（三日内）。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Which police office.</summary>
        public string? Police { get; set; }

        /// <summary>The facts.</summary>
        public string? Facts { get; set; }

        /// <summary>What goes with it.</summary>
        public List<string> Materials { get; set; } = [];
    }
}

/// <summary>提请移送公安机关.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Police">Which police office.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Materials">The keys of what goes with it.</param>
[Takes<ProposePoliceTransferStep>]
public sealed record ProposePoliceTransfer(Guid CaseId, string? Police, string? Facts, IReadOnlyList<string> Materials)
    : ICommand<Unit>, ICaseCommand<PoliceTransferTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, PoliceTransferTerms> Step => Steps.The<ProposePoliceTransferStep>();

    /// <inheritdoc/>
    public PoliceTransferTerms Terms => new((Police ?? "").Trim(), (Facts ?? "").Trim(), Materials);
}

/// <summary>Shape of <see cref="ProposePoliceTransfer"/>.</summary>
public sealed class ProposePoliceTransferValidator : AbstractValidator<ProposePoliceTransfer>
{
    /// <summary>Sets the checks.</summary>
    public ProposePoliceTransferValidator()
    {
        RuleFor(r => r.Police).IsCaseText("请写明移送给哪个公安机关。", 100);
        RuleFor(r => r.Facts).IsCaseText("请写明涉嫌犯罪的事实。");
    }
}
