using System.Text.Json.Serialization;

namespace WageSupervision.Domain.Registers;

/// <summary>
/// 工资支付的内容 of a labour contract. 第八条：应当明确工资支付标准、项目、形式、时间以及约定的其他事项. The first four are asked of
/// every contract; the last only where something was agreed.
/// </summary>
/// <param name="Standard">工资支付标准.</param>
/// <param name="Items">项目.</param>
/// <param name="Form">形式.</param>
/// <param name="Time">时间, in the words of the contract.</param>
/// <param name="Payday">The day of the month on which wages are paid, where the contract names one.</param>
/// <param name="Others">约定的其他事项.</param>
public sealed record WageClause(string Standard, string Items, string Form, string Time, int? Payday, string Others)
{
    /// <summary>每月固定工资 in yuan, whatever the performance or output; <c>null</c> where the contract names none.</summary>
    public decimal? MonthlyWage { get; init; }

    /// <summary>The statutory items that the clause does not state, in the order of the article.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing =>
    [
        .. new (string Name, bool Stated)[]
        {
            ("工资支付标准", !string.IsNullOrWhiteSpace(Standard) || MonthlyWage is not null),
            ("项目", !string.IsNullOrWhiteSpace(Items)),
            ("形式", !string.IsNullOrWhiteSpace(Form)),
            ("时间", !string.IsNullOrWhiteSpace(Time) || Payday is not null),
        }.Where(item => !item.Stated).Select(item => item.Name),
    ];
}
