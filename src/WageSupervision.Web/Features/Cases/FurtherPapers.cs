using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A paper of a case besides its order, notice and decision.</summary>
/// <param name="Kind">What addresses call it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Number">文号.</param>
/// <param name="MadeOn">The day it was made.</param>
/// <param name="ServedOn">The day it was served, or <c>null</c>.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Items">Who is to be paid what; <c>null</c> where the paper says nothing of it.</param>
public sealed record FurtherPaper(
    string Kind, string Name, string Number, DateOnly MadeOn, DateOnly? ServedOn, Addressee Addressee, IReadOnlyList<string> Paragraphs,
    IReadOnlyList<ArrearsItem>? Items = null)
{
    /// <summary>As it is printed and served.</summary>
    public CaseDocument Print(string office) => new(Name, Number, CaseDocument.Addressed(Addressee), Paragraphs, office, MadeOn, Items ?? []);
}

/// <summary>The papers of a case besides its order, notice and decision.</summary>
public static class FurtherPapers
{
    /// <summary>All that stand, in the order of the procedure.</summary>
    public static IReadOnlyList<FurtherPaper> Of(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        List<FurtherPaper> papers =
        [
            .. file.OrderChanges.Former.Where(former => former.Order.Addressee is not null).Select((former, index) => new FurtherPaper(
                $"former-order-{index + 1}", $"限期改正指令书（{former.How}）", former.Order.OrderNumber, former.Order.On, former.Service.On,
                former.Order.Addressee!, [$"（{former.How}）", .. CaseDocument.OrderText(former.Order)], former.Items)),

            // An extension is to the enterprise's good: it holds from the day it is made, and shows on its page at once.
            .. file.OrderChanges.Extensions.Select((extended, index) => new FurtherPaper(
                $"extension-{index + 1}", "延长改正期限通知书", extended.NoticeNumber, extended.On, extended.On, extended.Addressee,
                [
                    $"{file.Order!.OrderNumber} 的改正期限从 {Show.DateInProse(extended.From)} 延长到 {Show.DateInProse(extended.Until)}（含当日）。理由：{extended.Reason}",
                    "其他要求不变。",
                ])),
        ];
        if (file.HearingCourse is { Notice: { } hearing } course)
        {
            papers.Add(new("hearing", "听证通知书", hearing.NoticeNumber, hearing.On, course.Service?.On, hearing.Addressee,
            [
                $"你单位要求听证。本机关定于 {Show.DateInProse(hearing.HeldOn)} {hearing.Time} 在 {hearing.Place} {hearing.Openness.Words()}听证，主持人 {hearing.Chair}。",
                "你单位可以亲自参加，也可以委托一至二人代理；可以提出证据、进行申辩和质证。认为主持人与本案有直接利害关系的，有权申请回避。（《行政处罚法》第六十四条）",
                "无正当理由不出席，或者未经许可中途退出的，视为放弃听证权利。听证不收费。（《行政处罚法》第六十三条、第六十四条）",
            ]));
        }

        papers.AddRange(OfFine(file));
        return papers;
    }

    // What changes or revokes a decision is to the enterprise's good: it holds from the day it is made, and shows on its page at once.
    private static IEnumerable<FurtherPaper> OfFine(SupervisionCase file)
    {
        if (file.Fine is { Change: { } change, Decision: { } decision })
        {
            yield return new("decision-change", "变更行政处罚决定通知书", change.NoticeNumber, change.On, change.On, change.Addressee,
                [$"{decision.DecisionNumber} 的罚款由 {Show.Yuan(decision.Fine)} 元变更为 {Show.Yuan(change.Fine)} 元。{change.Reason}", "其他内容不变。"]);
        }

        if (file.Last<DecisionRevoked>() is { } revoked)
        {
            yield return new("decision-revocation", "撤销行政处罚决定通知书", revoked.NoticeNumber, revoked.On, revoked.On, revoked.Addressee,
                [$"撤销 {revoked.DecisionNumber}。{revoked.Reason}", .. revoked.Refund > 0 ? [$"已缴的 {Show.Yuan(revoked.Refund)} 元退还你单位。"] : Array.Empty<string>()]);
        }

        if (file.Fine is { Demand: { } demand, Decision: { } demanded } fine)
        {
            yield return new("demand", "履行行政处罚决定催告书", demand.LetterNumber, demand.On, fine.DemandService?.On, demand.Addressee,
            [
                $"本机关作出的 {demanded.DecisionNumber}，你单位没有按期缴清罚款。到今天还有罚款 {Show.Yuan(demand.Fine)} 元、加处罚款 {Show.Yuan(demand.Surcharge)} 元没有缴。",
                "请自收到本催告书之日起十个工作日内缴清。你单位有权陈述和申辩。逾期仍不缴的，本机关将依法申请人民法院强制执行。（《行政强制法》第五十三条、第五十四条）",
            ]);
        }
    }

    /// <summary>The one of a kind, or <c>null</c>.</summary>
    public static FurtherPaper? Of(SupervisionCase file, string kind) => Of(file).FirstOrDefault(paper => paper.Kind == kind);
}
