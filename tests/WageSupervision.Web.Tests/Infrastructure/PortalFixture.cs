namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>One portal for all tests of a class.</summary>
public class PortalFixture : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    public PortalHost Host { get; private set; } = null!;

    /// <inheritdoc/>
    public virtual async Task InitializeAsync() => Host = await PortalHost.StartAsync();

    /// <inheritdoc/>
    public virtual async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }
    }
}
