namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>What makes a submission by software the same submission when it comes again.</summary>
/// <param name="Key">The Idempotency-Key.</param>
/// <param name="RequestHash">SHA-256 over everything handed in.</param>
/// <param name="TokenId">The token.</param>
public sealed record ApiSubmission(string Key, byte[] RequestHash, string TokenId);

/// <summary>A key that cannot be used for this now.</summary>
/// <param name="inProgress">The first request with it is still running; otherwise something else was handed in with it.</param>
public sealed class IdempotencyException(bool inProgress) : Exception(inProgress ? "the key is in progress" : "the key was used for another request")
{
    /// <summary>Whether the first request is still running.</summary>
    public bool InProgress => inProgress;
}
