using System.Net.Sockets;
using Npgsql;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>Tells a database that is away from everything else that can go wrong.</summary>
public static class ConnectionFailures
{
    /// <summary>
    /// The database cannot be reached, shuts down, is full, or takes no connection. What it refuses for its content is none of this.
    /// </summary>
    public static bool Is(Exception? exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException refused)
            {
                // 08 connection, 53 resources, 57 operator intervention, 58 system; 3D000 and 55000 for a database that is being restored.
                return refused.SqlState.StartsWith("08", StringComparison.Ordinal) || refused.SqlState.StartsWith("53", StringComparison.Ordinal)
                    || refused.SqlState is "57P01" or "57P02" or "57P03" or "58000" or "58030" or "3D000" or "55000" or "25006";
            }

            if (cause is NpgsqlException or SocketException)
            {
                return true;
            }
        }

        return false;
    }
}
