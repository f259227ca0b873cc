using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Findings;

/// <summary>A finding as a card: verdict, one plain sentence, arithmetic, article, what to do.</summary>
/// <param name="Violated">Violated, or undetermined.</param>
/// <param name="Title">One sentence.</param>
/// <param name="Facts">The facts in words.</param>
/// <param name="Working">Arithmetic.</param>
/// <param name="Basis">The article.</param>
/// <param name="Missing">What would settle it.</param>
/// <param name="WhatToDo">What to do.</param>
/// <param name="Versions">Rule set and parameters.</param>
public sealed record FindingCard(
    bool Violated, string Title, IReadOnlyList<ProofFact> Facts, IReadOnlyList<WorkingStep> Working, Basis Basis,
    IReadOnlyList<string> Missing, string WhatToDo, string Versions)
{
    /// <summary>The stored finding, whose proof sheet can be opened; <c>null</c> where it is not stored yet.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>Whether the card is shown open; of many alike only the first is.</summary>
    public bool Open { get; init; } = true;

    /// <summary>The rule, for telling cards of one kind.</summary>
    public string RuleId => Basis.RuleId;

    /// <summary>Opens the first card of each rule and closes the others.</summary>
    public static IReadOnlyList<FindingCard> FirstOfEachOpen(IEnumerable<FindingCard> cards)
    {
        HashSet<(string, bool)> seen = [];
        return [.. cards.Select(card => card with { Open = seen.Add((card.RuleId, card.Violated)) })];
    }

    /// <summary>From a check that is not stored yet.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="judgement">The judgement it is of.</param>
    /// <param name="divisions">Names of counties.</param>
    /// <param name="names">Whether the worker's name is shown whole: only to the enterprise whose sheet it is.</param>
    public static FindingCard Of(PayrollFinding found, PayrollJudgement judgement, Divisions divisions, bool names = false)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(judgement);
        var working = found.Finding switch { Finding.Violated v => v.Working, Finding.Undetermined u => u.Working, _ => [] };
        return Make(found.RuleId, found.Finding is Finding.Violated, (found.Finding as Finding.Violated)?.Shortfall,
            found.Row is { } row ? $"{SheetRowNumber.Text(row)} {(names ? found.WorkerName : Mask.Name(found.WorkerName))}" : "整张工资表",
            InputWords.Of(found.Question.Input, divisions, _ => ""), working, (found.Finding as Finding.Undetermined)?.Missing ?? [],
            RuleParameters.ReadBy(RuleBook.Find(found.RuleId)!, judgement.ParametersUsed).Select(used => (used.Name, used.DocumentNumber)),
                RuleBook.Version, "重新上传");
    }

    /// <summary>From a stored finding, the worker's name masked.</summary>
    public static FindingCard Of(FindingRow row) => Of(row, row?.WorkerShown ?? "");

    /// <summary>From a stored finding.</summary>
    /// <param name="row">The finding.</param>
    /// <param name="worker">The worker as the reader may see the name.</param>
    public static FindingCard Of(FindingRow row, string worker)
    {
        ArgumentNullException.ThrowIfNull(row);

        // Findings from before there were proof sheets keep their verdict, and say so.
        var sheet = ProofJson.Read(row.Proof);
        var card = Make(
            row.RuleId, row.Outcome == "violated", row.Shortfall,
            row.SheetRow is { } sheetRow ? $"{SheetRowNumber.Text(sheetRow)} {worker}" : row.WorkerShown,
            sheet?.Facts ?? [], sheet?.Working ?? [], sheet?.Verdict.Missing ?? [],
            sheet?.RuleSet.Parameters.Select(used => (used.Name, used.DocumentNumber)) ?? [], row.RuleSetVersion, "更正申报");
        return sheet is null ? card with { WhatToDo = card.WhatToDo + "（这项发现作出时还没有证明单，算式不能在这里展开。）" } : card with { FindingId = row.FindingId };
    }

    /// <summary>What the breach is called, in few words.</summary>
    public static string BreachOf(string ruleId) =>
        RuleBook.Find(ruleId) is not { } rule ? ClaimGrounds.Find(ruleId)?.Title ?? ruleId : rule.Breach.Name.Length > 0 ? rule.Breach.Name : rule.Title;

    private static FindingCard Make(
        string ruleId, bool violated, decimal? shortfall, string who, IReadOnlyList<ProofFact> facts, IReadOnlyList<WorkingStep> working,
        IReadOnlyList<string> missing, IEnumerable<(string Name, string DocumentNumber)> used, string version, string then)
    {
        var rule = RuleBook.Find(ruleId) ?? throw new InvalidOperationException("unknown rule " + ruleId);
        var breach = shortfall == 0 && rule.Breach.NameWithoutDebt.Length > 0 ? rule.Breach.NameWithoutDebt : BreachOf(ruleId);
        var title = violated
            ? $"{who}：{breach}" + (shortfall > 0 ? $"，{(rule.Breach.IsRefund ? "应退还" : "少")} {Show.Yuan(shortfall)} 元" : "")
            : $"{who}：{rule.Title}，现有材料不能认定";
        var todo = violated ? rule.Breach.RemedyFor(shortfall, then) : "请补充所缺的材料或者说明；不能认定的不作为违法处理，也不视为合规。";
        var parameters = string.Join("；", used.Select(p => $"{ParameterTables.Find(p.Name)?.Title ?? p.Name} {p.DocumentNumber}".TrimEnd()).Distinct());
        return new FindingCard(violated, title, facts, working, rule.Basis, missing, todo,
            $"规则 {ruleId}，规则集 {version}" + (parameters.Length > 0 ? "；" + parameters : ""));
    }
}
