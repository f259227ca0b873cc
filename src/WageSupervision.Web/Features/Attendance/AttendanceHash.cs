using WageSupervision.Web.Persistence.Lines;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The hash of what a worker said of an attendance line, bound to the very line.</summary>
public static class AttendanceHash
{
    /// <summary>Takes it.</summary>
    public static byte[] OfConfirmation(byte[] rowHash, Guid saidBy, DateTimeOffset saidAt, bool disputed, string reason)
    {
        var hash = new LineHash();
        hash.Begin(0x03);
        hash.Bytes(rowHash);
        hash.Identifier(saidBy);

        // PostgreSQL keeps microseconds.
        hash.Number(saidAt.UtcTicks / TimeSpan.TicksPerMicrosecond);
        hash.Number(disputed ? 1 : 0);
        hash.Text(reason);
        var taken = new byte[32];
        hash.Take(taken);
        return taken;
    }
}
