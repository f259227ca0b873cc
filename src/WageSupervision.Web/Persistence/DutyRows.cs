using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Persistence;

/// <summary>What lists show of an order to file periodically (Article 30); worked out from its events.</summary>
public sealed class FilingOrderRow : ISubjectRow, IInRegion
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid OrderId { get; init; }

    /// <inheritdoc/>
    Guid ISubjectRow.SubjectId => OrderId;

    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>County.</summary>
    public required string RegionCode { get; init; }

    /// <summary>First day of the first wage month.</summary>
    public required DateOnly FirstMonth { get; init; }

    /// <summary>First day of the last wage month.</summary>
    public required DateOnly LastMonth { get; init; }

    /// <summary>The day of the following month.</summary>
    public required int DueDay { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Guid ProposedBy { get; init; }

    /// <summary>提出日.</summary>
    public required DateOnly ProposedOn { get; init; }

    /// <summary>文号, or <c>null</c> before it is approved.</summary>
    public string? OrderNumber { get; set; }

    /// <summary>送达日, or <c>null</c>.</summary>
    public DateOnly? ServedOn { get; set; }

    /// <summary>Stage as of the last event; the end shows from <see cref="LastMonth"/>.</summary>
    public FilingOrderStage Stage { get; set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; set; }
}

/// <summary>A reminder as it was given. Append-only; its key lets each step of a duty be reminded of once.</summary>
public sealed class DutyReminderRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>What.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>First day of the wage month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Which of the reminders.</summary>
    public required ReminderStep Step { get; init; }

    /// <summary>The last day as it stood then.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>Whether a reminder has left the portal by mail or text message.</summary>
public enum OutgoingState
{
    /// <summary>Waits to be sent.</summary>
    Waiting,

    /// <summary>Handed to the sender.</summary>
    Sent,

    /// <summary>No sender is set up: it stands in the portal alone.</summary>
    NotConfigured,

    /// <summary>Given up after several tries.</summary>
    Failed,
}

/// <summary>A reminder on its way out of the portal: the outbox, written in the same transaction as the reminder.</summary>
public sealed class OutgoingNoticeRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>Its id; the sender may get it twice and tells by it.</summary>
    public required Guid NoticeId { get; init; }

    /// <summary>What.</summary>
    public required DutyKind Kind { get; init; }

    /// <summary>First day of the wage month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Which of the reminders.</summary>
    public required ReminderStep Step { get; init; }

    /// <summary>The last day as it stood then.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where it stands.</summary>
    public OutgoingState State { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Tries { get; set; }

    /// <summary>When it reached its end state.</summary>
    public DateTimeOffset? DoneAt { get; set; }
}
