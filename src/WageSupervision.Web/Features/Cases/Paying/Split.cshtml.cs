using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases.Paying;

/// <summary>清偿分到人.</summary>
[StepPage<SplitPaymentStep>]
public sealed class SplitModel(IMediator sender, CaseFiles cases, CasePeople people, PaymentLists lists) : SharesPage(sender, cases, people, lists)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    public override SharesInput Form => Input;

    /// <inheritdoc/>
    public override decimal? Whole => CaseFile.Restitution.Unsplit.FirstOrDefault(payment => payment.Sequence == Input.Payment)?.Payment.Amount;

    /// <summary>The payments that are not split.</summary>
    public IEnumerable<SelectListItem> Payments => CaseFile.Restitution.Unsplit.Select(payment => new SelectListItem(
        $"{Show.Date(payment.Payment.PaidOn)} 到账 {Show.Yuan(payment.Payment.Amount)} 元",
        payment.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Shows the form with the list that the enterprise sent with that payment.</summary>
    public override async Task OnGetAsync()
    {
        var file = (await Cases.LoadAsync(CaseId, HttpContext.RequestAborted)).File;
        if (file.Restitution.Unsplit is [var payment, ..])
        {
            Input.Payment = payment.Sequence;
            Input.ListId = file.Events.OfType<PaymentProofSubmitted>()
                .LastOrDefault(proof => proof.EvidenceId == payment.Payment.EvidenceId)?.ListId?.ToString();
        }

        await LoadAsync();
        if (Matched is { } matched)
        {
            Input.Shares = matched.Shares.ToDictionary(pair => pair.Key, pair => (decimal?)pair.Value);
        }
    }

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var lines = await LinesAsync();
        var result = await TakeAsync(new SplitPayment(CaseId, Input.Payment, Input.Version, lines, await FileAsync()),
            "已登记付给谁。劳动者登录以后可以确认或者提出异议。");
        Forget();
        return result;
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel : SharesInput
    {
        /// <summary>The place of the payment's event in the chain.</summary>
        public int? Payment { get; set; }
    }
}
