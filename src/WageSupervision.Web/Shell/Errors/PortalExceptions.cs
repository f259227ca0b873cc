using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace WageSupervision.Web.Shell.Errors;

/// <summary>No such object, or none that this person may know of: 404 either way.</summary>
public sealed class NotFoundException() : Exception("没有找到。");

/// <summary>This person may not do this: 403.</summary>
public sealed class ForbiddenException() : Exception("您的账号不能进行这项操作。");

/// <summary>Somebody else was faster: 409.</summary>
/// <param name="message">Plain Chinese.</param>
/// <param name="inner">The database's word.</param>
public sealed class ConflictException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Tells conflicts between people from faults.</summary>
public static class Conflicts
{
    /// <summary>
    /// A version that moved on, a row that is there already, or two transactions that waited for each other; a bulk copy says so without EF Core around it.
    /// </summary>
    public static bool IsConflict(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbUpdateConcurrencyException
                or PostgresException
                {
                    SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
                })
            {
                return true;
            }
        }

        return false;
    }
}
