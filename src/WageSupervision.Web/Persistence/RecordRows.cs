namespace WageSupervision.Web.Persistence;

/// <summary>One event of a procedure, bound to the one before. Append-only.</summary>
public sealed class ProcedureEventRow
{
    /// <summary>The enterprise.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The case, demand or disclosure.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>From 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The event as canonical JSON; kept as text, so that its hash can be taken again.</summary>
    public required string Data { get; init; }

    /// <summary>Who did it.</summary>
    public required Guid ActorId { get; init; }

    /// <summary>Role and office, for people.</summary>
    public required string ActorShown { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The hash of the event before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>SHA-256 over all of the above.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>Who did what and when. Append-only.</summary>
public sealed class AuditEntryRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who, or <c>null</c> for nobody signed in.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's role.</summary>
    public string? ActorRole { get; init; }

    /// <summary>The stored name of the command or of its step, for example <c>ConfirmFiling</c>; never a class name.</summary>
    public required string Action { get; init; }

    /// <summary>The object concerned, or <c>null</c>.</summary>
    public string? Subject { get; init; }

    /// <summary>The API token by which it was done, or <c>null</c> where the person was there.</summary>
    public string? TokenId { get; init; }

    /// <summary>The request's trace id.</summary>
    public string? TraceId { get; init; }
}

/// <summary>An anonymous calculation kept under a claim code, without personal data. Append-only.</summary>
public sealed class CalculationClaimRow
{
    /// <summary>UUIDv7.</summary>
    public required Guid ClaimId { get; init; }

    /// <summary>SHA-256 of the code; the code itself is nowhere but with the person.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>The calculation's name.</summary>
    public required string Calculation { get; init; }

    /// <summary>The input (JSON), free text replaced by numbers.</summary>
    public required string Input { get; init; }

    /// <summary>The answer (JSON): values, findings, rule set and parameters.</summary>
    public required string Answer { get; init; }

    /// <summary>The rule set.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The dated parameters that took part (JSON).</summary>
    public required string Parameters { get; init; }

    /// <summary>The day that counted as today.</summary>
    public required DateOnly CalculatedOn { get; init; }

    /// <summary>When it was kept.</summary>
    public required DateTimeOffset KeptAt { get; init; }
}

/// <summary>The one-time code with which the first administrator is made.</summary>
public sealed class BootstrapCodeRow
{
    /// <summary>Always 1: there is one.</summary>
    public required int Id { get; init; }

    /// <summary>SHA-256 of the code.</summary>
    public required byte[] CodeHash { get; set; }

    /// <summary>The last moment it works.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }
}
