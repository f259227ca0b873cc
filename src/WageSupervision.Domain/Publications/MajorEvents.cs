using System.Text.Json.Serialization;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>Which of the grave breaches it is, by 人社部令第29号.</summary>
public enum MajorCategory
{
    /// <summary>拖欠劳动报酬，数额较大.</summary>
    [Choice("克扣、无故拖欠劳动者劳动报酬，数额较大")]
    Arrears,

    /// <summary>拒不支付，移送司法机关.</summary>
    [Choice("拒不支付劳动报酬，依法移送司法机关追究刑事责任")]
    Transferred,

    /// <summary>社会保险.</summary>
    [Choice("不依法参加社会保险或者不依法缴纳社会保险费，情节严重")]
    SocialInsurance,

    /// <summary>工作时间.</summary>
    [Choice("违反工作时间和休息休假规定，情节严重")]
    WorkingTime,

    /// <summary>女职工、未成年工.</summary>
    [Choice("违反女职工和未成年工特殊劳动保护规定，情节严重")]
    SpecialProtection,

    /// <summary>童工.</summary>
    [Choice("违反禁止使用童工规定")]
    ChildLabour,

    /// <summary>严重不良社会影响.</summary>
    [Choice("因劳动保障违法行为造成严重不良社会影响")]
    SocialInfluence,

    /// <summary>其他.</summary>
    [Choice("其他重大劳动保障违法行为")]
    Other,
}

/// <summary>A decision by which it was dealt with.</summary>
/// <param name="Number">文号.</param>
/// <param name="On">The day of its service, or of the transfer.</param>
/// <param name="What">What it decides, in words.</param>
public sealed record MajorHandling(string Number, DateOnly On, string What);

/// <summary>The main facts of an entry.</summary>
/// <param name="Workers">Workers whose wages the case found unpaid; 0 where it is about something else.</param>
/// <param name="Amount">Yuan of them.</param>
/// <param name="Facts">What the case does not know as data; empty where it knows everything.</param>
public sealed record MajorMatter(int Workers, decimal Amount, string Facts)
{
    /// <summary>As they are published.</summary>
    public string Words() => (Amount > 0 ? $"拖欠 {Workers} 名劳动者工资 {Money.Show(Amount)} 元。" : "") + Facts;

    /// <summary>With the figures of a case as it stands.</summary>
    internal static MajorMatter Of(SupervisionCase file, string facts) => new(file.Owed > 0 ? file.Workers : 0, file.Owed, facts);
}

/// <summary>提出社会公布, from a case that was investigated and decided.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Category">Which of the grave breaches.</param>
/// <param name="Workers">Workers whose wages the case found unpaid; 0 where it is about something else.</param>
/// <param name="Amount">Yuan of them.</param>
/// <param name="Facts">What the case does not know as data; empty where it knows everything.</param>
/// <param name="Handled">How it was dealt with, from the case.</param>
/// <param name="Enterprise">Whom it names.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
[StoredAs("major-proposed")]
public sealed record MajorProposed(
    Guid CaseId, MajorCategory Category, int Workers, decimal Amount, string Facts, IReadOnlyList<MajorHandling> Handled, DisclosedEnterprise Enterprise,
    Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提出社会公布", $"{Choices.LabelOf(Category)}。{Matter.Words()}");

    /// <summary>The main facts.</summary>
    [JsonIgnore]
    public MajorMatter Matter => new(Workers, Amount, Facts);
}

/// <summary>同意社会公布.</summary>
/// <param name="Period">With which publication.</param>
[StoredAs("major-approved")]
public sealed record MajorApproved(PublicationPeriod Period) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("同意社会公布", $"随{Period.Name}公布，最迟 {Day(Period.LastDay)}");
}

/// <summary>不予公布.</summary>
/// <param name="Reason">Why.</param>
[StoredAs("major-declined")]
public sealed record MajorDeclined(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不予社会公布", Reason);
}

/// <summary>已经公布.</summary>
/// <param name="Where">On which site and in which press.</param>
[StoredAs("major-published")]
public sealed record MajorPublished(string Where) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("社会公布", Where);
}

/// <summary>企业提出异议.</summary>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">Its file; <c>null</c> where it gave none.</param>
/// <param name="Recorded">An officer wrote it down.</param>
[StoredAs("major-objected")]
public sealed record MajorObjected(
    string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? EvidenceId, bool Recorded) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Recorded ? "登记企业对公布内容的异议" : "企业对公布内容提出异议", Text, EvidenceId);
}

/// <summary>复核、答复异议.</summary>
/// <param name="Adopted">Whether it is right: then it is corrected or withdrawn.</param>
/// <param name="Reasons">Why, as the enterprise reads it.</param>
[StoredAs("major-objection-answered")]
public sealed record MajorObjectionAnswered(bool Adopted, string Reasons) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Adopted ? "采纳对公布内容的异议" : "不采纳对公布内容的异议", Reasons);
}

/// <summary>A decision on which it rests was changed or revoked, or the police gave the case back.</summary>
/// <param name="Number">The decision.</param>
/// <param name="What">What became of it.</param>
[StoredAs("major-doubted")]
public sealed record MajorDoubted(string Number, string What) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("公布的内容要更正或者撤回", $"{Number}{What}");
}

/// <summary>更正社会公布: what became of the case since.</summary>
/// <param name="Handled">How it was dealt with, from the case as it stands.</param>
/// <param name="Reason">What was wrong, as the public reads it.</param>
/// <param name="Matter">The main facts as they are now; <c>null</c> where they were not asked for.</param>
[StoredAs("major-corrected")]
public sealed record MajorCorrected(
    IReadOnlyList<MajorHandling> Handled, string Reason,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MajorMatter? Matter = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("更正社会公布", $"{Reason.TrimEnd('。')}。{Matter?.Words()}现在的处理：{string.Join("；", Handled.Select(each => each.What))}");
}

/// <summary>撤回社会公布.</summary>
/// <param name="Reason">Why, as the public reads it.</param>
[StoredAs("major-withdrawn")]
public sealed record MajorWithdrawn(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤回社会公布", Reason);
}
