using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Duties;

/// <summary>Duties in words.</summary>
public static class DutyText
{
    /// <summary>What is filed.</summary>
    public static string Kind(DutyKind kind) => Choices.LabelOf(kind);

    /// <summary>2026年10月工资支付表.</summary>
    public static string Title(DutyKind kind, YearMonth month) => Show.Month(month.FirstDay) + Kind(kind);

    /// <summary>A state, with the kind of its sign. What rests on a notice only is a reminder, no breach.</summary>
    public static (string Text, string Kind) State(DutyState state, DutyBasis basis) => state switch
    {
        DutyState.NotYetDue => ("未到期", "quiet"),
        DutyState.DueSoon => ("将到期", "look"),
        DutyState.Filed => ("已申报", "kept"),
        DutyState.FiledNil => ("零申报", "kept"),
        DutyState.FiledLate => ("逾期申报", "look"),
        DutyState.WithdrawnAndMissing => ("撤回后未再申报", basis == DutyBasis.Order ? "breach" : "look"),
        _ => ("逾期未申报", basis == DutyBasis.Order ? "breach" : "look"),
    };

    /// <summary>What is not covered where a part was filed; empty otherwise.</summary>
    public static string Lacking(IReadOnlyList<Employment> forms) => forms.Count == 0 ? ""
        : $"{string.Join("、", forms.Select(form => form == Employment.PartTime ? "非全日制" : "全日制"))}还没有报全（零申报要报满一个月），";

    /// <summary>What it rests on, and what that means.</summary>
    public static string Basis(FilingDuty duty)
    {
        ArgumentNullException.ThrowIfNull(duty);
        return duty.Basis == DutyBasis.Order
            ? $"责令定期申报 {duty.Document}（第三十条，{Show.Date(duty.ServedOn)} 送达）{(duty.OrderDueOn is { } own ? $"；责令定的是 {Show.Date(own)}，通知的申报日更早，按通知" : "")}"
            : $"人社部门通知 {duty.Document}";
    }

    /// <summary>Where it is filed.</summary>
    public static string SubmitHref(DutyKind kind) => kind == DutyKind.Payroll ? "/Filings/Submit" : "/Attendance/Submit";

    /// <summary>Where a filing is looked at.</summary>
    public static string Href(DutyKind kind, Guid filing) => (kind == DutyKind.Payroll ? "/Filings/Check/" : "/Attendance/Check/") + filing;

    /// <summary>A reminder as it stands in the portal and as it goes out: nothing personal, no sums.</summary>
    public static string Reminder(DutyKind kind, YearMonth month, ReminderStep step, DateOnly dueOn) => step == ReminderStep.DayAfter
        ? $"{Title(kind, month)}的申报期限 {Show.Date(dueOn)} 已过，还没有收到申报。请尽快申报。"
        : $"{Title(kind, month)}请在 {Show.Date(dueOn)} 前（含当日）申报。";

    /// <summary>Whether a reminder has also gone out by mail or text message.</summary>
    public static string Sent(OutgoingState? state) => state switch
    {
        OutgoingState.Sent => "已发短信或者邮件",
        OutgoingState.Waiting => "等待发送",
        OutgoingState.Failed => "短信、邮件没有发出",
        _ => "站内提醒",
    };
}
