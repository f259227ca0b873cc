using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Questions;

/// <summary>One calculation: its form, and the answer where the address holds an input.</summary>
[AllowAnonymous]
public sealed class CalculateModel(IMediator sender, LegalParameters parameters, PortalClock clock) : PortalPage
{
    private const string More = "more";

    /// <summary>The calculation's name.</summary>
    [BindProperty(SupportsGet = true, Name = "name")]
    public string? Name { get; set; }

    /// <summary>The calculation.</summary>
    public ICalculation Calculation { get; private set; } = CalculationBook.All[0];

    /// <summary>The form.</summary>
    public CalculatorForm Form { get; private set; } = new(CalculationBook.All[0], _ => "", 0);

    /// <summary>The answer, or <c>null</c> where nothing was asked or something is wrong.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>Counties to choose from; past ones last.</summary>
    public IReadOnlyList<SelectListItem> Counties { get; private set; } = [];

    /// <summary>The articles that answer.</summary>
    public IReadOnlyList<LawArticle> Articles { get; private set; } = [];

    /// <summary>The address that fills the form with an example.</summary>
    public string ExampleHref => $"/Calculators/{Calculation.Name}{CalculatorForm.QueryOf(Calculation.Example)}";

    /// <summary>The claim code just given, shown this once; or <c>null</c>.</summary>
    public string? Code { get; private set; }

    /// <summary>What was typed, in words.</summary>
    public IEnumerable<KeyValuePair<string, string>> Told => Form.Told(parameters.Divisions);

    private bool WantsRows => Request.Query.ContainsKey(More);

    private bool IsAsked => !WantsRows && Form.Fields.SelectMany(asked => asked.Whole).Any(asked => Request.Query.ContainsKey(asked.Name));

    /// <inheritdoc/>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (CalculationBook.Find(Name ?? "") is not { } calculation)
        {
            context.Result = new NotFoundResult();
            return;
        }

        Calculation = calculation;
        _ = int.TryParse(Request.Query[More], NumberStyles.None, CultureInfo.InvariantCulture, out var rows);
        Form = new CalculatorForm(calculation, name => Request.Query[name].LastOrDefault() ?? "", rows);

        // A short address to pass on: empty fields left out. Where all are empty, the form has to say so.
        if (HttpMethods.IsGet(Request.Method) && IsAsked && Request.Query.Any(pair => string.IsNullOrWhiteSpace(pair.Value)) && Form.Query.HasValue)
        {
            context.Result = LocalRedirect($"/Calculators/{calculation.Name}{Form.Query}");
        }
    }

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        Counties = CountyChoices.Of(parameters.Divisions, YearMonth.Of(clock.Today));
        Articles = IndexModel.ArticlesBehind(Calculation);
        if (IsAsked)
        {
            var result = Form.Calculate(new CalculationContext(clock.Today, parameters));
            Answer = result is null ? null : Answer.Of(Calculation, result);
            if (result is null)
            {
                // The layout then says in the title that something is wrong.
                ModelState.AddModelError("", Form.Errors[0].Value);
                Response.StatusCode = StatusCodes.Status400BadRequest;
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>留一个追问码: keeps this question and its answer without a name, and shows the code.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        if (!IsAsked)
        {
            return LocalRedirect("/Calculators/" + Calculation.Name);
        }

        if (Form.Input is { } input)
        {
            Code = await sender.Send(new KeepCalculation(Calculation.Name, InputJson.Write(input).ToJsonString()), cancellationToken);
        }

        return Page();
    }
}
