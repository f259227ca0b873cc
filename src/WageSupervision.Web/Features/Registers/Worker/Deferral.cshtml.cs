using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Worker;

/// <summary>A deferral that names the worker, what consent would mean, and the answer.</summary>
[Authorize(Policies.Worker)]
public sealed class DeferralModel(IMediator sender, RegisterBooks books, LegalParameters parameters) : PortalPage
{
    /// <summary>The deferral.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid EntryId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The entry.</summary>
    public OpenEntry Open { get; private set; } = null!;

    /// <summary>Its particulars.</summary>
    public DeferralParticulars Deferral => (DeferralParticulars)Open.Entry.Particulars;

    /// <summary>How the worker's own consent stands.</summary>
    public ConsentStanding Standing { get; private set; }

    /// <summary>What the worker said, the last word first.</summary>
    public IReadOnlyList<RegisterConsentRow> Said { get; private set; } = [];

    /// <summary>The last lawful day if the worker agrees, by the rule itself; <c>null</c> where the year's holidays are not known.</summary>
    public DateOnly? IfAgreed => Deferred(DeferralBasis.WorkerConsent).LatestLawfulPayday(parameters.Calendar);

    /// <summary>The last lawful day if the worker does not agree; <c>null</c> where the year's holidays are not known.</summary>
    public DateOnly? IfRefused => Deferred(DeferralBasis.None).LatestLawfulPayday(parameters.Calendar);

    /// <summary>Whether an answer given today counts.</summary>
    public bool MayAnswer => Consents.MayCount(Open.Entry, Open.Entry.TermsSequence, books.Today);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        (Open, var own) = await books.LoadOwnAsync(EntryId);
        Standing = Open.Consents.Of(own.WorkerId);
        Said = [.. Open.Said.Where(word => word.WorkerId == own.WorkerId).Reverse()];
    }

    /// <summary>Answers.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(new AnswerDeferral(EntryId, Input.TermsSequence, Input.Agreed, Input.Reason), cancellationToken);
        Done = Input.Agreed == true ? "已记下您同意延期。发放日以前还可以改。" : "已记下您不同意延期，企业应当在发放日当天或者以前发。";
        return RedirectToPage(new { entryId = EntryId });
    }

    private DeferredWage Deferred(DeferralBasis basis) => new(DeferralCause.BusinessDifficulty, basis, Deferral.Payday, null, null, books.Today);

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The terms that were shown.</summary>
        public int TermsSequence { get; set; }

        /// <summary>同意.</summary>
        public bool? Agreed { get; set; }

        /// <summary>In the worker's words.</summary>
        public string? Reason { get; set; }
    }
}
