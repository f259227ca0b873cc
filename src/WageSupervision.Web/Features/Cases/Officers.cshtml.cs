using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<NameOfficersStep>]
public sealed class OfficersModel(IMediator sender, CaseFiles cases, CaseOffice office, ICurrentUser user) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public OfficersInput Input { get; set; } = new();

    /// <summary>Officers to choose from.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Choices = await office.ChoicesAsync(others: false, HttpContext.RequestAborted);
    }

    /// <summary>Shows the form, with this person and whoever goes with them.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.LeadId = CaseFile.Officers.Named is [var lead, ..] ? lead.OfficerId : user.Id;
        Input.SecondId = await office.UsualSecondAsync(HttpContext.RequestAborted);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new NameOfficers(CaseId, Input.LeadId, Input.SecondId), "办案人员已登记。");
}

/// <summary>A form that asks for two officers.</summary>
public sealed class OfficersInput
{
    /// <summary>主办.</summary>
    public Guid? LeadId { get; set; }

    /// <summary>协办.</summary>
    public Guid? SecondId { get; set; }

    /// <summary>Why, where it is asked.</summary>
    public string? Reason { get; set; }
}

/// <summary>登记办案人员.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="LeadId">主办.</param>
/// <param name="SecondId">协办.</param>
[Takes<NameOfficersStep>]
public sealed record NameOfficers(Guid CaseId, Guid? LeadId, Guid? SecondId) : ICommand<Unit>, IGatedCommand<SupervisionCase, CaseFacts>
{
    /// <inheritdoc/>
    public Guid SubjectId => CaseId;

    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts> Gated => Steps.The<NameOfficersStep>();
}

/// <summary>Shape of <see cref="NameOfficers"/>.</summary>
public sealed class NameOfficersValidator : AbstractValidator<NameOfficers>
{
    /// <summary>Sets the checks.</summary>
    public NameOfficersValidator()
    {
        RuleFor(r => r.LeadId).NotNull().WithMessage("请选择主办。");
        RuleFor(r => r.SecondId).NotNull().WithMessage("请选择协办。");
    }
}

/// <summary>Finds the officers and names them.</summary>
public sealed class NameOfficersHandler(CaseFiles cases, CaseOffice office) : IRequestHandler<NameOfficers, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(NameOfficers request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var officers = await office.NamedAsync(cancellationToken, request.LeadId, request.SecondId);
        await cases.TakeAsync(opened, Steps.The<NameOfficersStep>(), officers, cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
