using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A fine for a breach besides unpaid wages: its lawful range, and the prior notice.</summary>
[StepPage<BreachNoticeStep>]
public sealed class BreachPenaltyModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases), IWeighs
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    WeighingInput IWeighs.Input => Input;

    /// <summary>The breaches to choose from.</summary>
    public IReadOnlyList<SelectListItem> Breaches => [.. CaseFile.Breaches.Found.Where(CaseFile.Breaches.MayBePenalised)
        .Select(breach => new SelectListItem($"{breach.Number}．{breach.Of().Title}", breach.Number.ToString(CultureInfo.InvariantCulture)))];

    /// <summary>Whether one of them draws a warning.</summary>
    public bool Warns => CaseFile.Breaches.Found.Any(CaseFile.Breaches.MayBeWarned);

    /// <summary>What the party is called where the law's ranges are shown.</summary>
    public string Party => Facts.Addressee.IsPerson && CaseFile.Opened.Responsible is null ? "个人" : "单位";

    /// <summary>What closed cases were fined for each of these breaches, where there are enough to say.</summary>
    public IReadOnlyList<(string Title, FineComparables Fines)> Comparables { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        List<(string Title, FineComparables Fines)> found = [];
        foreach (var breach in CaseFile.Breaches.Found.Where(CaseFile.Breaches.MayBeFined))
        {
            if (BreachNoticeStep.RangeOf(CaseFile, Facts, breach.Number) is { RuleId: var rule } && await Cases.ComparablesAsync(
                Row.RegionCode, rule, grave: false, CaseFile.Opened.Responsible is not null, HttpContext.RequestAborted) is { } fines)
            {
                found.Add(($"{breach.Number}．{breach.Of().Title}", fines));
            }
        }

        Comparables = found;
    }

    /// <summary>The range in words.</summary>
    public string RangeOf(BreachEstablished breach, Respondent respondent)
    {
        ArgumentNullException.ThrowIfNull(breach);
        return breach.Of().Range(respondent, Facts.Thresholds, Today) is { } range ? $"{Shell.Show.Yuan(range.Min)} 至 {Shell.Show.Yuan(range.Max)}" : "—";
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        WeighedFine.Of(new GiveBreachNotice(CaseId, Input.Breach, Input.Warning), Input),
        "事先告知书已作出。送达以后请登记送达回证，陈述申辩的期间从送达起算。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : WeighingInput
    {
        /// <summary>The number of the breach.</summary>
        public int? Breach { get; set; }

        /// <summary>Whether a warning alone is given.</summary>
        public bool Warning { get; set; }
    }
}

/// <summary>拟处罚并作出事先告知书, for a breach besides unpaid wages: a fine, or a warning.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Breach">The number of the breach.</param>
/// <param name="Warning">Whether a warning alone is given.</param>
[Takes<BreachNoticeStep>]
public sealed record GiveBreachNotice(Guid CaseId, int? Breach, bool Warning = false)
    : WeighedFine, ICommand<Unit>, ICaseCommand<BreachNoticeTerms>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, BreachNoticeTerms> Step => Steps.The<BreachNoticeStep>();

    /// <inheritdoc/>
    public BreachNoticeTerms Terms => new(Breach, Fine, (Reasons ?? "").Trim(), Discretion, Warning);

    /// <inheritdoc/>
    internal override bool IsFine => !Warning;
}

/// <summary>Shape of <see cref="GiveBreachNotice"/>.</summary>
public sealed class GiveBreachNoticeValidator : WeighedFineValidator<GiveBreachNotice>
{
    /// <summary>Sets the checks.</summary>
    public GiveBreachNoticeValidator() => RuleFor(r => r.Breach).NotNull().WithMessage("请选择处罚哪一项行为。");
}
