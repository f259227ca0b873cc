using System.Globalization;

namespace WageSupervision.Domain.Procedure;

/// <summary>The name under which an event is stored, for good: it stays when the class is renamed.</summary>
/// <param name="kind">For example <c>case-opened</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string kind) : Attribute
{
    /// <summary>The stored name.</summary>
    public string Kind { get; } = kind;
}

/// <summary>What a timeline says of an event.</summary>
/// <param name="Title">What happened.</param>
/// <param name="Text">Particulars; may be empty.</param>
/// <param name="EvidenceId">A file to look at, or <c>null</c>.</param>
public sealed record EventWords(string Title, string Text = "", Guid? EvidenceId = null);

/// <summary>
/// Something that happened in a procedure. Events are only ever added, each bound to the one before it by its hash;
/// every state shown on a screen is worked out from them. Each is stored under the name of its <see cref="StoredAsAttribute"/>.
/// </summary>
public abstract record ProcedureEvent
{
    /// <summary>The day it happened, in Asia/Shanghai; set by the portal's clock, except where a document served outside it bears its own day.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What a timeline says of it.</summary>
    public abstract EventWords Words();

    /// <summary>A day as timelines write it.</summary>
    protected static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A month as timelines write it, for example 2026年3月.</summary>
    protected static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月");

    /// <summary>Yuan as timelines write it, for example 12,345.60 元.</summary>
    protected static string Yuan(decimal amount) => Money.Show(amount) + " 元";
}
