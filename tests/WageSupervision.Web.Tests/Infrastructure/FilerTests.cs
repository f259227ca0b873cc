namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>Tests of which each has a portal of its own, with the filer of one enterprise signed in.</summary>
public abstract class FilerTests : IAsyncLifetime
{
    /// <summary>The portal.</summary>
    private protected PortalHost host = null!;

    /// <summary>The filer's browser.</summary>
    private protected HttpClient filer = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        host = await PortalHost.StartAsync();
        filer = await host.SignedInAsync(People.Filer);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        filer.Dispose();
        await host.DisposeAsync();
    }
}
