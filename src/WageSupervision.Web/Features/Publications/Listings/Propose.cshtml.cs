using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Listings;

/// <summary>提出列入失信联合惩戒名单.</summary>
[StepPage<ProposeListingStep>]
public sealed class ProposeModel(IMediator sender, CaseFiles cases, ListingFiles listings) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The order to pay, or <c>null</c>.</summary>
    public ServedOrder? Order { get; private set; }

    /// <summary>Workers of what was ordered and is unpaid.</summary>
    public int Workers { get; private set; }

    /// <summary>Yuan of it.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Whether the sum reaches the figures of the crime.</summary>
    public bool Criminal { get; private set; }

    /// <summary>The last day to decide, and the last to object if the notice is served today; <c>null</c> where they cannot be computed.</summary>
    public (DateOnly Decide, DateOnly Object)? Terms { get; private set; }

    /// <summary>Mass or extreme incidents that came of the case.</summary>
    public IReadOnlyList<string> Incidents { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var facts = await listings.ProposalAsync(Opened, HttpContext.RequestAborted);
        var unpaid = CrimeThreshold.Unpaid(CaseFile);
        (Order, Criminal, Incidents) = (CrimeThreshold.Served(CaseFile), facts.IsCriminalSum(CaseFile), facts.Incidents);
        (Workers, Amount) = (unpaid.Select(item => item.WorkerKey).Distinct(StringComparer.Ordinal).Count(), unpaid.Sum(item => item.Amount));
        Terms = Order is { } order && listings.Calendar.AddWorkingDays(order.Term.Deadline, DishonestListing.WorkingDaysToDecide) is { } decide
            && listings.Calendar.AddWorkingDays(Today, DishonestListing.WorkingDaysToObject) is { } objecting ? (decide, objecting) : null;
        Gate = Steps.The<ProposeListingStep>().Gate(CaseFile, facts);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() =>
        TakeAsync(new ProposeListing(CaseId, Input.Migrant), "已提出。请先把列入事先告知书送达企业；异议期间过后由负责人决定。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>How it was found out that those who are owed are 农民工.</summary>
        public string? Migrant { get; set; }
    }
}
