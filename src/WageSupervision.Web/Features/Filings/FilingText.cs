using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Filings in words.</summary>
public static class FilingText
{
    /// <summary>The state, with the kind of its sign.</summary>
    public static (string Text, string Kind) State(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return State(filing.State, filing.StateCode, filing.Kind, filing.ReplacedBy is not null);
    }

    /// <summary>The same from what it follows of.</summary>
    public static (string Text, string Kind) State(FilingState state, string? code, FilingKind kind, bool isReplaced) => state switch
    {
        FilingState.Withdrawn => ("已撤回", "quiet"),
        _ when isReplaced => ("已被更正", "quiet"),
        _ when code is FilingCodes.Superseded or FilingCodes.Discarded => ("没有提交，已放弃", "quiet"),
        FilingState.Received => ("已收件，正在核对", "open"),
        FilingState.AwaitingConfirmation => ("待确认提交", "look"),
        FilingState.Accepted => (kind == FilingKind.Nil ? "已受理（零申报）" : "已受理", "kept"),
        FilingState.AcceptedWithFindings => ("已受理（有发现）", "look"),
        _ when FilingCodes.CanBeMended(code) => ("还不能提交", "look"),
        _ => ("不予受理", "breach"),
    };

    /// <summary>Days that cannot all be right, each as a sentence with what to do; a slip in the month shows here before it is filed.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="paidEarly">How many lines were paid before the cycle was over.</param>
    public static IReadOnlyList<string> Doubts(FilingRow filing, int paidEarly)
    {
        List<string> doubts = [];
        var received = DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt));
        if (filing.CycleEnd > received)
        {
            doubts.Add($"周期到 {Show.Date(filing.CycleEnd)} 才结束，收件的 {Show.Date(received)} 还没有过完，工作天数和工资还定不下来。月份填错的，改好周期重新上传；确实提前结算的，周期过完后有变化要用新的工资表更正。");
        }

        if (paidEarly > 0)
        {
            doubts.Add($"有 {paidEarly} 人的发放日期早于周期的最后一天 {Show.Date(filing.CycleEnd)}，那时周期还没有过完。请核对周期和发放日期；确实提前发放的，不用改。");
        }

        return doubts;
    }

    /// <summary>How many people of a filing the rules were not asked about, or not as about others, because of what the enterprise states;
    /// whether they are most.</summary>
    public static IEnumerable<(string Text, bool Most)> NotAsked(FilingRow filing)
    {
        if (filing.Outside > 0)
        {
            yield return ($"写明不是劳动关系、没有核对的 {filing.Outside} 人，共 {filing.Workers} 人", filing.Outside * 2 > filing.Workers);
        }

        if (filing.SpecialHours > 0)
        {
            yield return ($"加班按特殊工时批准判断的 {filing.SpecialHours} 人，共 {filing.Workers} 人", filing.SpecialHours * 2 > filing.Workers);
        }
    }

    /// <summary>Whether people and sums were read from its file; before that its zeros mean nothing.</summary>
    public static bool IsRead(FilingRow filing) => filing.State != FilingState.Received && filing.StateCode != FilingCodes.Unreadable;

    /// <summary>What a nil return was asked because there had been people, and what was answered; <c>null</c> where nothing was asked.</summary>
    public static string? AnswerOf(FilingRow filing) => filing.NilGround is { } ground ? $"{filing.NilAsked}答：{Choices.LabelOf(ground)}" : null;

    /// <summary>Where a filing is looked at: a declaration has no sheet to check.</summary>
    public static string AddressOf(FilingRow filing) => $"/Filings/{(filing.Kind == FilingKind.Nil ? "Receipt" : "Check")}/{filing.FilingId}";
}
