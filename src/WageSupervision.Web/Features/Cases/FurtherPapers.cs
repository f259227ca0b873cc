using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
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
        papers.AddRange(OfHandling(file));
        return papers;
    }

    private static IEnumerable<FurtherPaper> OfHandling(SupervisionCase file)
    {
        if (file.Handling is not { Notice: { } notice } handling)
        {
            yield break;
        }

        var quote = RuleBook.Of<OrderedWagesArePaidInTerm>().Basis.Quote;
        yield return new("handling-notice", "行政处理事先告知书", notice.NoticeNumber, notice.On, handling.NoticeService?.On, notice.Addressee,
        [
            $"你单位没有在责令的期限内付清工资，期限届满时没有付的共 {Show.Yuan(notice.Overdue)} 元。{notice.Reasons}",
            $"《劳动保障监察条例》第二十六条：“{quote}”。拟责令你单位支付工资，并按 {notice.Percent:0.##}% 向劳动者加付赔偿金 "
                + $"{Show.Yuan(WageSupervision.Domain.Money.Round(notice.Overdue * notice.Percent / 100))} 元左右（逐人计算，四舍五入到分）。",
            "你单位可以自收到本告知书之日起五个工作日内陈述、申辩（《劳动保障监察条例》第十九条）。",
        ]);
        if (handling.Decision is { } decision)
        {
            yield return new("handling", "行政处理决定书", decision.DecisionNumber, decision.On, handling.Service?.On, decision.Addressee,
            [
                $"你单位没有在责令的期限内付清工资，期限届满时没有付的共 {Show.Yuan(notice.Overdue)} 元。{notice.Reasons}",
                $"本机关已送达告知书（{notice.NoticeNumber}）。{decision.Heard}",
                $"《劳动保障监察条例》第二十六条：“{quote}”。决定责令你单位于 {Show.DateInProse(decision.Deadline)} 前（含当日）支付工资 {Show.Yuan(decision.Wages())} 元，"
                    + $"按 {decision.Percent:0.##}% 向劳动者加付赔偿金 {Show.Yuan(decision.Added())} 元。",
                .. decision.Lines.Select((line, index) => $"{index + 1}．{line.WorkerShown}：工资 {Show.Yuan(line.Wages)} 元，加付 {Show.Yuan(line.Added)} 元。"),
                "加付的赔偿金付给劳动者，不是罚款。拒不履行本决定的，依照《劳动保障监察条例》第三十条处罚；逾期不申请复议、不起诉又不履行的，申请人民法院强制执行。",
                "如不服本决定，可以自收到之日起六十日内向本级人民政府申请行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼。",
            ]);
        }
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
                [$"撤销 {revoked.DecisionNumber}。{revoked.Reason}",
                    .. revoked.Refund > 0 ? [$"已缴的 {Show.Yuan(revoked.Refund)} 元退还你单位。"] : Array.Empty<string>()]);
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
