using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What the steps after a decision share. They are open when the case is closed, too: a fine outlives it.</summary>
internal static class FineConditions
{
    internal const string Term = "《行政处罚法》第六十七条";
    internal const string Instalments = "《行政处罚法》第六十六条";

    internal static Precondition Served(SupervisionCase file) => new(file.Fine.Service is not null, "处罚决定书已经送达", "decision-not-served", Decision);

    internal static Precondition Owed(SupervisionCase file, CaseFacts facts) =>
        new(file.Fine.UnpaidWithSurcharge(facts.Calendar, facts.Today) > 0, "还有罚款或者加处罚款没有缴清", "fine-paid", Term);
}

/// <summary>A payment into the treasury.</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">The day on the receipt.</param>
/// <param name="EvidenceId">The receipt.</param>
public sealed record FinePaymentTerms(decimal? Amount, DateOnly? PaidOn, Guid? EvidenceId);

/// <summary>缴纳罚款, into the treasury and never to workers.</summary>
/// <param name="Amount">Yuan.</param>
/// <param name="PaidOn">The day on the receipt.</param>
/// <param name="EvidenceId">The receipt.</param>
[StoredAs("fine-paid")]
public sealed record FinePaid(decimal Amount, DateOnly PaidOn, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("登记罚款缴纳", $"{Day(PaidOn)} 缴入国库 {Yuan(Amount)}", EvidenceId);
}

/// <summary>登记罚款缴纳, with its receipt.</summary>
public sealed class PayFineStep() : CaseStep<FinePaymentTerms, FinePaid>(new StepCard("fine-payment", "登记罚款缴纳")
{
    Action = "RecordFinePayment",
    ActionWords = "登记罚款缴纳",
    Roles = [Role.Inspector],
    Page = "/Cases/Fine",
    Law = FineConditions.Term,
    Query = "?step=payment",
    Place = 82,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, FinePaymentTerms terms)
    {
        var owed = file.Fine.UnpaidWithSurcharge(facts.Calendar, facts.Today);
        if (terms.Amount <= 0 || terms.Amount > owed)
        {
            yield return Wrong("impossible-amount", FineConditions.Term, $"金额应当大于 0 且不超过没有缴的 {Yuan(owed)}（含加处罚款）。", "Amount");
        }

        if (terms.PaidOn > facts.Today || terms.PaidOn < file.Fine.Decision!.On)
        {
            yield return Wrong("impossible-payment-day", FineConditions.Term, $"缴款日期应当在处罚决定（{Iso(file.Fine.Decision!.On)}）以后、今天以前（含当日）。", "PaidOn");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("no-receipt", FineConditions.Term, "请上传银行缴款回单或者财政票据。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [FineConditions.Served(file), FineConditions.Owed(file, facts)];

    /// <inheritdoc/>
    protected override FinePaid Make(SupervisionCase file, CaseFacts facts, FinePaymentTerms terms, string number) =>
        new(terms.Amount!.Value, terms.PaidOn!.Value, terms.EvidenceId!.Value) { On = facts.Today };
}

/// <summary>Deferral or instalments that are applied for.</summary>
/// <param name="Parts">What would be paid when; one part is a deferral.</param>
/// <param name="Reason">Why.</param>
public sealed record FinePlanTerms(IReadOnlyList<FinePart> Parts, string Reason);

/// <summary>申请延期或者分期缴纳罚款.</summary>
/// <param name="Parts">What would be paid when.</param>
/// <param name="Reason">Why.</param>
[StoredAs("fine-plan-asked")]
public sealed record FinePlanAsked(IReadOnlyList<FinePart> Parts, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Parts.Count > 1 ? "企业申请分期缴纳罚款" : "企业申请延期缴纳罚款", $"{FinePlans.Words(Parts)}。{Reason}");
}

/// <summary>同意延期或者分期缴纳罚款.</summary>
/// <param name="Parts">What is to be paid when.</param>
[StoredAs("fine-installed")]
public sealed record FineInstalled(IReadOnlyList<FinePart> Parts) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Parts.Count > 1 ? "同意分期缴纳罚款" : "同意延期缴纳罚款", FinePlans.Words(Parts));
}

/// <summary>不同意延期或者分期缴纳罚款.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("fine-plan-declined")]
public sealed record FinePlanDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不同意延期或者分期缴纳罚款", Reason);
}

/// <summary>Plans in words.</summary>
public static class FinePlans
{
    /// <summary>The longest plan in months. No law sets one; it keeps out slips of the pen.</summary>
    public const int MostMonths = 24;

    /// <summary>What is to be paid when.</summary>
    public static string Words(IReadOnlyList<FinePart> parts) => string.Join("；", parts.Select(part => $"{Iso(part.DueOn)} 前 {Yuan(part.Amount)}"));
}

/// <summary>申请延期或者分期缴纳罚款, by the enterprise: the parts come to what is unpaid.</summary>
public sealed class AskFinePlanStep() : CaseStep<FinePlanTerms, FinePlanAsked>(new StepCard("fine-plan", "申请延期或者分期缴纳罚款")
{
    Action = "AskFinePlan",
    ActionWords = "申请延期或者分期缴纳罚款",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Fine",
    Law = FineConditions.Instalments,
    Place = 133,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, FinePlanTerms terms)
    {
        if (terms.Parts.Count == 0)
        {
            yield break;
        }

        var sum = terms.Parts.Sum(part => part.Amount);
        if (sum != file.Fine.Unpaid || terms.Parts.Any(part => part.Amount <= 0))
        {
            yield return Wrong("plan-sum", FineConditions.Instalments,
                $"各期加起来是 {Yuan(sum)}，应当等于没有缴的罚款 {Yuan(file.Fine.Unpaid)}，每期大于 0。", "Lines");
        }

        if (terms.Parts.Any(part => part.DueOn <= facts.Today || part.DueOn > facts.Today.AddMonths(FinePlans.MostMonths))
            || terms.Parts.Zip(terms.Parts.Skip(1)).Any(pair => pair.First.DueOn >= pair.Second.DueOn))
        {
            yield return Wrong("plan-days", FineConditions.Instalments,
                $"各期的日期应当在明天以后、{Iso(facts.Today.AddMonths(FinePlans.MostMonths))} 以前，从早到晚写。", "Lines");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        FineConditions.Served(file),
        new(file.Fine.Unpaid > 0, "罚款没有缴清", "fine-paid", FineConditions.Instalments),
        new(file.Fine.Asked is null, "没有等待决定的申请", "plan-pending", FineConditions.Instalments),
        StandingDecision.Of(file, facts, DecisionKind.Penalty).IsNotInCourt,
    ];

    /// <inheritdoc/>
    protected override FinePlanAsked Make(SupervisionCase file, CaseFacts facts, FinePlanTerms terms, string number) =>
        new(terms.Parts, terms.Reason) { On = facts.Today };
}

/// <summary>同意延期或者分期缴纳罚款: the parts that were applied for, while they come to what is unpaid.</summary>
public sealed class ApproveFinePlanStep() : CaseStep<NoTerms, FineInstalled>(new StepCard("approve-fine-plan", "同意延期或者分期缴纳罚款")
{
    Action = "ApproveFinePlan",
    ActionWords = "决定延期或者分期缴纳罚款",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Fine",
    Law = FineConditions.Instalments,
    Query = "?step=plan",
    Place = 161,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Waits(file),
        new(file.Fine.Asked?.Parts.Sum(part => part.Amount) == file.Fine.Unpaid, "各期加起来等于没有缴的罚款（申请以后缴过的，请企业重新申请）", "plan-sum",
            FineConditions.Instalments),
        new(file.Fine.Asked?.Parts.All(part => part.DueOn > facts.Today) == true, "各期的日期都还没有到", "plan-days", FineConditions.Instalments),
    ];

    /// <inheritdoc/>
    protected override FineInstalled Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) =>
        new([.. file.Fine.Payments.Count == 0 ? [] : new[] { new FinePart(facts.Today, file.Fine.Amount - file.Fine.Unpaid) }, .. file.Fine.Asked!.Parts])
        { On = facts.Today };

    internal static Precondition Waits(SupervisionCase file) => new(file.Fine.Asked is not null, "有等待决定的申请", "no-plan", FineConditions.Instalments);
}

/// <summary>不同意延期或者分期缴纳罚款; given the reason.</summary>
public sealed class DeclineFinePlanStep() : CaseStep<string, FinePlanDeclined>(new StepCard("decline-fine-plan", "不同意延期或者分期缴纳罚款")
{
    Action = "DeclineFinePlan",
    ActionWords = "不同意延期或者分期缴纳罚款",
    Roles = [Role.Supervisor],
    Page = "/Approvals/Fine",
    Law = FineConditions.Instalments,
    Query = "?step=plan",
    Place = 162,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [ApproveFinePlanStep.Waits(file)];

    /// <inheritdoc/>
    protected override FinePlanDeclined Make(SupervisionCase file, CaseFacts facts, string terms, string number) => new(terms) { On = facts.Today };
}
