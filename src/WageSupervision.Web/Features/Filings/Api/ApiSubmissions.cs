using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>Keeps keys with their filings, in the transaction that stores the filing.</summary>
public sealed class ApiSubmissions(AppDbContext database, PortalClock clock)
{
    /// <summary>What two requests with one key wait for each other by.</summary>
    public const string LockKind = "api-submission";

    /// <summary>The filing that a key stands for already; <c>null</c> where the key is new. Two at once with one key do not both get past here.</summary>
    /// <exception cref="IdempotencyException">The key is in use, or stands for something else.</exception>
    public async Task<Guid?> FindAsync(long enterpriseId, ApiSubmission submission, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(submission);
        if (!await database.TryLockAsync(LockKind, enterpriseId, submission.Key, cancellationToken))
        {
            throw new IdempotencyException(inProgress: true);
        }

        var before = await database.ApiSubmissions.AsNoTracking()
            .SingleOrDefaultAsync(s => s.EnterpriseId == enterpriseId && s.IdempotencyKey == submission.Key, cancellationToken);
        return before is null || before.RequestHash.AsSpan().SequenceEqual(submission.RequestHash)
            ? before?.FilingId : throw new IdempotencyException(inProgress: false);
    }

    /// <summary>Keeps a key for a filing.</summary>
    public void Keep(long enterpriseId, ApiSubmission submission, Guid filingId)
    {
        ArgumentNullException.ThrowIfNull(submission);
        database.ApiSubmissions.Add(new ApiSubmissionRow
        {
            EnterpriseId = enterpriseId,
            IdempotencyKey = submission.Key,
            RequestHash = submission.RequestHash,
            FilingId = filingId,
            TokenId = submission.TokenId,
            ReceivedAt = clock.Now,
        });
    }
}
