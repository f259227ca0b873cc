using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Where and when an order was posted.</summary>
/// <param name="PostedOn">The day; <c>null</c> where it is left empty.</param>
/// <param name="Place">At which premises or home, and how the person was looked for in vain.</param>
/// <param name="EvidenceId">The photograph or film; <c>null</c> where there is none.</param>
public sealed record OrderPostingTerms(DateOnly? PostedOn, string Place, Guid? EvidenceId);

/// <summary>逃匿，张贴指令书: it counts as ordered for the crime (法释〔2013〕3号第四条第二款); it is no service in the administrative procedure.</summary>
/// <param name="OrderNumber">The order.</param>
/// <param name="PostedOn">The day.</param>
/// <param name="Deadline">The last day to pay, as the order had it.</param>
/// <param name="Place">Where, and how the person was looked for in vain.</param>
/// <param name="EvidenceId">The photograph or film.</param>
[StoredAs("order-posted")]
public sealed record OrderPosted(string OrderNumber, DateOnly PostedOn, DateOnly Deadline, string Place, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("张贴指令书（逃匿）", $"{OrderNumber}，{Day(PostedOn)} 张贴。{Place}", EvidenceId);
}

/// <summary>登记张贴指令书, while it is not served and its term runs.</summary>
public sealed class PostOrderStep() : CaseStep<OrderPostingTerms, OrderPosted>(new StepCard("post-order", "登记张贴指令书（逃匿）")
{
    Action = "PostOrder",
    ActionWords = "登记张贴指令书",
    Roles = [Role.Inspector],
    Page = "/Cases/Police",
    Query = "?step=post",
    Law = Posting,
    Place = 236,
    IsRare = true,
})
{
    private const string Posting = "《关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释》第四条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, OrderPostingTerms terms)
    {
        if (terms.PostedOn > facts.Today || terms.PostedOn < file.Order!.On)
        {
            yield return Wrong("impossible-posting-day", Posting,
                $"张贴日期应当在指令书作出（{Iso(file.Order!.On)}）以后、今天以前（含当日）。", "On");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("posting-not-proved", Posting, "请上传张贴的照片或者录像截图：没有拍照、录像的，不视为责令支付。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Order is not null, "已制作限期改正指令书", "no-order", Posting),
        new(file.Service is null, "指令书没有送达（送达了的，不用张贴）", "order-served", Posting),
        new(file.Order is { } order && facts.Today < order.Deadline, "指令书的期限还没有到（要留下支付的时间）", "order-lapsed", Posting),
        TwoOfficers(file),
    ];

    /// <inheritdoc/>
    protected override OrderPosted Make(SupervisionCase file, CaseFacts facts, OrderPostingTerms terms, string number) =>
        new(file.Order!.OrderNumber, terms.PostedOn!.Value, file.Order.Deadline, terms.Place, terms.EvidenceId!.Value) { On = facts.Today };
}
