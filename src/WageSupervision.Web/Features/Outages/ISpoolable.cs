namespace WageSupervision.Web.Features.Outages;

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
