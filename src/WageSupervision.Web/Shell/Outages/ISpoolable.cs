namespace WageSupervision.Web.Shell.Outages;

/// <summary>
/// A command that hands in a file. Where the database is away, the file is laid down beside it and registered later with the
/// time at which it came; see <see cref="SpoolBehavior{TRequest, TResponse}"/>.
/// </summary>
public interface ISpoolable
{
    /// <summary>The bytes.</summary>
    byte[]? Content { get; }
}

/// <summary>A page whose form can be shown, empty, without the database.</summary>
public interface IOpenInOutage;

/// <summary>The file is safe, and waits to be registered.</summary>
/// <param name="number">待登记回执号.</param>
public sealed class AttemptSpooledException(string number) : Exception("the file waits to be registered")
{
    /// <summary>待登记回执号.</summary>
    public string Number { get; } = number;
}

/// <summary>Takes in what was laid down, as its command would have then; one for each command.</summary>
public interface ISpoolIntake
{
    /// <summary>The command.</summary>
    Type Command { get; }

    /// <summary>Takes it in, within the caller's transaction.</summary>
    /// <returns>收件回执号.</returns>
    Task<string> TakeAsync(ISpoolable command, CancellationToken cancellationToken);
}

/// <summary>Where a file is laid down while the database is away.</summary>
public interface ISpool
{
    /// <summary>Lays it down; when it returns, the bytes are on the disk.</summary>
    /// <returns>待登记回执号.</returns>
    /// <exception cref="IOException">They cannot be, or the place holds as much as it may.</exception>
    string Lay(ISpoolable command, long enterpriseId, Guid userId);
}
