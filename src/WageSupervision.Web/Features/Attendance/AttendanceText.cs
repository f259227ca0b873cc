using System.Globalization;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Attendance filings in words.</summary>
public static class AttendanceText
{
    /// <summary>What Article 12 is cited as.</summary>
    public const string Citation = "《浙江省企业工资支付管理办法》第十二条";

    /// <summary>The state, with the kind of its sign.</summary>
    public static (string Text, string Kind) State(AttendanceFilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return FilingText.State(filing.State, filing.StateCode, FilingKind.Attendance, filing.ReplacedBy is not null);
    }

    /// <summary>Whether people were read from its file; before that its zeros mean nothing.</summary>
    public static bool IsRead(AttendanceFilingRow filing) => filing.State != FilingState.Received && filing.StateCode != FilingCodes.Unreadable;

    /// <summary>The last day on which the enterprise must still keep the record, reckoned from its receipt: it was made no later.</summary>
    public static DateOnly KeepUntil(AttendanceFilingRow filing) => RecordRetention.KeepUntil(DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt)));

    /// <summary>The layout in words.</summary>
    public static string Shape(SheetShape shape) => shape switch
    {
        SheetShape.Monthly => "按月汇总的考勤表",
        SheetShape.Exceptions => "只列请假和迟到的考勤表",
        SheetShape.Days => "每天一列的考勤表",
        SheetShape.DayPairs => "每天上班、下班两列的考勤表",
        SheetShape.PersonDays => "每人每天一行的考勤表",
        SheetShape.Punches => "打卡流水，按人按日归并",
        SheetShape.Cards => "考勤机的卡片",
        _ => throw new ArgumentOutOfRangeException(nameof(shape)),
    };

    /// <summary>What the enterprise said of a header, a mark or the numbers, in words.</summary>
    public static string Said(string key, string word) =>
        AttendanceMapping.IsColumn(key) ? AttendanceMapping.TryReadField(word, out var said) && said.Field is { } field ? AttendanceFields.Label(field) : "不需要"
        : AttendanceMapping.TryReadMeaning(word, out var meaning) ? DayMeanings.Label(meaning)
        : word == AttendanceMapping.WordOf(QuantityUnit.WorkUnits) ? "工" : "小时";

    /// <summary>Days or hours: 21.5; a dash where the sheet does not say.</summary>
    public static string Amount(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "—";
}
