using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What was seen of a line of the checklist. Nothing is inferred from what was not looked at.</summary>
public enum SiteSeen
{
    /// <summary>没有查看.</summary>
    [Choice("没有查看")]
    NotLookedAt,

    /// <summary>看到做了.</summary>
    [Choice("看到做了")]
    Observed,

    /// <summary>看到没有做.</summary>
    [Choice("看到没有做")]
    NotObserved,
}

/// <summary>A line of the checklist of an inspection on the spot.</summary>
/// <param name="Article">The article of the Order.</param>
/// <param name="What">What is looked at, in plain Chinese.</param>
public sealed record SiteLine(string Article, string What)
{
    /// <summary>All, in the order of the law.</summary>
    public static IReadOnlyList<SiteLine> All { get; } =
    [
        new("第七条", "工资分配制度经民主程序制定，公示或者告知劳动者"),
        new("第八条", "劳动合同写明了工资支付的内容"),
        new("第九条", "工资以货币形式支付"),
        new("第十条", "工资支付给本人"),
        new("第十一条", "编制工资支付表，保存两年"),
        new("第十二条", "有书面考勤记录，与劳动者核对、确认"),
        new("第十四条", "工资在约定的日期支付"),
    ];
}

/// <summary>What was seen of one line.</summary>
/// <param name="Article">The article.</param>
/// <param name="Seen">What was seen.</param>
public sealed record SiteAnswer(string Article, SiteSeen Seen);

/// <summary>An inspection on the spot.</summary>
/// <param name="InspectedOn">The day, today or at most three days ago; <c>null</c> where it is left empty.</param>
/// <param name="Place">Where.</param>
/// <param name="Answers">What was seen of each line.</param>
/// <param name="Remarks">What else was seen.</param>
/// <param name="EvidenceId">The record as signed, or photos; <c>null</c> where there is none.</param>
/// <param name="FileHash">SHA-256 of it, hexadecimal.</param>
public sealed record SiteTerms(DateOnly? InspectedOn, string Place, IReadOnlyList<SiteAnswer> Answers, string Remarks, Guid? EvidenceId, string FileHash);

/// <summary>现场检查笔录.</summary>
/// <param name="Place">Where.</param>
/// <param name="Answers">What was seen of each line that was looked at.</param>
/// <param name="Remarks">What else was seen.</param>
/// <param name="Officers">Who looked, two at least.</param>
/// <param name="EvidenceId">The record as signed, or photos.</param>
/// <param name="FileHash">SHA-256 of it, hexadecimal.</param>
[StoredAs("site-inspected")]
public sealed record SiteInspected(
    string Place, IReadOnlyList<SiteAnswer> Answers, string Remarks, IReadOnlyList<NamedOfficer> Officers, Guid EvidenceId, string FileHash) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "现场检查", $"{Place}，检查人 {NamedOfficer.Words(Officers)}。看到没有做的：{Listed(SiteSeen.NotObserved)}；看到做了的：{Listed(SiteSeen.Observed)}；"
        + $"其余没有查看。{Remarks} 文件摘要 {FileHash[..16]}…", EvidenceId);

    private string Listed(SiteSeen seen) =>
        string.Join('、', Answers.Where(each => each.Seen == seen).Select(each => each.Article)) is { Length: > 0 } listed ? listed : "没有";
}

/// <summary>登记现场检查, by two officers.</summary>
public sealed class SiteStep() : CaseStep<SiteTerms, SiteInspected>(new StepCard("site", "登记现场检查")
{
    Action = "InspectSite",
    ActionWords = "登记现场检查",
    Roles = [Role.Inspector],
    Page = "/Cases/Site",
    Law = Powers,
    Place = 18,
})
{
    /// <summary>Days after the inspection within which it is recorded.</summary>
    public const int DaysToRecord = 3;

    private const string Powers = "《劳动保障监察条例》第十五条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, SiteTerms terms)
    {
        if (terms.InspectedOn > facts.Today || terms.InspectedOn < facts.Today.AddDays(-DaysToRecord) || terms.InspectedOn < file.Opened.On)
        {
            yield return Wrong("impossible-inspection-day", Powers, $"检查日期应当在立案以后、今天以前，{DaysToRecord} 天内登记。", "InspectedOn");
        }

        if (terms.Answers.All(each => each.Seen == SiteSeen.NotLookedAt) && terms.Remarks.Length == 0)
        {
            yield return Wrong("nothing-seen", Powers, "请至少写明查看了一项，或者在“其他情况”里写明看到了什么。", "Remarks");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("no-file", Powers, "请上传签名的现场检查笔录或者照片。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [Open(file), TwoOfficers(file)];

    /// <inheritdoc/>
    protected override SiteInspected Make(SupervisionCase file, CaseFacts facts, SiteTerms terms, string number) => new(
        terms.Place, [.. terms.Answers.Where(each => each.Seen != SiteSeen.NotLookedAt)], terms.Remarks, file.Officers.Named, terms.EvidenceId!.Value,
        terms.FileHash)
    { On = terms.InspectedOn!.Value };
}
