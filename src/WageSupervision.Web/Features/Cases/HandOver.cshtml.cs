using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<HandOverStep>]
public sealed class HandOverModel(IMediator sender, CaseFiles cases, CaseOffice office) : CaseStepPage(sender, cases)
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

    /// <summary>Shows the form, with the officers as they are.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        var named = CaseFile.Officers.Named;
        (Input.LeadId, Input.SecondId) = (named.Count > 0 ? named[0].OfficerId : null, named.Count > 1 ? named[1].OfficerId : null);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new ReplaceOfficers(CaseId, Input.LeadId, Input.SecondId, Input.Reason), "办案人员已更换。");
}

/// <summary>更换办案人员.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="LeadId">主办.</param>
/// <param name="SecondId">协办.</param>
/// <param name="Reason">Why.</param>
[Takes<HandOverStep>]
public sealed record ReplaceOfficers(Guid CaseId, Guid? LeadId, Guid? SecondId, string? Reason)
    : ICommand<Unit>, IGatedCommand<SupervisionCase, CaseFacts>, IHandsOver
{
    /// <inheritdoc/>
    public Guid SubjectId => CaseId;

    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts> Gated => Steps.The<HandOverStep>();
}

/// <summary>Shape of <see cref="ReplaceOfficers"/>.</summary>
public sealed class ReplaceOfficersValidator : AbstractValidator<ReplaceOfficers>
{
    /// <summary>Sets the checks.</summary>
    public ReplaceOfficersValidator() => Include(new HandOverValidator());
}

/// <summary>Finds the officers and hands the case over.</summary>
public sealed class ReplaceOfficersHandler(CaseFiles cases, CaseOffice office) : IRequestHandler<ReplaceOfficers, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(ReplaceOfficers request, CancellationToken cancellationToken)
    {
        var opened = await cases.LoadToChangeAsync(request.CaseId, cancellationToken);
        var officers = await office.NamedAsync(cancellationToken, request.LeadId, request.SecondId);
        await cases.TakeAsync(opened, Steps.The<HandOverStep>(), new(officers, request.Reason!.Trim()), cancellationToken: cancellationToken);
        return Unit.Value;
    }
}
