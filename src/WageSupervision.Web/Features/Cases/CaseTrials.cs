using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Tries the steps of a case for their days and sums: the fine, the term, the day of service, the payment.</summary>
/// <param name="cases">Cases this person may see.</param>
public sealed class CaseTrials(CaseFiles cases)
    : ITrial<OrderCorrection>, ITrial<RecordService>, ITrial<SubmitPaymentProof>, ITrial<ConfirmPayment>, ITrial<GivePriorNotice>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(OrderCorrection request, CancellationToken cancellationToken)
    {
        var file = await FileAsync(request.CaseId, cancellationToken);
        return Trial.Of((nameof(request.Deadline), request.Deadline is { } deadline ? () => file.Order(cases.Today, "", deadline, "") : null));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(RecordService request, CancellationToken cancellationToken)
    {
        var file = await FileAsync(request.CaseId, cancellationToken);
        return Trial.Of((nameof(request.ServedOn), request.ServedOn is { } day ? () => file.Serve(cases.Today, day, default, "") : null));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(SubmitPaymentProof request, CancellationToken cancellationToken) =>
        TryPayment(await FileAsync(request.CaseId, cancellationToken), request.Amount, request.PaidOn);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(ConfirmPayment request, CancellationToken cancellationToken) =>
        TryPayment(await FileAsync(request.CaseId, cancellationToken), request.Amount, request.PaidOn);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProcedureRuleException>> TryAsync(GivePriorNotice request, CancellationToken cancellationToken)
    {
        var file = await FileAsync(request.CaseId, cancellationToken);
        var range = PenaltyWorksheet.Of(file, request.Grave, cases.Today, cases.Thresholds).Fines.FirstOrDefault(fine => fine.Respondent == Respondent.Enterprise);
        return Trial.Of((nameof(request.Fine), request.Fine is { } fine && range is not null
            ? () => file.GiveNotice(cases.Today, "", range.RuleId, fine, range.Min, range.Max, "《浙江省企业工资支付管理办法》第三十五条", "", Guid.Empty, request.Grave ? "" : null)
            : null));
    }

    // The other particular is one that always passes.
    private IReadOnlyList<ProcedureRuleException> TryPayment(SupervisionCase file, decimal? amount, DateOnly? paidOn) => Trial.Of(
        (nameof(ConfirmPayment.Amount), amount is { } yuan ? () => file.ConfirmPayment(cases.Today, null, yuan, cases.Today) : null),
        (nameof(ConfirmPayment.PaidOn), paidOn is { } day ? () => file.ConfirmPayment(cases.Today, null, file.Outstanding, day) : null));

    private async Task<SupervisionCase> FileAsync(Guid caseId, CancellationToken cancellationToken) => (await cases.LoadAsync(caseId, cancellationToken)).File;
}
