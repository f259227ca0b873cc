using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading.Sums;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Holds a row's sums against each other and shows the arithmetic where they differ.</summary>
internal sealed class SumChecks
{
    private readonly IReadOnlyList<PayrollColumn> columns;
    private readonly SettledColumns settled;
    private readonly IssueList issues;
    private readonly PayrollColumn? gross;
    private readonly PayrollColumn? net;
    private readonly PayrollColumn? deducted;
    private readonly PayrollColumn[] unknown;
    private readonly MissingAmounts missing;
    private int rows;
    private int grossFits;
    private int netFits;
    private string? partial;

    public SumChecks(SettledColumns settled, IssueList issues)
    {
        this.settled = settled;
        this.issues = issues;
        columns = settled.Columns;
        gross = Column(PayrollField.Gross);
        net = Column(PayrollField.Net);
        deducted = Column(PayrollField.DeductedTotal);
        unknown = [.. columns.Where(column => column.Standing == ColumnStanding.Unknown)];
        missing = new MissingAmounts(columns, gross, net, issues);
        HasItems = columns.Any(column => column.Part.Gross > 0 && !column.Part.IsNegated);
        ListsPartOfTotal = deducted?.Part.Counts == true
            && columns.Any(column => column is { Field: { } field, Part.Counts: false } && PayrollFields.Deductions.Contains(field));
        HasDeductionParts = columns.Any(column => column.Field is { } field && PayrollFields.Deductions.Contains(field));
    }

    /// <summary>Whether the sheet lists what 应发 is made of.</summary>
    public bool HasItems { get; }

    /// <summary>Whether the sheet lists deductions, and not only their total.</summary>
    public bool HasDeductionParts { get; }

    /// <summary>Whether the sheet takes off a total of deductions and not its parts.</summary>
    public bool TakesOffTotal => deducted is not null && (deducted.Part.Counts || !HasDeductionParts);

    /// <summary>Whether the total of deductions is taken off and the sheet lists only part of what it is made of.</summary>
    public bool ListsPartOfTotal { get; }

    /// <summary>Whether the items of the row looked at last miss its 应发 without that being an error: the sheet does not list them all.</summary>
    public bool LeavesRowOpen { get; private set; }

    /// <summary>How far the rows so far add up.</summary>
    public SumProof Proof => new(rows, grossFits, netFits, HasItems ? settled.Gross : SumStanding.Absent, gross is null && !HasItems ? SumStanding.Absent
        : settled.Net, settled.Questions);

    public void Report(int headerRow)
    {
        if (gross is null)
        {
            var how = HasItems ? "各项工资相加" : "实发工资加各项扣款";
            issues.Warn(headerRow, null, IssueCodes.GrossComputed, $"表头没有“应发合计”列，已按{how}算出", "“应发合计”列", "请核对算出的应发；下次在表中加上“应发合计”列");
        }

        if (net is null)
        {
            issues.Warn(headerRow, null, IssueCodes.NetComputed, "表头没有“实发工资”列，已按应发减各项扣款算出", "“实发工资”列", "请核对算出的实发；下次在表中加上“实发工资”列");
        }

        if (partial is not null)
        {
            issues.Warn(headerRow, gross, IssueCodes.GrossPartial, $"表上列出的工资项目加起来不是应发，有的项目没有列明：{partial}", "应发的每一项都列明",
                "工资支付表应当载明应发的项目与金额（第十一条第二款）：补上没有列的项目；列名没有认出来的，请在“认列”中指出");
        }

        foreach (var column in settled.LeftOut)
        {
            issues.Warn(headerRow, column, IssueCodes.ColumnLeftOut, $"“{column.Header}”有数，各行的应发和实发却都没有算它，所以没有计入", "每一项都算在应发或者扣减里",
                "只是参考的，不用改；确实发了或者扣了的，核对应发和实发", column.Header);
        }

        foreach (var column in settled.Contradicting)
        {
            var total = column.Own.Field == PayrollField.Gross ? gross : net;
            issues.Error(headerRow, column, IssueCodes.DuplicateColumn,
                $"这一列也叫“{PayrollFields.Label(column.Own.Field!.Value)}”，数却和{(total is null ? "各项相加" : $" {total.Letters} 列（{total.Header}）")}不同，不知道以哪一列为准",
                    "只有一列应发、一列实发",
                "在“认列”中指出这一列是什么，或者删去其中一列；隐藏的列也算", column.Header);
        }

        foreach (var question in settled.Questions)
        {
            var column = columns.First(one => one.Letters == question.Letters);
            var candidates = string.Join("、", question.Candidates.Select(field => $"“{PayrollFields.Label(field)}”"));
            issues.Error(headerRow, column, IssueCodes.ColumnOpen, $"这一列是什么，列名和各行的算式都定不下来；可能是{candidates}，也可能不是工资项目", "请在“认列”中指出", "只问这一次，以后同样的表头按您说的认");
        }
    }

    public void Check(SheetRow row, RowAmounts amounts)
    {
        LeavesRowOpen = false;
        Require(row, amounts, gross, IssueCodes.GrossMissing, "应发合计");
        Require(row, amounts, net, IssueCodes.NetMissing, "实发工资");
        var stated = amounts[PayrollField.Gross];
        var sides = (gross is null || stated is not null) && (net is null || amounts[PayrollField.Net] is not null);
        rows += sides ? 1 : 0;
        if (settled.Questions.Count > 0)
        {
            // What a column is decides whether the row adds up: first the answer, then the sums.
            return;
        }

        var mended = stated;
        if (stated is { } said && HasItems && settled.Gross != SumStanding.Absent && !amounts.ItemsBroken)
        {
            mended = CheckGross(row, amounts, said, sides);
        }

        if (!amounts.AfterBroken && !(gross is null && amounts.ItemsBroken) && !amounts.IsBroken(PayrollField.Gross))
        {
            CheckNet(row, amounts, stated, gross is null && HasItems ? Money.Round(amounts.Items) : mended);
        }

        CheckDeducted(row, amounts);
        if (settled.Gross != SumStanding.Partial && Unknown(row).Length == 0)
        {
            missing.Settle(row, amounts, HasItems);
        }
    }

    /// <summary>The 应发 that the row will have once it is mended as told: what is said of 实发 must fit it.</summary>
    private decimal CheckGross(SheetRow row, RowAmounts amounts, decimal stated, bool sides)
    {
        var sum = Money.Round(amounts.Items);
        var fit = AmountColumn.FitOf(amounts.Items - stated, stated, settled.IsCut && IsWhole(amounts.Items, stated));
        grossFits += sides && fit != SumFit.None ? 1 : 0;
        if (fit == SumFit.Exact)
        {
            return stated;
        }

        if (settled.Gross == SumStanding.Partial)
        {
            LeavesRowOpen = fit == SumFit.None;
            partial ??= $"{SheetRowNumber.Text(row.Number)}，{Arithmetic(row, part => part.Gross, sum, stated)}";
            return stated;
        }

        var arithmetic = Arithmetic(row, part => part.Gross, sum, stated);
        if (fit != SumFit.None)
        {
            Small(row, gross!, fit, arithmetic, sum, stated);
            return stated;
        }

        if (Unknown(row) is { Length: > 0 } names)
        {
            issues.Error(row.Number, gross, IssueCodes.GrossMismatch, $"各项相加不等于应发：{arithmetic}。可能是{names}没有算在内", Money.Show(sum),
                $"请在“认列”中为{names}选择对应的项目，或者核对应发合计",
                Money.Show(stated));
            return stated;
        }

        var paid = amounts[PayrollField.Net];
        if (paid is not null && stated + Money.Round(amounts.After) == paid)
        {
            issues.Error(row.Number, gross, IssueCodes.GrossMismatch, $"各项相加不等于应发：{arithmetic}", $"各项相加等于 {Money.Show(stated)}",
                "应发和实发对得上，多半是某一项工资填错或者漏列：改正那一格，或者补一列；各项都对的，应发和实发一起改", Money.Show(stated));
            return stated;
        }

        var only = paid == sum + Money.Round(amounts.After) ? "各项工资、扣款和实发都对得上，只要改正应发合计这一格" : "核对各项工资和应发合计，改正填错的一格；漏列的项目补一列";
        issues.Error(row.Number, gross, IssueCodes.GrossMismatch, $"各项相加不等于应发：{arithmetic}", Money.Show(sum), only, Money.Show(stated));
        issues.Settle(row.Number, gross!, sum);
        return sum;
    }

    private void CheckNet(SheetRow row, RowAmounts amounts, decimal? stated, decimal? mended)
    {
        if (net is null || mended is not { } from || amounts[PayrollField.Net] is not { } paid)
        {
            return;
        }

        var expected = from + Money.Round(amounts.After);
        var made = (gross is null && HasItems ? amounts.Items : from) + amounts.After;
        var fit = AmountColumn.FitOf(made - paid, paid, settled.IsCut && IsWhole(made, amounts.After, paid));
        netFits += fit != SumFit.None ? 1 : 0;
        if (fit == SumFit.Exact)
        {
            return;
        }

        var named = gross is null || stated != from ? "各项相加的应发" : "应发";
        var arithmetic = $"{named} {Money.Show(from)}{Terms(row, part => part.Net, leading: true)} = {Money.Show(expected)}，"
            + $"表上是 {Money.Show(paid)}，相差 {Money.Show(Math.Abs(expected - paid))}";
        if (fit != SumFit.None)
        {
            Small(row, net, fit, arithmetic, expected, paid);
            return;
        }

        var names = Unknown(row);
        var fix = names.Length > 0
            ? $"{names}没有认出来：是扣款的，请在“认列”中指出是哪一种"
            : "核对应发、各项扣款和实发，改正填错的一格；漏列的扣款补一列";
        issues.Error(row.Number, net, IssueCodes.NetMismatch, "应发减扣款不等于实发：" + arithmetic, Money.Show(expected), fix, Money.Show(paid));
        if (names.Length == 0)
        {
            issues.Settle(row.Number, net, expected);
        }
    }

    /// <summary>A total of deductions counts nothing itself; where it misses its parts somebody should look.</summary>
    private void CheckDeducted(SheetRow row, RowAmounts amounts)
    {
        if (deducted is null || (deducted.Part.Counts && !ListsPartOfTotal) || !HasDeductionParts
            || amounts[PayrollField.DeductedTotal] is not { } total || amounts.AfterBroken
            || amounts.ItemsBroken)
        {
            return;
        }

        var sum = amounts.Values.Sum(PayrollFields.Deductions);
        var absences = amounts.Values.Sum(PayrollFields.Absences);
        total = Math.Abs(total);
        if (AmountColumn.FitOf(sum - total, total) == SumFit.None && AmountColumn.FitOf(sum + absences - total, total) == SumFit.None)
        {
            var parts = columns.Where(column => column.Field is { } field && PayrollFields.Deductions.Contains(field)
                && (ListsPartOfTotal || column.Part.Counts)).ToList();
            issues.Warn(row.Number, deducted, IssueCodes.DeductionMismatch,
                $"各项扣款相加不等于扣款合计：{Joined(row, parts, " + ")} = {Money.Show(sum)}，表上是 {Money.Show(total)}，相差 {Money.Show(Math.Abs(total - sum))}",
                    Money.Show(sum),
                "每项扣款都要单独列明；漏列的补一列，或者改正扣款合计", Money.Show(total));
        }
    }

    private static bool IsWhole(params ReadOnlySpan<decimal> amounts)
    {
        foreach (var amount in amounts)
        {
            if (amount % 1 != 0)
            {
                return false;
            }
        }

        return true;
    }

    private void Small(SheetRow row, PayrollColumn column, SumFit fit, string arithmetic, decimal sum, decimal stated)
    {
        if (fit == SumFit.RoundedOff)
        {
            issues.Warn(row.Number, column, IssueCodes.RoundedOff, "抹去了零头：" + arithmetic, Money.Show(sum), "少发的零头也是工资，下次补上；不影响提交", Money.Show(stated));
        }
        else
        {
            issues.Warn(row.Number, column, IssueCodes.RoundingDifference, "四舍五入的差：" + arithmetic, Money.Show(sum), "请用 ROUND 函数把各项保留两位小数", Money.Show(stated));
        }
    }

    private void Require(SheetRow row, RowAmounts amounts, PayrollColumn? column, string code, string what)
    {
        if (column?.Field is { } field && amounts[field] is null && !amounts.IsBroken(field))
        {
            issues.Error(row.Number, column, code, $"{what}是空的", "金额，如 3,000.00", $"填上{what}；本月没有的填 0");
        }
    }

    private string Unknown(SheetRow row) => string.Join("、", unknown.Where(column => CellReader.Quietly(row[column.Index]) is not null and not 0)
        .Select(column => $"“{column.Header}”（{column.Letters} 列）"));

    private string Arithmetic(SheetRow row, Func<ColumnPart, int> signOf, decimal sum, decimal stated) =>
        $"{Terms(row, signOf, leading: false)} = {Money.Show(sum)}，表上是 {Money.Show(stated)}，相差 {Money.Show(Math.Abs(stated - sum))}";

    private string Terms(SheetRow row, Func<ColumnPart, int> signOf, bool leading)
    {
        var text = new System.Text.StringBuilder();
        foreach (var column in columns)
        {
            if (signOf(column.Part) is var sign and not 0 && CellReader.Quietly(row[column.Index]) is { } amount and not 0)
            {
                var value = Money.Round(amount) * sign;
                text.Append(text.Length == 0 && !leading ? (value < 0 ? "− " : "") : value < 0 ? " − " : " + ")
                    .Append(column.Header).Append(' ').Append(Money.Show(Math.Abs(value)));
            }
        }

        return text.Length == 0 && !leading ? "各项都是 0 或空白" : text.ToString();
    }

    private static string Joined(SheetRow row, List<PayrollColumn> parts, string sign)
    {
        var terms = parts.Where(column => CellReader.Quietly(row[column.Index]) is not null and not 0)
            .Select(column => $"{column.Header} {Money.Show(Math.Abs(Money.Round(CellReader.Quietly(row[column.Index])!.Value)))}").ToList();
        return terms.Count == 0 ? "各项都是 0 或空白" : string.Join(sign, terms);
    }

    private PayrollColumn? Column(PayrollField field) => columns.FirstOrDefault(column => column.Field == field);
}
