using System.Globalization;
using WageSupervision.Domain.Regulation.Order353;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Attendance filings in words.</summary>
public static class AttendanceText
{
    /// <summary>What Article 12 is cited as.</summary>
    public const string Citation = "《浙江省企业工资支付管理办法》第十二条";

    /// <summary>The state, with the kind of its sign.</summary>
    public static (string Text, string Kind) State(AttendanceFilingRow filing) => filing switch
    {
        { ReplacedBy: not null } => ("已被更正", "quiet"),
        { StateCode: "superseded" or "withdrawn" } => ("没有提交，已放弃", "quiet"),
        { State: FilingState.Received } => ("已收件，正在核对", "open"),
        { State: FilingState.AwaitingConfirmation } => ("待确认提交", "look"),
        { State: FilingState.Accepted } => ("已受理", "kept"),
        _ => ("不予受理", "breach"),
    };

    /// <summary>Whether people were read from its file; before that its zeros mean nothing.</summary>
    public static bool IsRead(AttendanceFilingRow filing) => filing.State != FilingState.Received && filing.StateCode != "unreadable";

    /// <summary>The last day on which the enterprise must still keep the record, reckoned from its receipt: it was made no later.</summary>
    public static DateOnly KeepUntil(AttendanceFilingRow filing) => RecordRetention.KeepUntil(DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt)));

    /// <summary>Days or hours: 21.5; a dash where the sheet does not say.</summary>
    public static string Amount(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—";
}
