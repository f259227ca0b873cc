using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A page about one case.</summary>
/// <param name="cases">Cases this person may see.</param>
public abstract class CasePage(CaseFiles cases) : PortalPage
{
    /// <summary>The case's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid CaseId { get; set; }

    /// <summary>What lists show of it.</summary>
    public CaseRow Row { get; private set; } = null!;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>The case.</summary>
    public SupervisionCase CaseFile { get; private set; } = null!;

    /// <summary>Events as recorded.</summary>
    public IReadOnlyList<ProcedureEventRow> Recorded { get; private set; } = [];

    /// <summary>Today.</summary>
    public DateOnly Today => cases.Today;

    /// <summary>Cases.</summary>
    protected CaseFiles Cases => cases;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        (Row, Enterprise, CaseFile, Recorded) = await cases.LoadAsync(CaseId, HttpContext.RequestAborted);
    }
}

/// <summary>A page that takes one step of a case.</summary>
/// <param name="sender">Sends the command.</param>
/// <param name="cases">Cases this person may see.</param>
public abstract class CaseStepPage(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The step's preconditions.</summary>
    public Gate Gate { get; protected set; } = new("", "", []);

    /// <summary>Sends, says what happened, and goes back to the case.</summary>
    protected async Task<IActionResult> TakeAsync<TResult>(IRequest<TResult> command, string done)
    {
        await sender.Send(command, HttpContext.RequestAborted);
        Done = done;
        return RedirectToPage("/Cases/Detail", new { caseId = CaseId });
    }
}
