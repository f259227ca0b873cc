using System.Collections.Frozen;
using WageSupervision.Domain.Law.Order353.Article20;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Payroll;

/// <summary>On which side of a payroll a component stands.</summary>
public enum PaySide
{
    /// <summary>Who, when, where to: no amount.</summary>
    Particular,

    /// <summary>Days or hours.</summary>
    Work,

    /// <summary>Yuan that stand beside the sums: an agreed wage, what was rounded off.</summary>
    Memo,

    /// <summary>Paid.</summary>
    Earning,

    /// <summary>Not paid because of absence (第十六条第二款): no deduction of Article 20.</summary>
    Absence,

    /// <summary>Taken off what was earned.</summary>
    Deduction,

    /// <summary>A sum of others.</summary>
    Total,
}

/// <summary>What an earning is to the comparison with the minimum wage (最低工资规定第十二条).</summary>
public enum WagePart
{
    /// <summary>It is compared.</summary>
    Compared,

    /// <summary>加班工资, not compared.</summary>
    Overtime,

    /// <summary>中班、夜班津贴, not compared.</summary>
    Shift,

    /// <summary>高温、低温、井下、有毒有害等津贴, not compared.</summary>
    Environment,

    /// <summary>病假工资, not compared; Article 17 has a floor of its own for it.</summary>
    SickPay,

    /// <summary>法定福利待遇, not compared.</summary>
    Welfare,

    /// <summary>Not the wage of this month's work: 补发, 停工工资, 经济补偿金; not compared.</summary>
    Other,
}

/// <summary>A row of the table of pay components (pay-components.csv).</summary>
/// <param name="Field">The component.</param>
/// <param name="Code">Its code; 0 for what is no money.</param>
/// <param name="Label">The standard header.</param>
/// <param name="Side">Where it stands.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Part">What an earning is to the minimum wage.</param>
/// <param name="OvertimeRate">Per cent of the hourly wage (劳动法第四十四条); <c>null</c> where it is no overtime of a known day.</param>
/// <param name="Deduction">What the law sees in a deduction; <c>null</c> for what is none.</param>
/// <param name="IsAdditive">Whether several columns of it are added up; of others a sheet may have one.</param>
/// <param name="IsInTemplate">Whether the standard sheet has a column for it.</param>
/// <param name="Headers">Headers that enterprises use for it, normalised.</param>
/// <param name="Basis">The provision, in words; empty where none is needed.</param>
public sealed record PayComponent(
    PayrollField Field, int Code, string Label, PaySide Side, FieldKind Kind, WagePart Part, int? OvertimeRate, DeductionKind? Deduction,
    bool IsAdditive, bool IsInTemplate, IReadOnlyList<string> Headers, string Basis)
{
    /// <summary>The whole table, in the order of <see cref="PayrollField"/>.</summary>
    internal static PayComponent[] Table { get; } = [.. Rows().Where(row => row["side"] is not ("open" or "aside")).Select(Of).OrderBy(row => row.Field)];

    /// <summary>Headers that words alone do not settle, each with what it may be.</summary>
    public static IReadOnlyDictionary<string, PayrollField[]> Open { get; } = Rows().Where(row => row["side"] == "open")
        .SelectMany(row => Words(row["headers"]), (row, header) => KeyValuePair.Create(header, Array.ConvertAll(Words(row["field"]), Enum.Parse<PayrollField>)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Headers that are known to be no wage item, so that nobody is asked about them: 部门, 系数, 基数.</summary>
    public static IReadOnlySet<string> Asides { get; } =
        Rows().Where(row => row["side"] == "aside").SelectMany(row => Words(row["headers"])).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<IReadOnlyDictionary<string, string>> Rows() => Csv.ReadEmbedded("pay-components.csv");

    private static PayComponent Of(IReadOnlyDictionary<string, string> row) => new(
        Enum.Parse<PayrollField>(row["field"]),
        row["code"].Length == 0 ? 0 : int.Parse(row["code"], System.Globalization.CultureInfo.InvariantCulture),
        row["name"],
        Enum.Parse<PaySide>(row["side"], ignoreCase: true),
        Enum.Parse<FieldKind>(row["holds"]),
        row["wage_part"].Length == 0 ? WagePart.Compared : Enum.Parse<WagePart>(row["wage_part"]),
        row["overtime_rate"].Length == 0 ? null : int.Parse(row["overtime_rate"], System.Globalization.CultureInfo.InvariantCulture),
        row["withheld_as"].Length == 0 ? null : Enum.Parse<DeductionKind>(row["withheld_as"]),
        row["several"] == "yes",
        row["template"] == "yes",
        Words(row["headers"]),
        row["basis"]);

    private static string[] Words(string cell) => cell.Split(';');
}
