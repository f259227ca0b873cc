using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>What the log of requests says, and what neither it nor any other line carries: the address with its values.</summary>
public sealed class RequestLogTests
{
    [Fact]
    public async Task Request_IsOneLineWithItsPatternAndWithoutItsValues()
    {
        var log = new EveryLog();
        await using var host = await PortalHost.StartAsync(listener: log);
        using var client = host.NewClient();
        const string Secret = "33020319900101001X";

        await client.GetAsync(new Uri($"/Enterprise/RotateToken/{Secret}?name={Secret}", UriKind.Relative));

        var request = Assert.Single(log.Lines, line => line.Contains("Serilog.AspNetCore.RequestLoggingMiddleware", StringComparison.Ordinal));
        Assert.Matches("^\"GET\" \"Enterprise/RotateToken/\\{tokenId\\}\" 302 [0-9.]+ ms ", request);
        Assert.DoesNotContain(Secret, request, StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("RequestPath=", StringComparison.Ordinal));
    }
}
