namespace WageSupervision.Web.Persistence;

/// <summary>A change of a parameter table as proposed. Append-only; whether it holds says its <see cref="ParameterDecisionRow"/>.</summary>
public sealed class ParameterChangeRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>The table's name.</summary>
    public required string TableName { get; init; }

    /// <summary>Rows put in (JSON array of objects by column).</summary>
    public required string Put { get; init; }

    /// <summary>Keys of rows taken out (JSON array).</summary>
    public required string Remove { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who proposed it.</summary>
    public required Guid ProposedBy { get; init; }

    /// <summary>The proposer, for people.</summary>
    public required string ProposedByShown { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset ProposedAt { get; init; }
}

/// <summary>The one decision on a change. Append-only: its key lets a change be decided once.</summary>
public sealed class ParameterDecisionRow
{
    /// <summary>The change.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>Whether it holds.</summary>
    public required bool Approved { get; init; }

    /// <summary>The place among approved changes, from 1 without gaps; <c>null</c> where it was declined.</summary>
    public int? Sequence { get; init; }

    /// <summary>Who decided.</summary>
    public required Guid DecidedBy { get; init; }

    /// <summary>The decider, for people.</summary>
    public required string DecidedByShown { get; init; }

    /// <summary>When; from then on it is known.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Why it was declined; empty otherwise.</summary>
    public required string Comment { get; init; }
}

/// <summary>How far the search for results that a change alters has come.</summary>
public sealed class RecallRunRow
{
    /// <summary>The change.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>The approved changes that were known when the list was made.</summary>
    public int BaseSequence { get; set; }

    /// <summary>Filings that the change can concern.</summary>
    public int Filings { get; set; }

    /// <summary>Of them, looked through.</summary>
    public int Checked { get; set; }

    /// <summary>When the list was complete; <c>null</c> before.</summary>
    public DateTimeOffset? ListedAt { get; set; }

    /// <summary>When, the change approved, every filing concerned was judged again; <c>null</c> before.</summary>
    public DateTimeOffset? RejudgedAt { get; set; }
}

/// <summary>One stored result that a proposed change would alter (召回清单).</summary>
public sealed class RecallItemRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The change.</summary>
    public required Guid ChangeId { get; init; }

    /// <summary>UUIDv7.</summary>
    public required Guid ItemId { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>First day of the month.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>Row of the sheet, or <c>null</c> for the whole sheet.</summary>
    public int? SheetRow { get; init; }

    /// <summary>Masked name.</summary>
    public required string WorkerShown { get; init; }

    /// <summary>The rule.</summary>
    public required string RuleId { get; init; }

    /// <summary>The verdict before.</summary>
    public required string OldOutcome { get; init; }

    /// <summary>Yuan due before, or <c>null</c>.</summary>
    public decimal? OldShortfall { get; init; }

    /// <summary>The verdict after.</summary>
    public required string NewOutcome { get; init; }

    /// <summary>Yuan due after, or <c>null</c>.</summary>
    public decimal? NewShortfall { get; init; }
}
