using System.Globalization;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Inspections;

/// <summary>One line of a checklist: a paragraph of the Order, and what is looked at.</summary>
/// <param name="Id">Stable within a version, for example <c>9-1</c>.</param>
/// <param name="Article">条.</param>
/// <param name="Paragraph">款.</param>
/// <param name="What">What is looked at, in plain Chinese.</param>
/// <param name="IsDuty">Whether the paragraph binds the enterprise: what it is only encouraged or asked to do is noted and never a failing.</param>
public sealed record CheckItem(string Id, int Article, int Paragraph, string What, bool IsDuty = true)
{
    /// <summary>The provision, quoted whole.</summary>
    public Basis Basis => LawText.Quote(Regulations.Order353, Article, Paragraph);

    /// <summary>The words of the paragraph with its items.</summary>
    public string FullText => LawText.Order353.Find(Article)!.Paragraphs[Paragraph - 1].FullText;
}

/// <summary>A checklist by article. A version that was used is never changed: another list is another version.</summary>
/// <param name="Version">Stored with every inspection.</param>
/// <param name="Items">In the order of the law.</param>
public sealed record Checklist(string Version, IReadOnlyList<CheckItem> Items)
{
    /// <summary>The list that inspections begin with now.</summary>
    public static Checklist Current { get; } = new("2026-1",
    [
        Item(9, 1, "工资是不是用货币发的，有没有发实物、代金券"),
        Item(10, 1, "工资是不是发给本人，代领的有没有委托"),
        Item(11, 1, "有没有工资支付表，每人有没有拿到工资清单"),
        Item(11, 2, "工资支付表写得全不全，有没有保存两年"),
        Item(12, 1, "有没有书面考勤，每月有没有和劳动者核对、确认，有没有保存两年"),
        Item(13, 2, "工资表、考勤有没有伪造、变造、隐匿、销毁"),
        Item(14, 1, "是不是每月发一次；非全日制的周期有没有超过 15 日"),
        Item(14, 2, "发放日遇节假日、休息日，有没有提前发"),
        Item(15, 1, "依法参加社会活动的，有没有照发工资"),
        Item(16, 1, "法定假期间的工资有没有发"),
        Item(16, 2, "事假、缺勤扣的钱有没有超过缺勤的时间"),
        Item(17, 1, "病假工资有没有低于最低工资标准的 80%"),
        Item(18, 1, "缓刑期间付出正常劳动的，有没有照发工资"),
        Item(19, 1, "离职的有没有在五日内一次结清"),
        Item(20, 1, "扣的款是不是都可以代扣"),
        Item(21, 1, "因不可抗力没有按时发的，原因消除后有没有立即发"),
        Item(21, 2, "延期支付有没有协商或者本人同意，有没有超过三十日"),
        Item(22, 1, "停工在一个周期以内的，工资有没有照发"),
        Item(22, 2, "停工超过一个周期的，有没有低于规定的标准"),
        Item(25, 1, "有没有办理工资支付的保险、保函（鼓励，不是义务）", isDuty: false),
        Item(28, 1, "工会有没有要求过改正，怎样答复的（只记情况）", isDuty: false),
    ]);

    private static Dictionary<string, Checklist> Known { get; } = new[] { Current }.ToDictionary(list => list.Version);

    /// <summary>The list of a version.</summary>
    /// <exception cref="KeyNotFoundException">There never was one.</exception>
    public static Checklist Of(string version) => Known[version];

    private static CheckItem Item(int article, int paragraph, string what, bool isDuty = true) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{article}-{paragraph}"), article, paragraph, what, isDuty);
}

/// <summary>What was found at one line. Nothing is inferred from what was not looked at.</summary>
public enum CheckOutcome
{
    /// <summary>未查.</summary>
    [Choice("未查")]
    NotLookedAt,

    /// <summary>符合.</summary>
    [Choice("符合")]
    Conforms,

    /// <summary>不符合.</summary>
    [Choice("不符合")]
    Fails,

    /// <summary>不适用.</summary>
    [Choice("不适用")]
    NotApplicable,
}

/// <summary>The answer to one line.</summary>
/// <param name="Item">The line's id.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Note">The fact of a failing, why it was not looked at, or what is to be noted; may be empty.</param>
/// <param name="FileHash">SHA-256 of the file that proves a failing, hexadecimal; <c>null</c> where there is none.</param>
public sealed record CheckAnswer(string Item, CheckOutcome Outcome, string Note, string? FileHash);
