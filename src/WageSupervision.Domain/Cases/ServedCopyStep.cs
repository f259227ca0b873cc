using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>打开送达本: an officer has seen who exactly is to be paid.</summary>
/// <param name="OrderNumber">The order whose annex was opened.</param>
[StoredAs("served-copy-opened")]
public sealed record ServedCopyOpened(string OrderNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("打开送达本", $"{OrderNumber}，附表写明劳动者全名和身份证号后四位");
}

/// <summary>打开送达本: the copy of the order that is served names the workers in full; who opens it is recorded first.</summary>
public sealed class ServedCopyStep() : CaseStep<NoTerms, ServedCopyOpened>(new StepCard("served-copy", "打开送达本")
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
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Order is not null && !file.HasLapsed(facts.Today), "有没有作废的限期改正指令书", "no-order", Inspection),
    ];

    /// <inheritdoc/>
    protected override ServedCopyOpened Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) =>
        new((file.OrderToServe ?? file.Order!).OrderNumber) { On = facts.Today };
}
