using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A document of a case as it is printed and served: made from the recorded events alone.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Number">文号.</param>
/// <param name="Addressee">To whom.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Office">Whose it is.</param>
/// <param name="On">Its date.</param>
/// <param name="Items">Who is to be paid what, or empty.</param>
public sealed record CaseDocument(
    string Title, string Number, string Addressee, IReadOnlyList<string> Paragraphs, string Office, DateOnly On, IReadOnlyList<ArrearsItem> Items)
{
    private const string Remedies = "如不服本决定，可以自收到之日起六十日内向本级人民政府申请行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼。";

    /// <summary>调查询问通知书, or <c>null</c> where none was made.</summary>
    public static CaseDocument? InquiryOf(SupervisionCase file, EnterpriseRow enterprise, string office) => file.Inquiry.Notice is not { } notice ? null : new(
        "调查询问通知书", notice.NoticeNumber, Addressed(null, enterprise),
        [
            "因调查你单位支付劳动者工资的情况，依照《劳动保障监察条例》第十五条和《浙江省劳动保障监察条例》第二十七条，请你单位答复并提供下列材料：",
            notice.Asked,
            $"请于 {Show.DateInProse(notice.Due)} 前（含当日）答复。期限内不提供证据的，可以按投诉人提供的材料认定事实，责令支付工资（《浙江省劳动保障监察条例》第二十六条）。",
            $"办案人员：{NamedOfficer.Words(file.Officers.Named)}。认为办案人员与本案有利害关系的，可以申请回避（《行政处罚法》第四十三条）。",
        ],
        office, notice.On, []);

    /// <summary>没有付清终结时的告知劳动者书, or <c>null</c> where the case did not end so.</summary>
    public static CaseDocument? EndOf(SupervisionCase file, string office) => file.Ended is not { } ended ? null : new(
        "告知劳动者书", file.Opened.CaseNumber, "各位劳动者",
        [
            $"本机关办理的 {file.Opened.CaseNumber} 案件已于 {Show.DateInProse(ended.On)} 终结：{Choices.LabelOf(ended.End)}（{ended.End.Law()}），{ended.Onwards}",
            ended.Notice,
        ],
        office, ended.On, []);

    /// <summary>限期改正指令书, or <c>null</c> where none was made.</summary>
    public static CaseDocument? OrderOf(SupervisionCase file, EnterpriseRow enterprise, string office) =>
        file.Order is null || file.Last<CorrectionOrdered>() is not { } order ? null : new(
        "劳动保障监察限期改正指令书", order.OrderNumber, Addressed(order.Addressee, enterprise), OrderText(order), office, order.On, file.OrderedItems);

    /// <summary>What an order says, as it was made: an extension is a paper of its own.</summary>
    internal static IReadOnlyList<string> OrderText(CorrectionOrdered order) =>
    [
        $"经查，你单位未按时足额支付 {order.Workers} 名劳动者工资，共计 {Show.Yuan(order.Amount)} 元（明细附后），违反《浙江省企业工资支付管理办法》的有关规定。",
        $"依照《劳动保障监察条例》第十八条和《浙江省企业工资支付管理办法》第三十五条，责令你单位于 {Show.DateInProse(order.Deadline)} 前（含当日）支付上述工资。",
        order.Demand,
        .. order.Amends is { } amended ? [$"本指令书代替 {amended}，原指令书不再执行。"] : Array.Empty<string>(),
    ];

    /// <summary>行政处罚事先告知书, or <c>null</c> where none stands.</summary>
    public static CaseDocument? NoticeOf(SupervisionCase file, EnterpriseRow enterprise, string office) => file.Notice is not { } notice ? null : new(
        "行政处罚事先告知书", notice.NoticeNumber, Addressed(notice.Addressee, enterprise),
        [
            $"{Conduct(file, notice)}{notice.Reasons}",
            $"依照《浙江省企业工资支付管理办法》{RuleBook.Find(notice.RuleId)?.Basis.Citation}，拟对你单位处以罚款 {Show.Yuan(notice.Fine)} 元。",
            $"你单位可以在收到本告知书之日起五个工作日内陈述、申辩；依法可以要求听证的，应当在五个工作日内提出。逾期视为放弃。（《行政处罚法》第四十四条、第四十五条、第六十四条）",
        ],
        office, notice.On, []);

    /// <summary>行政处罚决定书, or <c>null</c> where none was made.</summary>
    public static CaseDocument? DecisionOf(SupervisionCase file, EnterpriseRow enterprise, string office) => file.Penalty is not { } penalty ? null : new(
        "行政处罚决定书", penalty.DecisionNumber, Addressed(penalty.Addressee, enterprise),
        [
            $"{Conduct(file, file.Notice!)}{file.Notice!.Reasons}",
            $"本机关已于 {Show.DateInProse(file.NoticeService?.On ?? file.Notice.On)} 送达事先告知书（{file.Notice.NoticeNumber}）。"
                + $"依照《浙江省企业工资支付管理办法》{RuleBook.Find(penalty.RuleId)?.Basis.Citation}，决定对你单位处以罚款 {Show.Yuan(penalty.Fine)} 元。",
            .. Answers(file, penalty),
            "请自收到本决定书之日起十五日内缴纳罚款；到期不缴纳的，每日按罚款数额的百分之三加处罚款，加处的数额不超过罚款数额。（《行政处罚法》第六十七条、第七十二条）",
            Remedies,
        ],
        office, penalty.On, []);

    private static string Conduct(SupervisionCase file, PriorNoticeMade notice) => notice.GraveFacts is { } grave
        ? $"你单位未按时足额支付劳动者工资，造成严重后果，妨害公共安全：{grave.TrimEnd('。')}。"
        : $"你单位经 {file.Order!.OrderNumber} 责令限期改正，逾期拒不改正。";

    // What was said against it and what became of it is part of the decision.
    private static IEnumerable<string> Answers(SupervisionCase file, PenaltyDecided penalty)
    {
        if (file.Defences.Received.Count > 0)
        {
            yield return "你单位的陈述、申辩，本机关已经复核："
                + string.Concat(file.Defences.Reviews.Select(review => $"第 {review.Number} 份{review.Outcome.Words()}，{review.Reasons.TrimEnd('。')}。"));
        }
        else
        {
            yield return "你单位在期限内没有陈述、申辩。";
        }

        if (penalty.Reasons is { } less)
        {
            yield return $"决定的数额低于告知的数额，理由是：{less}";
        }
    }

    // Events from before the addressee was kept in them name the enterprise as it stands.
    private static string Addressed(Addressee? frozen, EnterpriseRow now) =>
        Addressed(frozen ?? new(now.Name, now.CreditCode, now.Address, now.LegalRepresentative));

    internal static string Addressed(Addressee to) =>
        $"{to.Name}（统一社会信用代码 {to.CreditCode}，地址 {to.Address}，法定代表人 {to.LegalRepresentative}）";
}
