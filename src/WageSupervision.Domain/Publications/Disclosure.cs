using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>Where a disclosure stands on a day.</summary>
public enum DisclosureStage
{
    /// <summary>待审定.</summary>
    Proposed,

    /// <summary>公示中.</summary>
    Standing,

    /// <summary>已清偿，公示即将结束.</summary>
    Settled,

    /// <summary>公示已结束.</summary>
    Ended,

    /// <summary>不予公示.</summary>
    Declined,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>The public notice of serious arrears (Article 30). The fold of its events; it ends by itself.</summary>
public sealed class Disclosure : Aggregate, IRebuilt<Disclosure>
{
    /// <summary>公示期：六个月. The Order sets none; see docs/regulation/interpretations.md#30-1.</summary>
    public const int StandsForMonths = 6;

    /// <summary>清偿后继续公示的工作日数：十个工作日, after 人社部令第45号第十七条.</summary>
    public const int WorkingDaysAfterPayment = 10;

    /// <summary>发现公示有误后更正或者撤回的期限：三个工作日（行政处罚法第四十八条、第八十五条）.</summary>
    public const int WorkingDaysToMend = 3;

    /// <summary>企业提出异议的期间：五个工作日. Article 30 sets none; after 人社部令第45号, see docs/regulation/interpretations.md.</summary>
    public const int WorkingDaysToObject = 5;

    internal const string Mending = "《行政处罚法》第四十八条";
    internal const string Citation = "《浙江省企业工资支付管理办法》第三十条";
    internal const string Inspection = "《劳动保障监察条例》第十八条";

    private Disclosure(DisclosureProposed proposed)
    {
        Proposed = proposed;
    }

    /// <summary>提出公示.</summary>
    public DisclosureProposed Proposed { get; }

    /// <summary>公示告知书送达, or <c>null</c>.</summary>
    public DisclosureNoticeServed? NoticeService { get; private set; }

    /// <summary>Objections of the enterprise that are not answered yet.</summary>
    public int OpenObjections { get; private set; }

    /// <summary>All objections, answered ones too.</summary>
    public int Objections { get; private set; }

    /// <summary>Whether an objection was found to be right.</summary>
    public bool ObjectionAdopted { get; private set; }

    /// <summary>审定, or <c>null</c>.</summary>
    public DisclosureApproved? Approved { get; private set; }

    /// <summary>不予公示, or <c>null</c>.</summary>
    public DisclosureDeclined? Declined { get; private set; }

    /// <summary>The last correction, or <c>null</c>.</summary>
    public DisclosureCorrected? Corrected { get; private set; }

    /// <summary>撤回, or <c>null</c>.</summary>
    public DisclosureWithdrawn? Withdrawn { get; private set; }

    /// <summary>By what it is known to be wrong; <c>null</c> where it is not, or no longer.</summary>
    public DisclosureDoubted? Doubted { get; private set; }

    /// <summary>Yuan published as owed.</summary>
    public decimal Amount => Corrected?.Amount ?? Proposed.Amount;

    /// <summary>Yuan paid since it was proposed.</summary>
    public decimal PaidTotal { get; private set; }

    /// <summary>The last day shown, inclusive, or <c>null</c> while not published.</summary>
    public DateOnly? StandsUntil { get; private set; }

    /// <summary>Yuan still owed.</summary>
    public decimal Outstanding => Math.Max(0, Amount - PaidTotal);

    /// <inheritdoc/>
    public static Disclosure From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<Disclosure, DisclosureProposed>(history, proposed => new Disclosure(proposed));

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case DisclosureNoticeServed served:
                NoticeService = served;
                break;
            case DisclosureObjected:
                (OpenObjections, Objections) = (OpenObjections + 1, Objections + 1);
                break;
            case DisclosureObjectionAnswered answered:
                (OpenObjections, ObjectionAdopted) = (0, ObjectionAdopted || answered.Adopted);
                break;
            case DisclosureApproved approved:
                Approved = approved;
                StandsUntil = approved.StandsUntil;
                break;
            case DisclosureDeclined declined:
                Declined = declined;
                break;
            case DisclosureDoubted doubted:
                // The first one sets the day; what is found besides does not move it.
                Doubted ??= doubted;
                break;
            case DisclosureCorrected corrected:
                (Corrected, Doubted) = (corrected, null);
                break;
            case DisclosureWithdrawn withdrawn:
                (Withdrawn, Doubted) = (withdrawn, null);
                break;
            case DisclosurePaymentNoted payment:
                PaidTotal = payment.PaidTotal;
                StandsUntil = payment.StandsUntil;
                break;
            default:
                break;
        }
    }

    /// <summary>Where it stands on the given day.</summary>
    public DisclosureStage StageOn(DateOnly today) => this switch
    {
        { Declined: not null } => DisclosureStage.Declined,
        { Withdrawn: not null } => DisclosureStage.Withdrawn,
        { Approved: null } => DisclosureStage.Proposed,
        _ when today > StandsUntil => DisclosureStage.Ended,
        { Outstanding: 0 } => DisclosureStage.Settled,
        _ => DisclosureStage.Standing,
    };

    /// <summary>The last day to object, inclusive; <c>null</c> before the service, and where the calendar of the year is not published.</summary>
    public DateOnly? LastDayToObject(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);


        // One that was recorded late was not seen in the portal before.
        return NoticeService is { } served
            ? calendar.AddWorkingDays(served.Proof.RecordedOn > served.On ? served.Proof.RecordedOn : served.On, WorkingDaysToObject) : null;
    }

    /// <summary>What must hold of the notice before it is published: served, the period over, every objection answered, none of them right.</summary>
    internal IEnumerable<Precondition> Heard(WorkCalendar calendar, DateOnly today)
    {
        var last = LastDayToObject(calendar);
        var period = last is { } day ? $"企业提出异议的期间已过（{day.AddDays(1):yyyy-MM-dd} 起可以同意公示）"
            : NoticeService is null ? "企业提出异议的五个工作日已过" : "企业提出异议的五个工作日已过（该期间所在年份的放假安排还没有公布，不能计算）";
        return
        [
            new(NoticeService is not null, "公示告知书已经送达企业", "notice-not-served", Citation),
            new(today > last, period, "objection-period", Citation),
            new(OpenObjections == 0, "企业的异议都已答复", "objection-open", Citation),
            new(!ObjectionAdopted, "没有采纳的异议（采纳的，请不予公示）", "objection-adopted", Citation),
        ];
    }

    internal Precondition NotDecided()
    {
        var once = Approved is { } yes ? $"没有审定过（{yes.On:yyyy-MM-dd} 已同意公示）"
            : Declined is { } no ? $"没有审定过（{no.On:yyyy-MM-dd} 已决定不予公示）" : "没有审定过";
        return new(Approved is null && Declined is null, once, "already-decided", Citation);
    }

    /// <summary>What must hold before somebody decides either way.</summary>
    internal IEnumerable<Precondition> Undecided(Guid decider) =>
    [
        NotDecided(),
        new(Proposed.ProposedBy != decider, "由提出人以外的人审定", "four-eyes", Citation),
    ];

    /// <summary>What is disclosed must not rest on a finding that is known to be wrong, in whichever of the covered cases.</summary>
    internal static Precondition Revised(IReadOnlyList<JudgedCase> covered)
    {
        var waiting = covered.Where(each => each.Waiting.Count > 0).Select(each => each.File.Opened.CaseNumber).ToList();
        return new(
            waiting.Count == 0, "所涉案件里重新核对过的发现都已采用新的结论" + (waiting.Count == 0 ? "" : $"（还没有采用的：{string.Join('、', waiting)}）"),
            "findings-rejudged", Inspection);
    }

    /// <summary>
    /// Notes a confirmed payment; paid in full, the end moves to ten working days on, never later than it was. Where a payment was
    /// confirmed wrongly and something is owed again, the end is again that of the decision.
    /// </summary>
    /// <param name="today">The day it was confirmed, or found to be wrong.</param>
    /// <param name="amount">Yuan of this payment; less than 0 where it was confirmed wrongly.</param>
    /// <param name="calendar">The work calendar; where a year is not published, fourteen calendar days stand in.</param>
    public DisclosurePaymentNoted NotePayment(DateOnly today, decimal amount, WorkCalendar calendar)
    {
        var paid = PaidTotal + amount;
        var until = Approved?.StandsUntil ?? today;
        if (paid >= Amount)
        {
            var after = calendar.AddWorkingDays(today, WorkingDaysAfterPayment) ?? today.AddDays(14);
            until = Earlier(StandsUntil ?? today, Earlier(after, until));
        }

        return new DisclosurePaymentNoted(paid, until) { On = today };
    }

    /// <summary>Notes that a covered case owes less than was proposed or published; <c>null</c> where nothing wrong is or will be public.</summary>
    /// <param name="today">The day it came out.</param>
    /// <param name="caseId">The case.</param>
    /// <param name="revised">What was adopted in the case.</param>
    /// <param name="calendar">The work calendar; where a year is not published, three calendar days stand in.</param>
    public DisclosureDoubted? Doubt(DateOnly today, Guid caseId, IRevisesArrears revised, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(revised);
        ArgumentNullException.ThrowIfNull(calendar);
        return revised.OwedAfter < revised.OwedBefore && StageOn(today) is DisclosureStage.Proposed or DisclosureStage.Standing or DisclosureStage.Settled
            ? new DisclosureDoubted(caseId, revised.OwedBefore, revised.OwedAfter,
                calendar.AddWorkingDays(today, WorkingDaysToMend) ?? today.AddDays(WorkingDaysToMend))
            { On = today }
            : null;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
