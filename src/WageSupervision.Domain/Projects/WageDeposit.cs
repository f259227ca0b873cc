using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Projects;

/// <summary>
/// What is known of the size of the wage deposit: 人社部发〔2021〕65号 gives bounds for the country. The rate of Zhejiang was not verified, so that
/// the portal finds nobody in breach for the amount alone.
/// </summary>
public static class WageDeposit
{
    /// <summary>Contract sums below this may be exempt, in yuan.</summary>
    public const decimal ExemptBelow = 3_000_000m;

    /// <summary>What is said beside every answer.</summary>
    public const string NotVerified = "浙江省的存储比例没有核实（只见到2021年11月的征求意见稿），所以只给出国家规定的幅度，不认定违反。";

    private const decimal Least = 0.005m;
    private const decimal Low = 0.01m;
    private const decimal High = 0.03m;

    /// <summary>The bounds as arithmetic.</summary>
    /// <param name="contractSum">施工合同额 in yuan.</param>
    public static IReadOnlyList<WorkingStep> Work(decimal contractSum) =>
    [
        Show.Money("一般的下限", $"施工合同额 {Money.Plain(contractSum)} × 1%", Money.Round(contractSum * Low)),
        Show.Money("上限", $"施工合同额 {Money.Plain(contractSum)} × 3%", Money.Round(contractSum * High)),
        Show.Money("同时有多个项目的下限", $"施工合同额 {Money.Plain(contractSum)} × 0.5%", Money.Round(contractSum * Least)),
    ];

    /// <summary>What the amount amounts to, in one sentence; a question where a fact is missing.</summary>
    /// <param name="contractSum">施工合同额 in yuan, or <c>null</c>.</param>
    /// <param name="deposit">What is stored, or <c>null</c>.</param>
    public static string Say(decimal? contractSum, DepositFact? deposit) => (contractSum, deposit) switch
    {
        (_, null) => "有没有存储保证金或者提供保函，未查明。",
        (_, { Form: DepositForm.Exempt }) => "登记为免存，请核对免存的依据。",
        (null, _) => "施工总承包合同的价款是多少？知道了才能算幅度。",
        (_, { Amount: null }) => "存了多少、保函担保多少？",
        ({ } sum, { Amount: { } amount }) when amount < Money.Round(sum * Least) =>
            "低于国家规定的最低幅度（合同额的 0.5%）。有没有减免的决定？"
            + (sum < ExemptBelow ? "合同额不足 300 万元，前一年没有拖欠的可以免存；前一年有没有拖欠？" : ""),
        ({ } sum, { Amount: { } amount }) when amount < Money.Round(sum * Low) => "在 0.5% 到 1% 之间：总承包单位在本地有没有多个项目，或者减免的决定？",
        ({ } sum, { Amount: { } amount }) when amount < Money.Round(sum * High) => "在国家规定的幅度（1% 到 3%）以内。",
        _ => "达到国家规定幅度的上限（3%）。",
    };
}
