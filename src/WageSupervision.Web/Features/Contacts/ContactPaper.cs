using WageSupervision.Domain;
using WageSupervision.Domain.Contacts;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>A paper of a contact as it is printed: made from the recorded events alone. It names nobody; the name is written in when it is served.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Number">文号.</param>
/// <param name="Addressee">To whom, or empty.</param>
/// <param name="Paragraphs">The text.</param>
/// <param name="Lines">Particulars by label; may be empty.</param>
/// <param name="Made">The event that made it: its date, and whose it is.</param>
public sealed record ContactPaper(
    string Title, string Number, string Addressee, IReadOnlyList<string> Paragraphs, IReadOnlyList<(string Label, string Text)> Lines, ProcedureEvent Made)
{
    private const string To = "投诉（举报）人（姓名见送达回证）：";

    /// <summary>The provisions it rests on, quoted word for word under the text.</summary>
    public IReadOnlyList<Basis> Quoted { get; init; } = [];

    /// <summary>登记表.</summary>
    public static ContactPaper RegisterOf(Contact file, string region)
    {
        ArgumentNullException.ThrowIfNull(file);
        var (logged, said) = (file.Logged, file.Particulars);
        return new("劳动保障监察投诉举报登记表", logged.ContactNumber, "", [],
        [
            ("来源", Choices.LabelOf(logged.Channel) + Choices.LabelOf(logged.OfKind)),
            ("收到日期", Show.DateInProse(logged.On)),
            ("来人", logged.Anonymous ? "匿名" : "姓名、电话另行密存" + (logged.Confidential ? "，要求保密" : "")),
            ("代表", logged.Representatives == 0 ? "—" : $"{logged.Representatives} 人"),
            ("被投诉（举报）单位", said.Respondent),
            ("地址", said.Address.Length > 0 ? said.Address : "没有写"),
            ("用工所在地", region),
            ("欠薪月份", ContactText.Months(said)),
            ("人数", $"{said.People} 人"),
            ("所说金额", said.Amount is null ? "没有写" : Show.Yuan(said.Amount) + " 元"),
            ("仲裁、诉讼", ContactText.Dispute(said.InDispute)),
            ("附件", $"{logged.FileHashes.Count} 份"),
            ("决定是否受理的期限", file.DecideBy is { } day ? Show.DateInProse(day) : "该年的放假安排还没有公布"),
        ], logged);
    }

    /// <summary>受理通知书, or <c>null</c>.</summary>
    public static ContactPaper? AcceptedOf(Contact file) => file.Acceptance is not { } accepted ? null : new("劳动保障监察受理通知书", accepted.PaperNumber, To,
        [
            Received(file),
            $"经审查，符合受理条件。依照《浙江省劳动保障监察条例》第二十三条第一款，本机关决定受理，并于受理之日立案。",
            "劳动保障监察的调查自立案之日起六十个工作日内完成；情况复杂的，经批准可以延长三十个工作日（《劳动保障监察条例》第十七条）。",
            file.Logged.Confidential ? "查询办理情况：登录企业工资支付监管平台“投诉举报”，填写登记编号和回执码；没有回执码的，请打电话向本机关询问。"
                : "查询办理情况：登录企业工资支付监管平台“投诉举报”，填写登记编号和登记电话的后四位。",
        ], [], accepted)
    {
        Quoted = [LawText.Quote(Regulations.ZhejiangInspection, 23, 1)],
    };

    /// <summary>不予受理通知书, or <c>null</c>.</summary>
    public static ContactPaper? RefusedOf(Contact file) => file.Refusal is not { } refused ? null : new("劳动保障监察不予受理通知书", refused.PaperNumber, To,
        [
            Received(file),
            $"经审查：{refused.Reason.TrimEnd('。')}。属于“{Choices.LabelOf(refused.Ground)}”的情形，依照{ContactLaw.ProvisionOf(refused.Ground).CitationAmongLaws}"
                + (ContactLaw.Of(refused.Ground) == ContactLaw.Refusal ? "" : $"、{ContactLaw.Conditions}") + "，本机关决定不予受理。",
            $"你（你们）可以：{refused.WhereToGo}",
            "如不服本决定，可以自收到之日起六十日内依法申请行政复议，或者自收到之日起六个月内向人民法院提起行政诉讼。",
        ], [], refused)
    {
        Quoted = [ContactLaw.ProvisionOf(refused.Ground)],
    };

    /// <summary>
    /// 补正告知书: the last one, or <c>null</c>. The receipt's code does not stand in it: officers read the paper, and whoever has the code can
    /// act as the informant.
    /// </summary>
    public static ContactPaper? SupplementOf(Contact file) => file.Last<ContactSupplementAsked>() is not { } asked ? null : new(
        "投诉举报补正告知书", asked.PaperNumber, To,
        [
            Received(file),
            $"依照{ContactLaw.Conditions}，请于 {Show.DateInProse(asked.Due)} 前（含当日）补正：{asked.List.TrimEnd('。')}。",
            $"可以来电、来函、到窗口补正，也可以在企业工资支付监管平台“投诉举报”的“查进度”凭登记编号和您留存的回执码补充。到期没有补正、仍缺少用人单位名称、地址或者事实的，将不予受理；以后知道了，可以重新投诉。",
        ], [], asked)
    {
        Quoted = [ContactLaw.ProvisionOf(RefusalGround.Unspecified)],
    };

    private static string Received(Contact file) => $"你（你们）于 {Show.DateInProse(file.Logged.On)} 对“{file.Particulars.Respondent}”的"
        + $"{Choices.LabelOf(file.Logged.OfKind)}（登记编号 {file.Logged.ContactNumber}）收悉。";
}
