using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Features.Unions;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<UnionAnswerStep>]
public sealed class UnionAnswerModel(IMediator sender, CaseFiles cases, DemandFiles demands) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The union's recommendation in words.</summary>
    public string Recommendation { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Recommendation = CaseFile.Opened.RecommendationId is { } id
            && (await demands.LoadAsync(id)).File.Recommendation is { } made ? $"{made.RecommendationNumber}。{made.Text}" : "—";
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();

        // The answer is a step of the recommendation; where the case has none, or has answered it, the case says so first.
        Gate.Enter();
        return await TakeAsync(new AnswerUnion(CaseFile.Opened.RecommendationId!.Value, Input.Adoption, Input.Text), "已书面答复工会。");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Whether the recommendation is followed.</summary>
        public Adoption? Adoption { get; set; }

        /// <summary>The result.</summary>
        public string? Text { get; set; }
    }
}

/// <summary>The answers to a recommendation, for forms.</summary>
public static class AdoptionChoices
{
    /// <summary>All of them.</summary>
    public static IEnumerable<SelectListItem> All => Enum.GetValues<Adoption>().Select(each => new SelectListItem(each.Words(), each.ToString()));
}
