using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Shared;

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
    public static FindingCard Of(PayrollFinding found, PayrollJudgement judgement, Divisions divisions)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(judgement);
        var working = found.Finding switch { Finding.Violated v => v.Working, Finding.Undetermined u => u.Working, _ => [] };
        return Make(found.RuleId, found.Finding is Finding.Violated, (found.Finding as Finding.Violated)?.Shortfall,
            found.Row is { } row ? $"第 {row} 行 {Mask.Name(found.WorkerName)}" : "整张工资表",
            InputWords.Of(found.Question.Input, divisions, _ => ""), working, (found.Finding as Finding.Undetermined)?.Missing ?? [],
            RuleParameters.ReadBy(RuleBook.Find(found.RuleId)!, judgement.ParametersUsed).Select(used => (used.Name, used.DocumentNumber)), RuleBook.Version, "重新上传");
    }

    /// <summary>From a stored finding.</summary>
    public static FindingCard Of(FindingRow row)
    {
        ArgumentNullException.ThrowIfNull(row);

        // Findings from before there were proof sheets keep their verdict, and say so.
        var sheet = ProofJson.Read(row.Proof);
        var card = Make(
            row.RuleId, row.Outcome == "violated", row.Shortfall,
            row.SheetRow is { } sheetRow ? $"第 {sheetRow} 行 {row.WorkerShown}" : row.WorkerShown,
            sheet?.Facts ?? [], sheet?.Working ?? [], sheet?.Verdict.Missing ?? [],
            sheet?.RuleSet.Parameters.Select(used => (used.Name, used.DocumentNumber)) ?? [], row.RuleSetVersion, "更正申报");
        return sheet is null ? card with { WhatToDo = card.WhatToDo + "（这项发现作出时还没有证明单，算式不能在这里展开。）" } : card with { FindingId = row.FindingId };
    }

    /// <summary>What the breach is called, in few words.</summary>
    public static string BreachOf(string ruleId) => ruleId switch
    {
        "ZJ353-6-1" => "低于最低工资标准",
        "ZJ353-14-1" => "支付周期过长",
        "ZJ353-14-2" => "没有按时足额支付",
        "ZJ353-17-1" => "病假工资低于下限",
        "ZJ353-20-1" => "扣款没有法定依据",
        _ => RuleBook.Find(ruleId)?.Title ?? ruleId,
    };

    private static FindingCard Make(
        string ruleId, bool violated, decimal? shortfall, string who, IReadOnlyList<ProofFact> facts, IReadOnlyList<WorkingStep> working,
        IReadOnlyList<string> missing, IEnumerable<(string Name, string DocumentNumber)> used, string version, string then)
    {
        var rule = RuleBook.Find(ruleId) ?? throw new InvalidOperationException("unknown rule " + ruleId);
        var breach = ruleId == "ZJ353-14-2" && shortfall == 0 ? "晚于法定发放日支付（已付清）" : BreachOf(ruleId);
        var title = violated
            ? $"{who}：{breach}" + (shortfall > 0 ? $"，{(ruleId == "ZJ353-20-1" ? "应退还" : "少")} {Show.Yuan(shortfall)} 元" : "")
            : $"{who}：{rule.Title}，现有材料不能认定";
        var todo = (violated, ruleId) switch
        {
            (true, "ZJ353-14-2") when shortfall > 0 => $"请补发 {Show.Yuan(shortfall)} 元，并在工资表“发放日期”一列填写实际发放的日期后{then}。",
            (true, "ZJ353-14-2") => "工资已经付清，但晚于法定发放日。发放日遇节假日、休息日应当提前。",
            (true, "ZJ353-20-1") => $"请退还 {Show.Yuan(shortfall)} 元并更正该行。企业只能代扣法律规定的款项。",
            (true, "ZJ353-14-1") => "请缩短支付周期：全日制至少每月支付一次，非全日制最长 15 日。",
            (true, _) when shortfall > 0 => $"请补发 {Show.Yuan(shortfall)} 元并更正该行；如有未填写的事假、病假天数，请补填后重新上传。",
            (false, _) => "请补充所缺的材料或者说明；不能认定的不作为违法处理，也不视为合规。",
            _ => "",
        };
        var parameters = string.Join("；", used.Select(p => $"{ParameterTables.Find(p.Name)?.Title ?? p.Name} {p.DocumentNumber}".TrimEnd()).Distinct());
        return new FindingCard(violated, title, facts, working, rule.Basis, missing, todo, $"规则 {ruleId}，规则集 {version}" + (parameters.Length > 0 ? "；" + parameters : ""));
    }
}
