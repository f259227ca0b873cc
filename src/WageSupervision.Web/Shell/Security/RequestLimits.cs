using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace WageSupervision.Web.Shell.Security;

/// <summary>How often one address may try what can be guessed, or what costs much. Counted by this process.</summary>
public static class RequestLimits
{
    // Codes and passwords are asked for here: nobody gets to try many, nor to fill the database with claims.
    private static readonly string[] Forms = ["/Account", "/Setup", "/Calculators", "/Complaints"];

    // Receipt numbers run in order: who may ask without end reads the whole book.
    private static readonly string[] Receipts = ["/Receipts", "/api/v1/receipt-keys", "/Papers/Check"];

    // Each costs seconds of a processor and comes with a file: the limit holds before the file is taken in.
    private static readonly string[] Checks = ["/PayrollChecks", "/api/v1/payroll-checks"];

    /// <summary>Adds the limits, which hold before any password is hashed: hashing is what a flood would exhaust.</summary>
    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var signIns = configuration.GetValue("Portal:SignInsPerMinute", 60);
        var receipts = configuration.GetValue("Portal:ReceiptChecksPerMinute", 60);
        var checks = configuration.GetValue("Portal:PayrollChecksPerMinute", 20);
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = static (context, _) =>
            {
                var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? Math.Max(1, (int)Math.Ceiling(left.TotalSeconds)) : 60;
                context.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                HttpMethods.IsPost(context.Request.Method) && Of(context, Forms) is { } form ? PerMinute(form, context, signIns)
                : HttpMethods.IsPost(context.Request.Method) && Of(context, Checks) is not null ? PerMinute("/PayrollChecks", context, checks)
                : Of(context, Receipts) is not null ? PerMinute("/Receipts", context, receipts)
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    private static string? Of(HttpContext context, string[] paths) => Array.Find(paths, path => context.Request.Path.StartsWithSegments(path));

    /// <summary>Whom an address is counted as.</summary>
    public static string Caller(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Neighbourhood(context.Connection.RemoteIpAddress);
    }

    // One household has a whole /64 of IPv6 addresses: it is counted as one.
    private static string Neighbourhood(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private static RateLimitPartition<string> PerMinute(string what, HttpContext context, int limit) => RateLimitPartition.GetFixedWindowLimiter(
        what + " " + Caller(context), _ =>
        new FixedWindowRateLimiterOptions { PermitLimit = limit, Window = TimeSpan.FromMinutes(1) });
}
