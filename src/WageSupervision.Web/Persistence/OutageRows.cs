namespace WageSupervision.Web.Persistence;

/// <summary>Why filings could not be received, as far as the portal knows of itself.</summary>
public enum OutageCause
{
    /// <summary>The portal's programs did not run, or were started anew.</summary>
    Stopped,

    /// <summary>The database could not be written.</summary>
    Database,

    /// <summary>The place where files are laid down in an emergency could not be written.</summary>
    Spool,

    /// <summary>It ran and saw no fault: a clock set forward, or a machine that stood still.</summary>
    Unknown,
}

/// <summary>The last sign of life: one row. What it does not cover is an outage.</summary>
public sealed class OutagePulseRow
{
    /// <summary>Always 1.</summary>
    public required int Id { get; init; }

    /// <summary>Since when the portal measures itself.</summary>
    public required DateTimeOffset FirstAt { get; init; }

    /// <summary>The last time at which filings could be received.</summary>
    public required DateTimeOffset LastAt { get; set; }
}

/// <summary>A measured outage. Append-only.</summary>
public sealed class OutageRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid OutageId { get; init; }

    /// <summary>The last sign of life before it.</summary>
    public required DateTimeOffset FromAt { get; init; }

    /// <summary>The first one after it.</summary>
    public required DateTimeOffset UntilAt { get; init; }

    /// <summary>Why.</summary>
    public required OutageCause Cause { get; init; }
}

/// <summary>Maintenance as it was announced beforehand. Append-only. Only what is measured moves a deadline, announced or not.</summary>
public sealed class OutageMaintenanceRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid MaintenanceId { get; init; }

    /// <summary>Planned beginning.</summary>
    public required DateTimeOffset FromAt { get; init; }

    /// <summary>Planned end.</summary>
    public required DateTimeOffset UntilAt { get; init; }

    /// <summary>What is done, for everybody to read.</summary>
    public required string Reason { get; init; }

    /// <summary>Who announced it.</summary>
    public required Guid AnnouncedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset AnnouncedAt { get; init; }
}

/// <summary>What became of a file laid down while the database was away. Append-only; its key lets each be registered once.</summary>
public sealed class SpoolRegistrationRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>待登记回执号.</summary>
    public required string AttemptNumber { get; init; }

    /// <summary>When its bytes were safe.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>SHA-256 of the bytes.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>Bytes.</summary>
    public required int FileSize { get; init; }

    /// <summary>When it was registered.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>收件回执号 of the filing it became; <c>null</c> where it was refused.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>Why it could not be taken; empty where it was.</summary>
    public required string Refusal { get; init; }
}
