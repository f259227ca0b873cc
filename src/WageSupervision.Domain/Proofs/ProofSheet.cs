using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Proofs;

/// <summary>
/// 证明单: everything needed to work a finding out again without asking anybody: facts, the words of the law, each step of
/// arithmetic, versions, and the very rows of the parameter tables that were read. <see cref="ProofVerifier"/> does it.
/// </summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="RuleId">The rule that judged.</param>
/// <param name="Title">The duty in one plain sentence.</param>
/// <param name="Subject">What was judged: which line of which filing.</param>
/// <param name="Calculation">The calculation that asks the rule, see <see cref="Questions.CalculationBook"/>.</param>
/// <param name="JudgedOn">The day of judging, where the input names no other.</param>
/// <param name="Input">The facts as the calculation takes them.</param>
/// <param name="Facts">The same facts in words, each with its source.</param>
/// <param name="Verdict">What the rule said.</param>
/// <param name="Basis">The provision.</param>
/// <param name="Working">The arithmetic, step by step.</param>
/// <param name="Values">The calculation's values.</param>
/// <param name="WouldChange">Which single other fact would have led to another verdict; each was tried.</param>
/// <param name="RuleSet">The rule set and the dated parameters.</param>
/// <param name="ParameterRows">The rows of the parameter tables that decide these facts, by table.</param>
/// <param name="Contest">Who may contest it, how, until when.</param>
public sealed record ProofSheet(
    string Format,
    string RuleId,
    string Title,
    ProofSubject Subject,
    string Calculation,
    DateOnly JudgedOn,
    JsonObject Input,
    IReadOnlyList<ProofFact> Facts,
    ProofVerdict Verdict,
    ProofBasis Basis,
    IReadOnlyList<WorkingStep> Working,
    JsonObject Values,
    IReadOnlyList<string> WouldChange,
    ProofRuleSet RuleSet,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> ParameterRows,
    IReadOnlyList<ProofContest> Contest)
{
    /// <summary>The format written by this version.</summary>
    public const string CurrentFormat = "wage-supervision/proof-sheet/1";

    /// <summary>SHA-256 over the canonical JSON of everything else, as <c>sha256:…</c>.</summary>
    public string Digest { get; init; } = "";
}

/// <summary>What was judged. Nobody is named: a worker stands masked, by the row of the sheet.</summary>
/// <param name="Kind"><c>finding</c> for a stored finding, <c>calculation</c> for a question anybody asked, <c>project</c> for a building project.</param>
/// <param name="BreachOn">The day the duty fell due, from which terms to contest run.</param>
public sealed record ProofSubject(string Kind, DateOnly BreachOn)
{
    /// <summary>The kind of a stored finding.</summary>
    public const string OfFinding = "finding";

    /// <summary>The kind of what is known of a building project.</summary>
    public const string OfProject = "project";

    /// <summary>The portal's number of the enterprise.</summary>
    public long? EnterpriseId { get; init; }

    /// <summary>The finding.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>收件回执号.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>SHA-256 of the file received, lower-case hexadecimal.</summary>
    public string? FileSha256 { get; init; }

    /// <summary>The row of the sheet; <c>null</c> for the whole sheet.</summary>
    public int? SheetRow { get; init; }

    /// <summary>The worker's masked name; <c>null</c> for the whole sheet.</summary>
    public string? Worker { get; init; }

    /// <summary>Where facts come from, by field of the input; the empty name stands for all others.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = new Dictionary<string, string>();
}

/// <summary>A fact in words.</summary>
/// <param name="Label">What.</param>
/// <param name="Value">As shown.</param>
/// <param name="Source">Where it comes from; empty where it was not said.</param>
public sealed record ProofFact(string Label, string Value, string Source);

/// <summary>What the rule said.</summary>
/// <param name="Outcome">complied, violated, notApplicable or undetermined.</param>
/// <param name="Shortfall">Yuan due, where money is due.</param>
/// <param name="Missing">What would settle an undetermined one.</param>
/// <param name="Why">Why the rule does not apply.</param>
public sealed record ProofVerdict(string Outcome, decimal? Shortfall, IReadOnlyList<string> Missing, string? Why);

/// <summary>The provision.</summary>
/// <param name="Regulation">Full title.</param>
/// <param name="Citation">For example 第十七条第一款.</param>
/// <param name="Quote">The words relied on, verbatim.</param>
/// <param name="Text">The whole paragraph, verbatim.</param>
/// <param name="Interpretation">How a doubtful point is read.</param>
public sealed record ProofBasis(string Regulation, string Citation, string Quote, string Text, string Interpretation);

/// <summary>Versions.</summary>
/// <param name="Version">The rule set.</param>
/// <param name="Parameters">The dated parameters that took part.</param>
public sealed record ProofRuleSet(string Version, IReadOnlyList<ProofParameter> Parameters);

/// <summary>A dated parameter.</summary>
/// <param name="Name">The table.</param>
/// <param name="DocumentNumber">文号, or empty.</param>
/// <param name="EffectiveFrom">The first day of its effect.</param>
public sealed record ProofParameter(string Name, string DocumentNumber, DateOnly EffectiveFrom);

/// <summary>A way to contest.</summary>
/// <param name="Who">Who may.</param>
/// <param name="How">How.</param>
/// <param name="Until">The last day; <c>null</c> where the law sets none.</param>
/// <param name="Basis">The provision.</param>
public sealed record ProofContest(string Who, string How, DateOnly? Until, string Basis);
