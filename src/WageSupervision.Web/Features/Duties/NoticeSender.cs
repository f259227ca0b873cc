using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Duties;

/// <summary>Takes reminders out of the portal, by mail or text message. Whoever sets one up knows whom to write to at an enterprise.</summary>
public interface INoticeSender
{
    /// <summary>Whether there is a way out at all.</summary>
    bool IsConfigured { get; }

    /// <summary>Hands one over. The same one may come again after a crash; its id tells.</summary>
    /// <param name="notice">The notice; nothing in it is personal.</param>
    /// <param name="text">What it says.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    Task SendAsync(OutgoingNoticeRow notice, string text, CancellationToken cancellationToken);
}

/// <summary>No way out is set up: reminders stand in the portal alone, and say so.</summary>
public sealed class NoSender : INoticeSender
{
    /// <inheritdoc/>
    public bool IsConfigured => false;

    /// <inheritdoc/>
    public Task SendAsync(OutgoingNoticeRow notice, string text, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("no sender is set up");
}
