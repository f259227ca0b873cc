using System.Reflection;
using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>Who may open a paper; the sealed annex is opened in a way of its own.</summary>
[Flags]
public enum PaperReaders
{
    /// <summary>办案机关.</summary>
    Officers = 1,

    /// <summary>企业, from its service on.</summary>
    Enterprise = 2,

    /// <summary>工会.</summary>
    Union = 4,

    /// <summary>送达本: officers only by the step that records who opened it.</summary>
    Recorded = 8,
}

/// <summary>The name under which a kind of paper is stored, for good, and what people call it.</summary>
/// <param name="kind">For example <c>correction-order</c>.</param>
/// <param name="title">What stands on it as its name.</param>
/// <param name="readers">Who may open it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PaperKindAttribute(string kind, string title, PaperReaders readers = PaperReaders.Officers) : Attribute
{
    /// <summary>The stored name.</summary>
    public string Kind { get; } = kind;

    /// <summary>What stands on it as its name.</summary>
    public string Title { get; } = title;

    /// <summary>Who may open it.</summary>
    public PaperReaders Readers { get; } = readers;
}

/// <summary>The office or union whose paper it is, as it was on the day of issue.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Address">Where to report back and to hand in; empty where the office has not named it.</param>
/// <param name="Phone">Telephone, likewise.</param>
/// <param name="Payee">Into which account a fine is paid, likewise.</param>
/// <param name="ReviewBody">行政复议机关.</param>
/// <param name="Court">人民法院.</param>
public sealed record PaperOffice(string Name, string Address = "", string Phone = "", string Payee = "", string ReviewBody = "", string Court = "");

/// <summary>
/// An issued paper: what was frozen when it was made. It is issued in the transaction of the event that makes it, and refused there where its own
/// figures disagree. Stored under the name of its <see cref="PaperKindAttribute"/>; its text is the template of the same name.
/// </summary>
public abstract record Paper
{
    /// <summary>文号.</summary>
    public required string Number { get; init; }

    /// <summary>The day on it.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Whose it is.</summary>
    public required PaperOffice Office { get; init; }

    /// <summary>The number of the annex of a paper.</summary>
    public static string AnnexOf(string number) => number + "附";

    /// <summary>The day on which it lapses if it was not served before; <c>null</c> where it does not.</summary>
    [JsonIgnore]
    public virtual DateOnly? LapsesOn => null;

    /// <summary>What in it disagrees; a paper with any is not issued.</summary>
    public virtual IEnumerable<ProcedureRuleException> Faults() => [];

    /// <summary>What is said of its kind.</summary>
    [JsonIgnore]
    public PaperKindAttribute Kind => PaperKinds.Of(GetType());
}

/// <summary>Every kind of paper. A kind is listed by being there.</summary>
public static class PaperKinds
{
    private static readonly Dictionary<Type, PaperKindAttribute> ByType = typeof(Paper).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Paper)) && !type.IsAbstract)
        .ToDictionary(type => type, type => type.GetCustomAttribute<PaperKindAttribute>() ?? throw new InvalidOperationException($"{type.Name} has no kind"));

    private static readonly Dictionary<string, PaperKindAttribute> ByKind = ByType.Values.ToDictionary(kind => kind.Kind, StringComparer.Ordinal);

    /// <summary>All, by their class.</summary>
    public static IReadOnlyDictionary<Type, PaperKindAttribute> All => ByType;

    /// <summary>The kind of a class.</summary>
    public static PaperKindAttribute Of(Type type) => ByType[type];

    /// <summary>The kind of a stored name.</summary>
    /// <exception cref="KeyNotFoundException">No class bears it any more.</exception>
    public static PaperKindAttribute Named(string kind) => ByKind[kind];

    /// <summary>The stored name of a kind.</summary>
    public static string Name<TPaper>()
        where TPaper : Paper => ByType[typeof(TPaper)].Kind;

    /// <summary>The stored names of the kinds that somebody may open.</summary>
    public static IReadOnlyList<string> For(PaperReaders reader) => [.. ByKind.Values.Where(kind => kind.Readers.HasFlag(reader)).Select(kind => kind.Kind)];
}

/// <summary>What became of a paper.</summary>
public enum PaperState
{
    /// <summary>已作出.</summary>
    Issued,

    /// <summary>已送达.</summary>
    Served,

    /// <summary>送达已划去: as before its service.</summary>
    ServiceStruck,

    /// <summary>已由新的文书代替.</summary>
    Superseded,

    /// <summary>已撤回.</summary>
    Revoked,

    /// <summary>已作废.</summary>
    Void,

    /// <summary>已划去.</summary>
    Struck,

    /// <summary>没有送达，期限已过，自动作废.</summary>
    Lapsed,

    /// <summary>逃匿，已经张贴: payment counts as ordered for the crime, so that it is not void.</summary>
    Posted,
}

/// <summary>States of papers in words.</summary>
public static class PaperStates
{
    /// <summary>The state on a day.</summary>
    /// <param name="last">The last thing that became of it; <c>null</c> where nothing did.</param>
    /// <param name="lapsesOn">The day on which it lapses if it was not served.</param>
    /// <param name="today">The day.</param>
    public static PaperState On(PaperState? last, DateOnly? lapsesOn, DateOnly today) => last switch
    {
        null or PaperState.Issued or PaperState.ServiceStruck => today >= lapsesOn ? PaperState.Lapsed : PaperState.Issued,
        { } state => state,
    };

    /// <summary>The state in words.</summary>
    public static string Words(this PaperState state) => state switch
    {
        PaperState.Served => "已送达",
        PaperState.Superseded => "已由新的文书代替",
        PaperState.Revoked => "已撤回",
        PaperState.Void => "已作废",
        PaperState.Struck => "已划去",
        PaperState.Lapsed => "没有送达，期限已过，自动作废",
        PaperState.Posted => "已张贴（逃匿）",
        _ => "已作出",
    };

    /// <summary>Whether it still holds.</summary>
    public static bool InForce(this PaperState state) => state is PaperState.Issued or PaperState.Served or PaperState.Posted;
}
