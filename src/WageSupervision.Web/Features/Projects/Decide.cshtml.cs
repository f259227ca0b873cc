using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Projects;

/// <summary>An officer confirms, declines or withdraws one fact.</summary>
[StepPage<ConfirmFactStep>]
public sealed class DecideModel(IMediator sender, ProjectFiles projects) : ProjectPage(projects)
{
    /// <summary>Which step: confirm, decline or withdraw.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Step { get; set; }

    /// <summary>The fact.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Fact { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Which step, read.</summary>
    public FactVerdict Verdict { get; private set; }

    /// <summary>What the button says.</summary>
    public string StepTitle => new DecideFact(ProjectId, Verdict, Fact, null).Step.Card.Title;

    /// <summary>What the fact says.</summary>
    public string Shown { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Verdict = Step switch
        {
            "confirm" => FactVerdict.Confirm,
            "decline" => FactVerdict.Decline,
            "withdraw" => FactVerdict.Withdraw,
            _ => throw new NotFoundException(),
        };
        Shown = Project.Proposals.FirstOrDefault(each => each.FactId == Fact) is { } proposed ? $"{proposed.Shown}。企业写的材料：{proposed.Note}"
            : Project.Facts.FirstOrDefault(each => each.FactId == Fact) is { } standing ? $"{standing.Fact.Title(Project)}：{standing.Fact.Words(Project)}"
            : "这一条已经有人处理过了，请看“经过”。";
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new DecideFact(ProjectId, Verdict, Fact, Input.Reason), HttpContext.RequestAborted);
        Done = StepTitle + "：已记入经过。";
        return LocalRedirect($"/Projects/Detail/{ProjectId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why, or by what it was checked.</summary>
        public string? Reason { get; set; }
    }
}
