using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>A kind of submission, as the queue of checks knows it.</summary>
public interface ISubmissionKind
{
    /// <summary>What it is.</summary>
    FilingKind Kind { get; }

    /// <summary>The command that checks one.</summary>
    IRequest<Unit> CheckOf(Guid id);

    /// <summary>Those received before an instant and not checked yet, so many, the oldest first.</summary>
    Task<List<PendingCheck>> WaitingAsync(DateTimeOffset before, int most, CancellationToken cancellationToken);
}

/// <summary>
/// What is a kind's own: its rows, how a file of it is read, and what is stored when it stands. Everything else is done once,
/// by <see cref="SubmissionSteps{TFiling}"/>.
/// </summary>
/// <typeparam name="TFiling">Its rows.</typeparam>
public abstract class SubmissionKind<TFiling> : ISubmissionKind
    where TFiling : Submission
{
    /// <inheritdoc/>
    public abstract FilingKind Kind { get; }

    /// <summary>Where the bytes lie.</summary>
    public abstract FileTable Files { get; }

    /// <inheritdoc/>
    public abstract IRequest<Unit> CheckOf(Guid id);

    /// <inheritdoc/>
    public Task<List<PendingCheck>> WaitingAsync(DateTimeOffset before, int most, CancellationToken cancellationToken) =>
        PendingOf(All.Where(f => f.State == FilingState.Received && f.ReceivedAt < before).OrderBy(f => f.ReceivedAt).Take(most))
            .ToListAsync(cancellationToken);

    /// <summary>Everything of the kind.</summary>
    public abstract IQueryable<TFiling> All { get; }

    /// <summary>In whose name they are checked: whoever handed them in, by the token that was used then.</summary>
    public abstract IQueryable<PendingCheck> PendingOf(IQueryable<TFiling> filings);

    /// <summary>The one of an id; none where it is another enterprise's.</summary>
    public abstract IQueryable<TFiling> One(long enterpriseId, Guid id);

    /// <summary>The others of its period that were not replaced.</summary>
    public abstract IQueryable<TFiling> Others(TFiling filing);

    /// <summary>The row of its bytes.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="content">The bytes, sealed for their place.</param>
    public abstract object FileOf(TFiling filing, byte[] content);

    /// <summary>Reads it, notes what was read, and takes the step <see cref="Submission.Check"/>.</summary>
    public abstract Task CheckAsync(TFiling filing, CancellationToken cancellationToken);

    /// <summary>Stores what belongs to it, and takes the step <see cref="Submission.Accept"/>. Runs within the caller's transaction.</summary>
    public abstract Task AcceptAsync(TFiling filing, CancellationToken cancellationToken);
}
