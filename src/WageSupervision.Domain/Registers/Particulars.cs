using System.Text.Json.Serialization;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.Order353;

namespace WageSupervision.Domain.Registers;

/// <summary>What an enterprise registers.</summary>
public enum RegisterKind
{
    /// <summary>第七条.</summary>
    [Choice("工资分配制度")]
    PaySystem,

    /// <summary>第八条.</summary>
    [Choice("劳动合同")]
    Contract,

    /// <summary>第十九条.</summary>
    [Choice("解除、终止合同")]
    Separation,

    /// <summary>第二十一条.</summary>
    [Choice("延期支付")]
    Deferral,

    /// <summary>第二十二条.</summary>
    [Choice("停工、停产、歇业")]
    Stoppage,

    /// <summary>劳动法第三十九条.</summary>
    [Choice("特殊工时批准")]
    SpecialHours,
}

/// <summary>How a pay system came about (Article 7).</summary>
public enum Consultation
{
    /// <summary>集体协商.</summary>
    [Choice("集体协商，订立集体合同")]
    CollectiveConsultation,

    /// <summary>职工代表大会.</summary>
    [Choice("职工代表大会或者全体职工讨论")]
    WorkersCongress,

    /// <summary>Neither.</summary>
    [Choice("没有协商、讨论")]
    None,
}

/// <summary>What was registered, in its own kind's particulars. No worker is named in it: workers stand beside it, enciphered.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "of")]
[JsonDerivedType(typeof(PaySystemParticulars), "pay-system")]
[JsonDerivedType(typeof(ContractParticulars), "contract")]
[JsonDerivedType(typeof(SeparationParticulars), "separation")]
[JsonDerivedType(typeof(DeferralParticulars), "deferral")]
[JsonDerivedType(typeof(StoppageParticulars), "stoppage")]
[JsonDerivedType(typeof(SpecialHoursParticulars), "special-hours")]
public abstract record Particulars
{
    /// <summary>The kind.</summary>
    [JsonIgnore]
    public abstract RegisterKind Kind { get; }

    /// <summary>The day by which the entry stands in lists, and from which it counts.</summary>
    [JsonIgnore]
    public abstract DateOnly FirstDay { get; }
}

/// <summary>工资分配制度（第七条）.</summary>
/// <param name="Title">Its title.</param>
/// <param name="AdoptedOn">The day it was adopted.</param>
/// <param name="Consultation">How the workers took part.</param>
/// <param name="PublishedOn">The day it was shown to the workers, or <c>null</c>.</param>
/// <param name="PublishedHow">How, or empty.</param>
public sealed record PaySystemParticulars(string Title, DateOnly AdoptedOn, Consultation Consultation, DateOnly? PublishedOn, string PublishedHow) : Particulars
{
    /// <inheritdoc/>
    public override RegisterKind Kind => RegisterKind.PaySystem;

    /// <inheritdoc/>
    public override DateOnly FirstDay => AdoptedOn;
}

/// <summary>劳动合同（第八条）; one worker.</summary>
/// <param name="SignedOn">The day it was signed.</param>
/// <param name="StartsOn">The first day of its term.</param>
/// <param name="EndsOn">The last day of its term, or <c>null</c> for 无固定期限.</param>
/// <param name="Wage">What it says of wages.</param>
public sealed record ContractParticulars(DateOnly SignedOn, DateOnly StartsOn, DateOnly? EndsOn, WageClause Wage) : Particulars
{
    /// <inheritdoc/>
    public override RegisterKind Kind => RegisterKind.Contract;

    /// <inheritdoc/>
    public override DateOnly FirstDay => StartsOn;
}

/// <summary>解除、终止劳动合同（第十九条）; one worker.</summary>
/// <param name="CompletedOn">办理手续之日.</param>
/// <param name="AmountDue">Yuan to be settled.</param>
public sealed record SeparationParticulars(DateOnly CompletedOn, decimal AmountDue) : Particulars
{
    /// <inheritdoc/>
    public override RegisterKind Kind => RegisterKind.Separation;

    /// <inheritdoc/>
    public override DateOnly FirstDay => CompletedOn;
}

/// <summary>延期支付（第二十一条）; the wages of one month, of the workers named or of all.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Month">First day of the month whose wages they are.</param>
/// <param name="Payday">约定的发放日.</param>
/// <param name="Basis">What it rests on; <c>null</c> for force majeure, which asks for none.</param>
/// <param name="AgreedOn">The day of the collective agreement, or <c>null</c>.</param>
/// <param name="Partial">Whether only a part of the wages is deferred.</param>
/// <param name="Grounds">What happened, in the enterprise's words; shown to the workers.</param>
public sealed record DeferralParticulars(
    DeferralCause Cause, DateOnly Month, DateOnly Payday, DeferralBasis? Basis, DateOnly? AgreedOn, bool Partial, string Grounds) : Particulars
{
    /// <inheritdoc/>
    public override RegisterKind Kind => RegisterKind.Deferral;

    /// <inheritdoc/>
    public override DateOnly FirstDay => Payday;

    /// <summary>Whether the workers are asked, each for himself.</summary>
    [JsonIgnore]
    public bool AsksWorkers => Cause == DeferralCause.BusinessDifficulty && Basis == DeferralBasis.WorkerConsent;
}

/// <summary>停工、停产、歇业（第二十二条）.</summary>
/// <param name="StartedOn">The first day.</param>
/// <param name="Scope">Who stopped: the whole enterprise, a workshop, a post.</param>
/// <param name="Cause">Why, in the enterprise's words.</param>
/// <param name="WorkersFault">Whether the enterprise says that the workers brought it about.</param>
public sealed record StoppageParticulars(DateOnly StartedOn, string Scope, string Cause, bool WorkersFault) : Particulars
{
    /// <inheritdoc/>
    public override RegisterKind Kind => RegisterKind.Stoppage;

    /// <inheritdoc/>
    public override DateOnly FirstDay => StartedOn;
}

/// <summary>特殊工时批准（劳动法第三十九条）.</summary>
/// <param name="Number">文号.</param>
/// <param name="Office">The authority that approved.</param>
/// <param name="Hours">综合计算工时 or 不定时工时.</param>
/// <param name="Posts">The posts it covers, as the payroll calls them, see <see cref="SpecialHours.PostsIn"/>.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive.</param>
public sealed record SpecialHoursParticulars(string Number, string Office, WorkHours Hours, string Posts, DateOnly From, DateOnly Until) : Particulars
{
    /// <inheritdoc/>
    public override RegisterKind Kind => RegisterKind.SpecialHours;

    /// <inheritdoc/>
    public override DateOnly FirstDay => From;
}
