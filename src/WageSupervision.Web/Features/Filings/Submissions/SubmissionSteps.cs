using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>收件回执.</summary>
/// <param name="FilingId">The submission.</param>
/// <param name="ReceiptNumber">收件回执号.</param>
/// <param name="SeenBefore">The very same file was handed in before for this period; this is its receipt.</param>
public sealed record Submitted(Guid FilingId, string ReceiptNumber, bool SeenBefore);

/// <summary>What every submission begins with.</summary>
/// <param name="ReceiptNumber">收件回执号.</param>
/// <param name="FileName">The file's own name, made safe.</param>
/// <param name="FileHash">SHA-256 of the bytes.</param>
/// <param name="FileSize">Bytes.</param>
/// <param name="ReceivedAt">When the bytes were safe.</param>
/// <param name="FiledBy">Who sent it.</param>
public sealed record Arrival(string ReceiptNumber, string FileName, byte[] FileHash, int FileSize, DateTimeOffset ReceivedAt, Guid FiledBy);

/// <summary>The way of a submission, the same for every kind: receive, check, confirm, declare, discard, withdraw. Each is one command's work.</summary>
/// <typeparam name="TFiling">The kind's rows.</typeparam>
/// <param name="kind">What is the kind's own.</param>
/// <param name="database">The database.</param>
/// <param name="user">Who acts.</param>
/// <param name="numbers">Numbers of receipts.</param>
/// <param name="protector">Seals the bytes.</param>
/// <param name="clock">Now.</param>
/// <param name="queue">Where it waits to be checked.</param>
/// <param name="commit">When its receipt is given.</param>
/// <param name="news">Tells what stands.</param>
public sealed class SubmissionSteps<TFiling>(
    SubmissionKind<TFiling> kind, AppDbContext database, ICurrentUser user, NumberSeries numbers, FieldProtector protector, PortalClock clock,
    WaitingChecks queue, AfterCommit commit, IMediator news)
    where TFiling : Submission
{
    /// <summary>收件: stores the bytes and gives the receipt before anybody reads them; the check follows from the queue.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="givenName">The file's own name.</param>
    /// <param name="same">Those said to be of the very same particulars.</param>
    /// <param name="make">The new one.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<Submitted> ReceiveAsync(
        byte[] content, string? givenName, IQueryable<TFiling> same, Func<Arrival, TFiling> make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        var fileName = EvidenceFile.SafeName(givenName);
        var hash = await LockAsync(content, cancellationToken);
        var before = (await same.AsNoTracking().Where(f => f.FileHash == hash && f.ReplacedBy == null && f.State != FilingState.Withdrawn
                && f.StateCode != FilingCodes.Superseded && f.StateCode != FilingCodes.Discarded)
            .OrderByDescending(f => f.ReceivedAt).ToListAsync(cancellationToken))

            // The extension decides whether a file is read at all: renamed from .pdf to .csv, the same bytes are another file.
            .Find(f => string.Equals(Path.GetExtension(f.FileName), Path.GetExtension(fileName), StringComparison.OrdinalIgnoreCase));
        var filing = before ?? Store(make(await ArriveAsync(content, hash, fileName, cancellationToken)), content);
        if (filing.State == FilingState.Received)
        {
            // Also one received before: whoever took it may have stopped short of putting it into the queue.
            var pending = before is null
                ? new PendingCheck(kind.Kind, filing.EnterpriseId, filing.Id, filing.FiledBy, user.TokenId, user.IsSandbox)
                : await PendingAsync(filing, cancellationToken);
            commit.Do(() => queue.Add(pending));
        }

        return new Submitted(filing.Id, filing.ReceiptNumber, before is not null);
    }

    /// <summary>零申报: what is declared is kept as bytes, hashed and receipted like any other, and stands at once.</summary>
    /// <param name="content">The declaration.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="others">Those of its period.</param>
    /// <param name="make">The new one.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<Guid> DeclareAsync(
        byte[] content, string fileName, IQueryable<TFiling> others, Func<Arrival, TFiling> make, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(make);
        var hash = await LockAsync(content, cancellationToken);
        var period = await others.ToListAsync(cancellationToken);
        if (period.Find(other => other.Stands() && other.FileHash.AsSpan().SequenceEqual(hash)) is { } declared)
        {
            return declared.Id;
        }

        var filing = make(await ArriveAsync(content, hash, fileName, cancellationToken));
        filing.Declare(period, clock.Now);
        await AcceptAsync(Store(filing, content), cancellationToken);
        return filing.Id;
    }

    /// <summary>核对: reads one that was received; one that was checked meanwhile stays as it is.</summary>
    public async Task<Unit> CheckAsync(Guid id, CancellationToken cancellationToken)
    {
        var filing = await FindAsync(id, cancellationToken);
        if (filing.State == FilingState.Received)
        {
            await kind.CheckAsync(filing, cancellationToken);
        }

        return Unit.Value;
    }

    /// <summary>确认提交: it stands with all that belongs to it, or nothing is done.</summary>
    public async Task<Unit> ConfirmAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        var filing = await FindAsync(id, cancellationToken);
        filing.Confirm(await kind.Others(filing).ToListAsync(cancellationToken), reason, clock.Now);

        // The old one steps down before the new one stands: the index allows one standing filing of a period.
        await database.SaveChangesAsync(cancellationToken);
        await AcceptAsync(filing, cancellationToken);
        return Unit.Value;
    }

    /// <summary>放弃这一份.</summary>
    public async Task<Unit> DiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        (await FindAsync(id, cancellationToken)).Discard(clock.Now);
        return Unit.Value;
    }

    /// <summary>撤回.</summary>
    public async Task<Unit> WithdrawAsync(TFiling filing, bool isInCase, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        filing.Withdraw(isInCase);
        await database.SaveChangesAsync(cancellationToken);
        await news.Publish(new FilingWithdrawn(filing), cancellationToken);
        return Unit.Value;
    }

    /// <summary>The same submission, looked at again once it is checked; where that takes longer than a page may, its place in the queue beside it.</summary>
    public async Task<(TFiling Filing, QueuePlace? Place)> SettleAsync(TFiling filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.State != FilingState.Received)
        {
            return (filing, null);
        }

        var place = await queue.SettleAsync(filing.Id, cancellationToken);
        var now = await AgainAsync();
        if (now.State == FilingState.Received && place is null)
        {
            // Received by a portal that was stopped since, and not found again yet.
            queue.Add(await PendingAsync(now, cancellationToken));
            place = await queue.SettleAsync(filing.Id, cancellationToken);
            now = await AgainAsync();
        }

        return (now, now.State == FilingState.Received ? place : null);

        Task<TFiling> AgainAsync() => kind.One(filing.EnterpriseId, filing.Id).AsNoTracking().SingleAsync(cancellationToken);
    }

    /// <summary>The enterprise's own submission of an id.</summary>
    /// <exception cref="NotFoundException">It has none of that id.</exception>
    public async Task<TFiling> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await kind.One(user.EnterpriseId, id).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();

    // Whoever sends it again, or looks at it, is not who handed it in.
    private async Task<PendingCheck> PendingAsync(TFiling filing, CancellationToken cancellationToken) =>
        await kind.PendingOf(kind.One(filing.EnterpriseId, filing.Id)).SingleAsync(cancellationToken) with { IsSandbox = user.IsSandbox };

    private async Task AcceptAsync(TFiling filing, CancellationToken cancellationToken)
    {
        await kind.AcceptAsync(filing, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        await news.Publish(new FilingStood(filing), cancellationToken);
    }

    // Twice the same bytes at the same moment are one submission: the second waits here and finds the first.
    private async Task<byte[]> LockAsync(byte[] content, CancellationToken cancellationToken)
    {
        var hash = SHA256.HashData(content);
        await database.LockAsync("submission", user.EnterpriseId, Convert.ToHexStringLower(hash), cancellationToken);
        return hash;
    }

    private async Task<Arrival> ArriveAsync(byte[] content, byte[] hash, string fileName, CancellationToken cancellationToken) =>
        new(await numbers.ReceiptAsync(cancellationToken), fileName, hash, content.Length, clock.Now, user.Id);

    private TFiling Store(TFiling filing, byte[] content)
    {
        database.Add(filing);
        database.Add(kind.FileOf(filing, protector.Seal(content, kind.Files.PlaceOf(filing))));
        return filing;
    }
}
