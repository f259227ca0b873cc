using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A page about one case.</summary>
/// <param name="cases">Cases this person may see.</param>
public abstract class CasePage(CaseFiles cases) : PortalPage
{
    /// <summary>The case's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid CaseId { get; set; }

    /// <summary>The case as it was loaded.</summary>
    public Opened<SupervisionCase, CaseRow> Opened { get; private set; } = null!;

    /// <summary>What its gates must know besides its events.</summary>
    public CaseFacts Facts { get; private set; } = null!;

    /// <summary>What lists show of it.</summary>
    public CaseRow Row => Opened.Row;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise => Opened.Enterprise;

    /// <summary>The case.</summary>
    public SupervisionCase CaseFile => Opened.File;

    /// <summary>Today.</summary>
    public DateOnly Today => cases.Today;

    /// <summary>Cases.</summary>
    protected CaseFiles Cases => cases;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        Opened = await cases.LoadAsync(CaseId, HttpContext.RequestAborted);
        Facts = await cases.FactsAsync(Opened, HttpContext.RequestAborted);
    }

    /// <summary>Sends a decision, says what was decided in which case, and goes back to what else waits.</summary>
    /// <param name="sender">Sends.</param>
    /// <param name="command">The decision.</param>
    /// <param name="done">What is said of it, given the case as it was before.</param>
    protected async Task<IActionResult> DecideAsync<TResult>(IMediator sender, IRequest<TResult> command, Func<string> done)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(done);
        await LoadAsync();
        var said = $"{Row.CaseNumber}　{Enterprise.Name}：{done()}";
        await sender.Send(command, HttpContext.RequestAborted);
        Done = said;
        return LocalRedirect("/Approvals");
    }
}

/// <summary>A page that takes one step of a case, the one its <see cref="StepPageAttribute"/> names.</summary>
/// <param name="sender">Sends the command.</param>
/// <param name="cases">Cases this person may see.</param>
public abstract class CaseStepPage(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The step's preconditions.</summary>
    public Gate Gate { get; protected set; } = new("", "", []);

    /// <summary>The step.</summary>
    protected virtual Step<SupervisionCase, CaseFacts>? Step => StepPageAttribute.Of(GetType()) as Step<SupervisionCase, CaseFacts>;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = Step?.Gate(CaseFile, Facts) ?? Gate;
    }

    /// <summary>Sends commands.</summary>
    protected IMediator Sender => sender;

    /// <summary>Sends a decision, says what was decided in which case, and goes back to what else waits.</summary>
    protected Task<IActionResult> DecideAsync<TResult>(IRequest<TResult> command, string done) => DecideAsync(sender, command, () => done);

    /// <summary>Sends, says what happened, and goes back to the case.</summary>
    protected async Task<IActionResult> TakeAsync<TResult>(IRequest<TResult> command, string done)
    {
        await sender.Send(command, HttpContext.RequestAborted);
        Done = done;
        return LocalRedirect($"/Cases/Detail/{CaseId}");
    }
}

/// <summary>A command that takes a step of a case.</summary>
/// <typeparam name="TTerms">The step's particulars.</typeparam>
public interface ICaseCommand<TTerms> : IStepCommand<SupervisionCase, CaseFacts, TTerms>
{
    /// <summary>The case.</summary>
    Guid CaseId { get; }

    /// <inheritdoc/>
    Guid IStepCommand<SupervisionCase, CaseFacts, TTerms>.SubjectId => CaseId;
}
