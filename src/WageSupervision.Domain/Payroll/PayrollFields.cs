using System.Collections.Frozen;
using System.Text.Json;
using WageSupervision.Domain.Law.Order353.Article20;

namespace WageSupervision.Domain.Payroll;

/// <summary>What follows from the table of pay components.</summary>
public static class PayrollFields
{
    private static readonly string[] Names = [.. Enum.GetNames<PayrollField>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    private static readonly FrozenDictionary<string, PayrollField> ByHeader = PayComponent.Table
        .SelectMany(row => row.Headers, (row, header) => KeyValuePair.Create(header, row.Field)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every field, in order.</summary>
    public static IReadOnlyList<PayrollField> All { get; } = Enum.GetValues<PayrollField>();

    private static readonly FrozenDictionary<string, PayrollField> ByName = All.ToFrozenDictionary(Name, StringComparer.Ordinal);

    /// <summary>The columns of the standard sheet, in order.</summary>
    public static IReadOnlyList<PayrollField> Template { get; } = [.. All.Where(field => Row(field).IsInTemplate)];

    /// <summary>What 应发合计 is made of.</summary>
    public static FieldSet Earnings { get; } = Where(row => row.Side == PaySide.Earning);

    /// <summary>What is not paid because of absence.</summary>
    public static FieldSet Absences { get; } = Where(row => row.Side == PaySide.Absence);

    /// <summary>What is taken off what was earned.</summary>
    public static FieldSet Deductions { get; } = Where(row => row.Side == PaySide.Deduction);

    /// <summary>Deductions that the law does not let the employer make without more.</summary>
    public static FieldSet DoubtfulDeductions { get; } = Where(row => row.Deduction is { } kind && !OnlyLawfulDeductionsAreMade.IsLawfulInItself(kind));

    /// <summary>What is stored of a line as an amount; 扣款合计 is not, the deductions say it.</summary>
    public static FieldSet Amounts { get; } =
        Where(row => row.Kind is FieldKind.Money or FieldKind.Quantity).Without(PayrollField.DeductedTotal);

    /// <summary>Deductions by what the law sees in them: those of 第二十条第一款 in its order, then the others in the order of the sheet.</summary>
    internal static IReadOnlyList<(DeductionKind Kind, FieldSet Fields)> DeductionKinds { get; } =
    [
        .. PayComponent.Table.Select(row => row.Deduction).OfType<DeductionKind>().Distinct()
            .OrderBy(kind => OnlyLawfulDeductionsAreMade.IsLawfulInItself(kind) ? (int)kind : int.MaxValue)
            .Select(kind => (kind, Where(row => row.Deduction == kind))),
    ];

    /// <summary>The row of the table.</summary>
    public static PayComponent Row(PayrollField field) => PayComponent.Table[(int)field];

    /// <summary>The standard header.</summary>
    public static string Label(PayrollField field) => Row(field).Label;

    /// <summary>What the field's cells hold.</summary>
    public static FieldKind Kind(PayrollField field) => Row(field).Kind;

    /// <summary>The name in JSON and in what is remembered of a sheet, for example <c>basicWage</c>.</summary>
    public static string Name(PayrollField field) => Names[(int)field];

    /// <summary>The field with that name, or <c>null</c>.</summary>
    public static PayrollField? Find(string? name) => name is not null && ByName.TryGetValue(name, out var field) ? field : null;

    /// <summary>The field that a normalised header stands for, or <c>null</c>.</summary>
    public static PayrollField? ByWord(string header) => ByHeader.TryGetValue(header, out var field) ? field : null;

    /// <summary>What a normalised header may stand for where the word alone does not settle it; empty where it does, or is not known.</summary>
    public static IReadOnlyList<PayrollField> MayBe(string header) => PayComponent.Open.TryGetValue(header, out var fields) ? fields : [];

    /// <summary>Whether a normalised header is known to be no wage item.</summary>
    public static bool IsAside(string header) => PayComponent.Asides.Contains(header);

    /// <summary>The earnings that are such a part of the wage.</summary>
    internal static FieldSet Of(WagePart part) => Where(row => row.Side == PaySide.Earning && row.Part == part);

    private static FieldSet Where(Func<PayComponent, bool> condition) => FieldSet.Of(PayComponent.Table.Where(condition).Select(row => row.Field));
}
