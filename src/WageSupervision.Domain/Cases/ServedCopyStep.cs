using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>打开送达本: an officer has seen who exactly is to be paid.</summary>
/// <param name="OrderNumber">The order, or the annex itself where it is not that of an order.</param>
[StoredAs("served-copy-opened")]
public sealed record ServedCopyOpened(string OrderNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("打开送达本", $"{OrderNumber}，附表写明劳动者全名和身份证号后四位");
}

/// <summary>Which copy is opened.</summary>
/// <param name="AnnexNumber">The annex of a decision or of a proof of payment; <c>null</c> for that of the order.</param>
public sealed record ServedCopyTerms(string? AnnexNumber);

/// <summary>打开送达本: the copies that are served name the workers in full; who opens one is recorded first.</summary>
public sealed class ServedCopyStep() : CaseStep<ServedCopyTerms, ServedCopyOpened>(new StepCard("served-copy", "打开送达本")
{
    Action = "OpenServedCopy",
    ActionWords = "打开送达本（劳动者全名）",
    Roles = [Role.Inspector],
    Page = "/Cases/ServedCopy",
    Law = "《个人信息保护法》第三十四条",
    Place = 35,
})
{
    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => false;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServedCopyTerms terms) =>
        terms.AnnexNumber is null && !HasOrder(file, facts) ? [Wrong("no-order", Inspection, "没有还有效的限期改正指令书，请选别的明细。", "Paper")] : [];

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(HasOrder(file, facts) || file.Handling.Decision is not null || file.Restitution.Payments.Any(payment => payment.Lines is not null),
            "有没有作废的限期改正指令书、行政处理决定，或者已经分到人的清偿", "no-order", Inspection),
    ];

    /// <inheritdoc/>
    protected override ServedCopyOpened Make(SupervisionCase file, CaseFacts facts, ServedCopyTerms terms, string number) =>
        new(terms.AnnexNumber ?? (file.OrderToServe ?? file.Order!).OrderNumber) { On = facts.Today };

    private static bool HasOrder(SupervisionCase file, CaseFacts facts) => file.Order is not null && !file.HasLapsed(facts.Today);
}
