using WageSupervision.Domain.Regulation;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Holds a row's sums against each other and shows the arithmetic where they differ.</summary>
internal sealed class SumChecks
{
    private const decimal FloatNoise = 0.000001m;
    private readonly IReadOnlyList<PayrollColumn> _columns;
    private readonly IssueList _issues;
    private readonly PayrollColumn? _gross;
    private readonly PayrollColumn? _net;
    private readonly PayrollColumn? _deducted;
    private readonly List<PayrollColumn> _unknownInGross;
    private readonly List<PayrollColumn> _unknownInNet;
    private readonly bool _hasMainComponent;

    public SumChecks(IReadOnlyList<PayrollColumn> columns, IssueList issues)
    {
        _columns = columns;
        _issues = issues;
        _gross = Column(PayrollField.Gross);
        _net = Column(PayrollField.Net);
        _deducted = Column(PayrollField.DeductedTotal);
        HasComponents = columns.Any(column => column.Field is { } field && PayrollFields.Components.Contains(field));
        HasDeductionParts = columns.Any(column => column.Field is { } field && PayrollFields.Deductions.Contains(field));
        _hasMainComponent = columns.Any(column => column.Field is PayrollField.BasicWage or PayrollField.PieceWage);

        // Without 基本工资 or 计件工资 the first component need not be the first amount: 日工资, 岗位等级工资 may stand before it.
        var components = columns.Where(column => column.Field is { } field && PayrollFields.Components.Contains(field)).Select(column => column.Index).ToList();
        var from = _hasMainComponent || components.Count == 0 ? components.DefaultIfEmpty(int.MaxValue).Min() : 0;
        _unknownInGross = Between(from, _gross?.Index ?? -1);
        _unknownInNet = Between(_gross?.Index ?? int.MaxValue, _net?.Index ?? -1);
    }

    public bool HasComponents { get; }

    public bool HasDeductionParts { get; }

    public void ReportComputed(int headerRow)
    {
        if (_gross is null)
        {
            var how = HasComponents ? "各项工资相加" : "实发工资加各项扣款";
            _issues.Warn(headerRow, null, IssueCodes.GrossComputed, $"表头没有“应发合计”列，已按{how}算出", "“应发合计”列", "请核对算出的应发；下次在表中加上“应发合计”列");
        }

        if (_net is null)
        {
            _issues.Warn(headerRow, null, IssueCodes.NetComputed, "表头没有“实发工资”列，已按应发减各项扣款算出", "“实发工资”列", "请核对算出的实发；下次在表中加上“实发工资”列");
        }
    }

    public void Check(SheetRow row, RowAmounts amounts)
    {
        Require(row, amounts, _gross, IssueCodes.GrossMissing, "应发合计");
        Require(row, amounts, _net, IssueCodes.NetMissing, "实发工资");
        var gross = amounts[PayrollField.Gross];
        if (_gross is not null && HasComponents && gross is { } stated && !amounts.AnyBroken(PayrollFields.Components)
            && !amounts.IsBroken(PayrollField.Gross))
        {
            gross = CheckGross(row, amounts, stated);
        }

        if (!amounts.AnyBroken(PayrollFields.Deductions) && !amounts.IsBroken(PayrollField.DeductedTotal) && CheckDeducted(row, amounts))
        {
            CheckNet(row, amounts, gross);
        }
    }

    /// <summary>The 应发 that the row will have once it is mended as told: what is said of 实发 must fit it.</summary>
    private decimal CheckGross(SheetRow row, RowAmounts amounts, decimal gross)
    {
        var sum = amounts.Sum(PayrollFields.Components);
        if (sum == gross)
        {
            return gross;
        }

        var arithmetic = $"{Terms(amounts, PayrollFields.Components, " + ")} = {Money.Show(sum)}，表上是 {Money.Show(gross)}，相差 {Money.Show(Math.Abs(gross - sum))}";
        var value = Money.Show(gross);
        if (IsRounding(amounts.SumRaw(PayrollFields.Components), amounts.Raw(PayrollField.Gross)))
        {
            _issues.Warn(row.Number, _gross, IssueCodes.RoundingDifference, "四舍五入的差：" + arithmetic, Money.Show(sum), "请用 ROUND 函数把各项保留两位小数", value);
            return gross;
        }

        var unknown = _unknownInGross.Where(column => CellReader.Quietly(row[column.Index]) is not null and not 0).ToList();
        if (unknown.Count > 0)
        {
            var names = string.Join("、", unknown.Select(column => $"“{column.Header}”（{column.Letters} 列）"));
            _issues.Warn(
                row.Number, _gross, IssueCodes.GrossMismatch, $"各项相加不等于应发：{arithmetic}。可能是{names}没有算在内", Money.Show(sum), $"请为{names}选择对应的项目，或者核对应发合计", value);
        }
        else if (!_hasMainComponent && sum < gross)
        {
            _issues.Warn(
                row.Number, _gross, IssueCodes.GrossMismatch, $"表中没有“基本工资”或“计件工资”列，无法核对应发：{arithmetic}", Money.Show(sum), "下次在表中列明基本工资或计件工资", value);
        }
        else if (amounts[PayrollField.Net] is { } net && gross - amounts.Sum(DeductionsIn) == net)
        {
            _issues.Error(
                row.Number, _gross, IssueCodes.GrossMismatch, $"各项相加不等于应发：{arithmetic}", $"各项相加等于 {value}",
                "应发和实发对得上，多半是某一项工资填错或者漏列：改正那一格，或者补一列；各项都对的，应发和实发一起改", value);
        }
        else
        {
            var only = amounts[PayrollField.Net] == sum - amounts.Sum(DeductionsIn) ? "各项工资、扣款和实发都对得上，只要改正应发合计这一格" : "核对各项工资和应发合计，改正填错的一格；漏列的项目补一列";
            _issues.Error(row.Number, _gross, IssueCodes.GrossMismatch, $"各项相加不等于应发：{arithmetic}", Money.Show(sum), only, value);
            return sum;
        }

        return gross;
    }

    /// <summary>Whether the deductions are consistent enough to go on to 实发.</summary>
    private bool CheckDeducted(SheetRow row, RowAmounts amounts)
    {
        if (_deducted is null || !HasDeductionParts || amounts[PayrollField.DeductedTotal] is not { } total)
        {
            return true;
        }

        var sum = amounts.Sum(PayrollFields.Deductions);
        if (sum == total || IsRounding(amounts.SumRaw(PayrollFields.Deductions), amounts.Raw(PayrollField.DeductedTotal)))
        {
            return true;
        }

        _issues.Error(
            row.Number,
            _deducted,
            IssueCodes.DeductionMismatch,
            $"各项扣款相加不等于扣款合计：{Terms(amounts, PayrollFields.Deductions, " + ")} = {Money.Show(sum)}，表上是 {Money.Show(total)}，相差 {Money.Show(Math.Abs(total - sum))}",
            Money.Show(sum),
            "每项扣款都要单独列明；漏列的补一列，或者改正扣款合计",
            Money.Show(total));
        return false;
    }

    private void CheckNet(SheetRow row, RowAmounts amounts, decimal? mended)
    {
        if (_net is null || _gross is null || mended is not { } gross || amounts[PayrollField.Net] is not { } net)
        {
            return;
        }

        var deductions = DeductionsIn;
        var expected = gross - amounts.Sum(deductions);
        if (expected == net)
        {
            return;
        }

        var parts = deductions.Any(field => amounts[field] is not null and not 0) ? " − " + Terms(amounts, deductions, " − ") : "";
        var named = gross == amounts[PayrollField.Gross] ? "应发" : "各项相加的应发";
        var arithmetic = $"{named} {Money.Show(gross)}{parts} = {Money.Show(expected)}，表上是 {Money.Show(net)}，相差 {Money.Show(Math.Abs(expected - net))}";
        if (gross == amounts[PayrollField.Gross] && IsRounding(amounts.Raw(PayrollField.Gross) - amounts.SumRaw(deductions), amounts.Raw(PayrollField.Net)))
        {
            _issues.Warn(row.Number, _net, IssueCodes.RoundingDifference, "四舍五入的差：" + arithmetic, Money.Show(expected), "请用 ROUND 函数把各项保留两位小数", Money.Show(net));
            return;
        }

        var unknown = _unknownInNet.Where(column => CellReader.Quietly(row[column.Index]) is not null and not 0).Select(column => $"“{column.Header}”（{column.Letters} 列）").ToList();
        var fix = unknown.Count > 0
            ? $"{string.Join("、", unknown)}没有认出来；如果是扣款，请在“认列”中选“其他扣款”，或者把表头改为“其他扣款（…）”"
            : "核对应发、各项扣款和实发，改正填错的一格；漏列的扣款补一列";
        _issues.Error(row.Number, _net, IssueCodes.NetMismatch, "应发减扣款不等于实发：" + arithmetic, Money.Show(expected), fix, Money.Show(net));
    }

    private void Require(SheetRow row, RowAmounts amounts, PayrollColumn? column, string code, string what)
    {
        if (column?.Field is { } field && amounts[field] is null && !amounts.IsBroken(field))
        {
            _issues.Error(row.Number, column, code, $"{what}是空的", "金额，如 3,000.00", $"填上{what}；本月没有的填 0");
        }
    }

    private IReadOnlyList<PayrollField> DeductionsIn => HasDeductionParts ? PayrollFields.Deductions : [PayrollField.DeductedTotal];

    /// <summary>Sums of calculated cells agree before rounding, and differ by a few fen only because each was rounded.</summary>
    private static bool IsRounding(decimal left, decimal right) => Math.Abs(left - right) < FloatNoise;

    private static string Terms(RowAmounts amounts, IReadOnlyList<PayrollField> fields, string sign)
    {
        var terms = fields.Where(field => amounts[field] is not null and not 0)
            .Select(field => $"{PayrollFields.Label(field)} {Money.Show(amounts[field]!.Value)}").ToList();
        return terms.Count == 0 ? "各项都是 0 或空白" : string.Join(sign, terms);
    }

    private PayrollColumn? Column(PayrollField field) => _columns.FirstOrDefault(column => column.Field == field);

    private List<PayrollColumn> Between(int from, int to) =>
        [.. _columns.Where(column => column.Field is null && column.Standing != ColumnStanding.Ignored && column.Index > from && column.Index < to)];
}
