using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>The amounts of one row by field, what the columns add up to, and which fields had a cell that could not be read. Used for one row after
/// another.</summary>
internal sealed class RowAmounts
{
    private PayAmounts values;
    private FieldSet broken;

    public decimal? this[PayrollField field] => values[field];

    /// <summary>A copy of the amounts as rounded.</summary>
    public PayAmounts Values => values;

    /// <summary>What the items make of 应发.</summary>
    public decimal Items { get; private set; }

    /// <summary>What is added and taken off between 应发 and 实发; mostly below zero.</summary>
    public decimal After { get; private set; }

    /// <summary>Whether a cell that takes part in 应发 could not be read.</summary>
    public bool ItemsBroken { get; private set; }

    /// <summary>Whether a cell between 应发 and 实发 could not be read.</summary>
    public bool AfterBroken { get; private set; }

    public bool IsBroken(PayrollField field) => broken.Contains(field);

    public void Clear()
    {
        values = default;
        broken = default;
        (Items, After, ItemsBroken, AfterBroken) = (0, 0, false, false);
    }

    /// <summary>Takes a number of days or hours.</summary>
    public void Add(PayrollField field, decimal value) => values.Add(field, value);

    /// <summary>Takes an amount of money, and what it counts for.</summary>
    public void Add(PayrollField field, ColumnPart part, ReadAmount amount)
    {
        values.Add(field, part.IsNegated ? -amount.Value : amount.Value);
        Items += part.Gross * amount.Raw;
        After += part.Net * amount.Raw;
    }

    public void Break(PayrollField field, ColumnPart part)
    {
        broken = broken.With(field);
        ItemsBroken |= part.Gross != 0;
        AfterBroken |= part.Net != 0;
    }
}

/// <summary>Reads one worker's row.</summary>
internal sealed class LineReader(
    IReadOnlyList<PayrollColumn> columns, CellReader cells, SumChecks sums, SheetTotals totals, PersonChecks persons, MonthOfRows months, IssueList issues)
{
    private const int LongestName = 50;
    private readonly PayrollColumn name = columns.First(column => column.Field == PayrollField.Name);
    private readonly PayrollColumn? identity = Find(columns, PayrollField.IdentityNumber);
    private readonly PayrollColumn? account = Find(columns, PayrollField.BankAccount);
    private readonly PayrollColumn? paidOn = Find(columns, PayrollField.PaidOn);
    private readonly PayrollColumn? kind = Find(columns, PayrollField.PersonKind);
    private readonly PayrollColumn? post = Find(columns, PayrollField.Post);
    private readonly PayrollColumn? joinedOn = Find(columns, PayrollField.JoinedOn);
    private readonly PayrollColumn? leftOn = Find(columns, PayrollField.LeftOn);
    private readonly PayrollColumn[] remarks = [.. columns.Where(column => column.Field == PayrollField.Remark)];

    // Asked for each cell of each row, so looked up once.
    private readonly (PayrollColumn Column, PayrollField Field, bool IsMoney, bool IsInBonus)[] amountColumns =
    [
        .. columns.Where(column => column.Field is { } field && PayrollFields.Kind(field) is FieldKind.Money or FieldKind.Quantity
                && PayrollFields.Row(field).Side != PaySide.Memo)
            .Select(column => (column, column.Field!.Value, PayrollFields.Kind(column.Field!.Value) == FieldKind.Money, BonusItems.Holds(columns, column))),
    ];

    // An agreed wage, what was rounded off: of help where it can be read, and no fault where it cannot.
    private readonly PayrollColumn[] memos = [.. columns.Where(column => column.Field is { } field && PayrollFields.Row(field).Side == PaySide.Memo)];

    private readonly RowAmounts amounts = new();
    private bool hasZeros;
    private decimal penaltyInBonus;

    /// <summary>The line, or <c>null</c> where the row has an error or is of another month; every error of the row is reported.</summary>
    public PayrollLine? Read(SheetRow row)
    {
        var errorsBefore = issues.ErrorCount;
        if (!months.IsOfCycle(row))
        {
            return null;
        }

        var worker = Name(row);
        string? number = null;
        string? card = null;
        _ = identity is null || cells.TryDigits(row, identity, out number);
        _ = account is null || cells.TryDigits(row, account, out card);
        var filled = ReadAmounts(row);
        if (!filled && worker is not null)
        {
            issues.WarnOfName(row.Number, name, IssueCodes.NoAmounts,
                $"这一行{(hasZeros ? "的金额都是 0" : "没有任何金额")}，没有算作本月发工资的人", "应发、实发等金额",
                "本月确实没有工资的，不用改；漏填的补上金额；不是员工的，不用管", worker);
            return null;
        }

        if (filled)
        {
            sums.Check(row, amounts);
        }

        persons.Check(row.Number, name, identity, worker, number);
        return Line(row, worker, number, card) is var line && issues.ErrorCount > errorsBefore ? null : line;
    }

    private static PayrollColumn? Find(IReadOnlyList<PayrollColumn> columns, PayrollField field) => columns.FirstOrDefault(column => column.Field == field);

    private DateOnly? Date(SheetRow row, PayrollColumn? column) => column is not null && cells.TryDate(row, column, out var date) ? date : null;

    /// <summary>A date that is only of help: one that cannot be read is none.</summary>
    private static DateOnly? HelpfulDate(SheetRow row, PayrollColumn? column) => column is not null ? CellReader.QuietlyDate(row[column.Index]) : null;

    private string? Remark(SheetRow row) => remarks.Length switch
    {
        0 => null,
        1 => CellReader.Text(row, remarks[0]),
        _ => remarks.Select(column => CellReader.Text(row, column)).OfType<string>().ToList() is { Count: > 0 } said ? string.Join('；', said) : null,
    };

    private string? Name(SheetRow row)
    {
        var cell = row[name.Index];
        var text = cell is { Kind: CellKind.Error or CellKind.FormulaWithoutValue } ? null : CellReader.Text(row, name);
        if (text is null)
        {
            issues.Error(row.Number, name, IssueCodes.NameMissing, "有金额，没有姓名", "员工姓名", "填上姓名；不是员工的，删去这一行");
        }
        else if (text.Length > LongestName)
        {
            issues.Error(row.Number, name, IssueCodes.NameMissing, $"姓名长达 {text.Length} 个字，不像姓名", "员工姓名", "这一格只写姓名；说明文字移到备注", Mask.Name(text));
            return null;
        }

        return text;
    }

    /// <summary>
    /// Whether the row has an amount, or what was meant for one. Zeros say no more than blanks, unless the row says that work was done for them.
    /// </summary>
    private bool ReadAmounts(SheetRow row)
    {
        amounts.Clear();
        totals.BeginRow();
        foreach (var memo in memos)
        {
            if (CellReader.Quietly(row[memo.Index]) is { } noted)
            {
                amounts.Add(memo.Field!.Value, memo.Part, new ReadAmount(noted, Domain.Money.Round(noted)));
            }
        }

        var filled = false;
        (hasZeros, penaltyInBonus) = (false, 0);
        foreach (var (column, field, isMoney, isInBonus) in amountColumns)
        {
            if (isMoney)
            {
                if (cells.TryMoney(row, column, out var amount))
                {
                    if (amount is { } money)
                    {
                        filled |= money.Raw != 0;
                        hasZeros = true;
                        amounts.Add(field, column.Part, money);
                        if (isInBonus)
                        {
                            penaltyInBonus += column.Part.IsNegated ? -money.Value : money.Value;
                        }

                        totals.Add(column, money.Value, money.Raw);
                    }

                    continue;
                }
            }
            else if (cells.TryQuantity(row, column, out var quantity))
            {
                if (quantity is { } number)
                {
                    amounts.Add(field, number);
                    totals.Add(column, number, number);
                }

                continue;
            }

            filled = true;
            amounts.Break(field, column.Part);
            totals.Break(column);
        }

        return filled || (hasZeros && (amounts[PayrollField.DaysWorked] > 0 || amounts[PayrollField.HoursWorked] > 0));
    }

    private PayrollLine Line(SheetRow row, string? worker, string? number, string? card)
    {
        var values = amounts.Values;
        if (sums.TakesOffTotal && values[PayrollField.DeductedTotal] is { } total)
        {
            // A total of deductions without its parts, or what its parts leave of it, can only be filed as 其他扣款.
            values.Add(PayrollField.OtherDeduction, sums.ListsPartOfTotal ? total - values.Sum(PayrollFields.Deductions) : total);
        }

        var gross = values[PayrollField.Gross] ?? (sums.HasItems ? Domain.Money.Round(amounts.Items)
            : values.OrZero(PayrollField.Net) + values.Sum(PayrollFields.Deductions) + values.Sum(PayrollFields.Absences));
        return new PayrollLine
        {
            Row = row.Number,
            WorkerName = worker ?? "",
            IdentityNumber = number,
            PersonKind = kind is null ? null : CellReader.Text(row, kind),
            Post = post is null ? null : CellReader.Text(row, post),
            Amounts = values,
            PenaltyInBonus = Math.Max(0, penaltyInBonus),
            AreSumsOpen = sums.LeavesRowOpen,
            Gross = gross,
            Net = values[PayrollField.Net] ?? gross + Domain.Money.Round(amounts.After),
            JoinedOn = HelpfulDate(row, joinedOn),
            LeftOn = HelpfulDate(row, leftOn),
            PaidOn = Date(row, paidOn),
            BankAccount = card,
            Remark = Remark(row),
        };
    }
}
