namespace WageSupervision.Web.Persistence;

/// <summary>A token with which an enterprise's own software files. The token itself is nowhere but with the enterprise.</summary>
public sealed class ApiTokenRow
{
    /// <summary>Owner; the token can do nothing for anybody else.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The part of the token that names it.</summary>
    public required string TokenId { get; init; }

    /// <summary>What the enterprise calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it files into the sandbox only.</summary>
    public required bool Sandbox { get; init; }

    /// <summary>What it may do, separated by blanks.</summary>
    public required string Scopes { get; init; }

    /// <summary>SHA-256 of the whole token.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The filer who made it and in whose name it acts; it works no longer than that account.</summary>
    public required Guid CreatedBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The first moment it no longer works.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>When it was revoked, or <c>null</c>.</summary>
    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>The token that takes its place, or <c>null</c>.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>When it was last used, to the minute; <c>null</c> before.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }
}

/// <summary>An Idempotency-Key and the filing it stands for; kept as long as the filing. Append-only.</summary>
public sealed class ApiSubmissionRow
{
    /// <summary>The most characters of an idempotency key.</summary>
    public const int LongestKey = 100;

    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>The key, as the enterprise's software chose it.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>SHA-256 over everything that was handed in with it.</summary>
    public required byte[] RequestHash { get; init; }

    /// <summary>The filing.</summary>
    public required Guid FilingId { get; init; }

    /// <summary>The token.</summary>
    public required string TokenId { get; init; }

    /// <summary>When it was first handed in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }
}
