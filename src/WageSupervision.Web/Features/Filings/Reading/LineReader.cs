using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>The amounts of one row, by field as rounded and as stored, and which fields had a cell that could not be read.</summary>
internal sealed class RowAmounts
{
    private static readonly int Fields = Enum.GetValues<PayrollField>().Length;
    private readonly decimal?[] _values = new decimal?[Fields];
    private readonly decimal[] _raw = new decimal[Fields];
    private readonly bool[] _broken = new bool[Fields];

    public decimal? this[PayrollField field] => _values[(int)field];

    public decimal Raw(PayrollField field) => _raw[(int)field];

    public bool IsBroken(PayrollField field) => _broken[(int)field];

    public void Add(PayrollField field, decimal value, decimal raw)
    {
        _values[(int)field] = (_values[(int)field] ?? 0) + value;
        _raw[(int)field] += raw;
    }

    public void Break(PayrollField field) => _broken[(int)field] = true;

    // Loops: every line is summed several times, and a closure each time is what a big sheet would be made of.
    public decimal Sum(IReadOnlyList<PayrollField> fields)
    {
        var sum = 0m;
        for (var i = 0; i < fields.Count; i++)
        {
            sum += _values[(int)fields[i]] ?? 0;
        }

        return sum;
    }

    public decimal SumRaw(IReadOnlyList<PayrollField> fields)
    {
        var sum = 0m;
        for (var i = 0; i < fields.Count; i++)
        {
            sum += _raw[(int)fields[i]];
        }

        return sum;
    }

    public bool AnyBroken(IReadOnlyList<PayrollField> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (_broken[(int)fields[i]])
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Reads one worker's row.</summary>
internal sealed class LineReader(IReadOnlyList<PayrollColumn> columns, CellReader cells, SumChecks sums, SheetTotals totals, PersonChecks persons, IssueList issues)
{
    private const int LongestName = 50;
    private readonly PayrollColumn _name = columns.First(column => column.Field == PayrollField.Name);
    private readonly PayrollColumn? _identity = columns.FirstOrDefault(column => column.Field == PayrollField.IdentityNumber);
    private readonly PayrollColumn? _account = columns.FirstOrDefault(column => column.Field == PayrollField.BankAccount);
    private readonly PayrollColumn? _paidOn = columns.FirstOrDefault(column => column.Field == PayrollField.PaidOn);
    private readonly PayrollColumn? _remark = columns.FirstOrDefault(column => column.Field == PayrollField.Remark);

    /// <summary>The line, or <c>null</c> where the row has an error; every error of the row is reported.</summary>
    public PayrollLine? Read(SheetRow row)
    {
        var errorsBefore = issues.ErrorCount;
        var name = Name(row);
        string? identity = null;
        string? account = null;
        DateOnly? paidOn = null;
        _ = _identity is null || cells.TryDigits(row, _identity, out identity);
        _ = _account is null || cells.TryDigits(row, _account, out account);
        _ = _paidOn is null || cells.TryDate(row, _paidOn, out paidOn);
        var amounts = Amounts(row, out var filled);
        if (!filled && name is not null)
        {
            issues.Error(
                row.Number, _name, IssueCodes.NoAmounts, $"{Mask.Name(name)} 这一行没有任何金额", "应发、实发等金额", "本月没有发工资的填 0；不是员工的，删去这一行", Mask.Name(name));
        }
        else if (filled)
        {
            sums.Check(row, amounts);
        }

        persons.Check(row.Number, name, identity);
        return issues.ErrorCount > errorsBefore ? null : Line(row, name!, identity, account, paidOn, amounts);
    }

    private string? Name(SheetRow row)
    {
        var cell = row[_name.Index];
        var name = cell is { Kind: CellKind.Error or CellKind.FormulaWithoutValue } ? null : CellReader.Text(row, _name);
        if (name is null)
        {
            issues.Error(row.Number, _name, IssueCodes.NameMissing, "有金额，没有姓名", "员工姓名", "填上姓名；不是员工的，删去这一行");
        }
        else if (name.Length > LongestName)
        {
            issues.Error(row.Number, _name, IssueCodes.NameMissing, $"姓名长达 {name.Length} 个字，不像姓名", "员工姓名", "这一格只写姓名；说明文字移到备注", Mask.Name(name));
            return null;
        }

        return name;
    }

    private RowAmounts Amounts(SheetRow row, out bool filled)
    {
        var amounts = new RowAmounts();
        filled = false;
        foreach (var column in columns)
        {
            if (column.Field is not { } field)
            {
                continue;
            }

            switch (PayrollFields.Kind(field))
            {
                case FieldKind.Money when cells.TryMoney(row, column, out var amount):
                    filled |= amount is not null;
                    if (amount is { } money)
                    {
                        amounts.Add(field, money.Value, money.Raw);
                        totals.Add(column, money.Value, money.Raw);
                    }

                    break;
                case FieldKind.Quantity when cells.TryQuantity(row, column, out var quantity):
                    if (quantity is { } number)
                    {
                        amounts.Add(field, number, number);
                        totals.Add(column, number, number);
                    }

                    break;
                case FieldKind.Money or FieldKind.Quantity:
                    filled = true;
                    amounts.Break(field);
                    totals.Break(column);
                    break;
            }
        }

        return amounts;
    }

    private PayrollLine Line(SheetRow row, string name, string? identity, string? account, DateOnly? paidOn, RowAmounts amounts)
    {
        // A total of deductions without its parts can only be filed as 其他扣款.
        var other = sums.HasDeductionParts ? amounts[PayrollField.OtherDeduction] : amounts[PayrollField.DeductedTotal];
        var line = new PayrollLine
        {
            Row = row.Number,
            WorkerName = name,
            IdentityNumber = identity,
            DaysWorked = amounts[PayrollField.DaysWorked],
            OvertimeHours = amounts[PayrollField.OvertimeHours],
            SickDays = amounts[PayrollField.SickDays],
            UnpaidAbsenceDays = amounts[PayrollField.UnpaidAbsenceDays],
            BasicWage = amounts[PayrollField.BasicWage],
            PieceWage = amounts[PayrollField.PieceWage],
            Bonus = amounts[PayrollField.Bonus],
            Allowance = amounts[PayrollField.Allowance],
            Subsidy = amounts[PayrollField.Subsidy],
            SpecialEnvironmentAllowance = amounts[PayrollField.SpecialEnvironmentAllowance],
            SpecialShiftAllowance = amounts[PayrollField.SpecialShiftAllowance],
            OvertimePay = amounts[PayrollField.OvertimePay],
            SickPay = amounts[PayrollField.SickPay],
            Gross = 0,
            Pension = amounts[PayrollField.Pension],
            MedicalInsurance = amounts[PayrollField.MedicalInsurance],
            UnemploymentInsurance = amounts[PayrollField.UnemploymentInsurance],
            HousingFund = amounts[PayrollField.HousingFund],
            IncomeTax = amounts[PayrollField.IncomeTax],
            Penalty = amounts[PayrollField.Penalty],
            OtherDeduction = other,
            Net = 0,
            PaidOn = paidOn,
            BankAccount = account,
            Remark = CellReader.Text(row, _remark),
        };
        var gross = amounts[PayrollField.Gross]
            ?? (sums.HasComponents ? amounts.Sum(PayrollFields.Components) : (amounts[PayrollField.Net] ?? 0) + line.Deducted);
        return line with { Gross = gross, Net = amounts[PayrollField.Net] ?? gross - line.Deducted };
    }
}

/// <summary>Notices a person who stands in the sheet twice.</summary>
internal sealed class PersonChecks(IReadOnlyList<PayrollColumn> columns, IssueList issues)
{
    private readonly TextIndex<int> _numbers = new();
    private readonly TextIndex<(int Row, bool Numbered)> _names = new();
    private readonly PayrollColumn _name = columns.First(column => column.Field == PayrollField.Name);
    private readonly PayrollColumn? _identity = columns.FirstOrDefault(column => column.Field == PayrollField.IdentityNumber);

    public void Check(int row, string? name, string? identity)
    {
        if (identity is not null && !_numbers.TryAdd(identity, row, out var sameNumber))
        {
            issues.Warn(
                row, _identity, IssueCodes.DuplicatePerson, $"与第 {sameNumber} 行是同一个身份证号", "每人一行", "同一人分开列的合并为一行；号码填错的改正", Mask.Identity(identity));
            return;
        }

        if (name is null)
        {
            return;
        }

        if (!_names.TryAdd(name, (row, identity is not null), out var sameName) && (identity is null || !sameName.Numbered))
        {
            issues.Warn(
                row, _name, IssueCodes.DuplicatePerson, $"与第 {sameName.Row} 行同名，且没有身份证号可以区分", "每人一行", "同一人的合并为一行；同名的两人请都填身份证号", Mask.Name(name));
        }
    }
}
