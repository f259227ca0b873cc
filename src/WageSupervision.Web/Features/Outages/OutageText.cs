using System.Globalization;
using WageSupervision.Domain.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Outages;

/// <summary>Outages in words.</summary>
public static class OutageText
{
    /// <summary>What announcing maintenance does to deadlines; said in the same words wherever it is said.</summary>
    public const string Announced = "预告过的维护也一样：按实际测得的中断顺延，预告本身不使期限顺延。";

    /// <summary>The rule by which deadlines move, for everybody to read.</summary>
    public static string Rule { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"申报期限的最后一天，平台测得不能收件累计满 {DeadlineMoving.OnTheDay.TotalMinutes:0} 分钟的，或者不能收件的时间延续到最后 {DeadlineMoving.AtTheEnd.TotalMinutes:0} 分钟以内的，"
            + $"期限顺延到中断结束以后的下一个工作日 24 时；那一天再遇中断的，继续顺延。{Announced}");

    /// <summary>Why.</summary>
    public static string Cause(OutageCause cause) => cause switch
    {
        OutageCause.Stopped => "平台停止运行或者重新启动",
        OutageCause.Database => "数据库不能写入",
        OutageCause.Spool => "应急存放文件的地方不能写入",
        _ => "原因不明",
    };

    /// <summary>From 2026-11-15 22:01 to 23:14, or to another day.</summary>
    public static string Span(DateTimeOffset from, DateTimeOffset until) =>
        $"{Show.Time(from)} 至 {(PortalClock.Local(from).Date == PortalClock.Local(until).Date ? Show.Time(until)[11..] : Show.Time(until))}";

    /// <summary>Whole minutes, begun ones counted.</summary>
    public static int Minutes(TimeSpan length) => (int)Math.Ceiling(length.TotalMinutes);

    /// <summary>The sentence at a duty whose deadline moved, or an empty string.</summary>
    public static string Moved(FilingDeadline deadline) => deadline.IsMoved
        ? $"因系统中断由 {Show.Date(deadline.RegularOn)} 顺延到 {Show.Date(deadline.DueOn)}"
        : "";
}
