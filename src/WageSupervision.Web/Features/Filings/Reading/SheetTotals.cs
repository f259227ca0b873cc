using WageSupervision.Domain;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Sums every amount column and compares with the sheet's own 合计 and 小计 rows.</summary>
internal sealed class SheetTotals(IReadOnlyList<PayrollColumn> columns, IssueList issues)
{
    private const decimal Tolerance = 0.005m;
    // An agreed wage is nobody's sum.
    private readonly Dictionary<int, Sums> _sums = columns
        .Where(column => column.Field is { } field && field is not (PayrollField.ContractWage or PayrollField.HourlyWage)
            && PayrollFields.Kind(field) is FieldKind.Money or FieldKind.Quantity)
        .ToDictionary(column => column.Index, _ => new Sums());

    private readonly SortedDictionary<PayrollField, decimal> _grand = [];
    private readonly SortedDictionary<PayrollField, decimal> _sections = [];

    /// <summary>What the sheet itself declares: its last 合计 row, else its 小计 rows together.</summary>
    public IReadOnlyDictionary<PayrollField, decimal> Declared => _grand.Count > 0 ? _grand : _sections;

    public void Add(PayrollColumn column, decimal value, decimal raw)
    {
        if (!_sums.TryGetValue(column.Index, out var sums))
        {
            return;
        }

        sums.All += value;
        sums.AllRaw += raw;
        sums.Section += value;
        sums.SectionRaw += raw;
    }

    /// <summary>A cell could not be read; the column's sum says nothing any more.</summary>
    public void Break(PayrollColumn column)
    {
        if (_sums.TryGetValue(column.Index, out var sums))
        {
            sums.Broken = true;
        }
    }

    /// <summary>How many rows were added up.</summary>
    public int Rows { get; private set; }

    /// <summary>A row begins whose amounts are added next.</summary>
    public void BeginRow() => Rows++;

    /// <summary>Which total a row is that does not call itself one: its numbers are the sums of what stands over it; <c>null</c> where it is none.</summary>
    public RowKind? IsSum(SheetRow row)
    {
        var stated = columns.Where(column => _sums.ContainsKey(column.Index) && CellReader.Quietly(row[column.Index]) is not null and not 0).ToList();
        return stated.Count == 0 || Rows == 0 || (Rows == 1 && stated.Count == 1) ? null
            : stated.TrueForAll(column => _sums[column.Index].IsAll(CellReader.Quietly(row[column.Index])!.Value)) ? RowKind.GrandTotal
            : stated.TrueForAll(column => _sums[column.Index].IsSection(CellReader.Quietly(row[column.Index])!.Value)) ? RowKind.SectionTotal
            : null;
    }

    public void Compare(SheetRow row, RowKind kind)
    {
        if (kind == RowKind.GrandTotal)
        {
            _grand.Clear();
        }

        foreach (var column in columns)
        {
            if (column.Field is not { } field || !_sums.TryGetValue(column.Index, out var sums))
            {
                continue;
            }

            if (CellReader.Quietly(row[column.Index]) is { } stated)
            {
                var declared = PayrollFields.Kind(field) == FieldKind.Money ? Money.Round(stated) : stated;
                var into = kind == RowKind.GrandTotal ? _grand : _sections;
                into[field] = into.GetValueOrDefault(field) + declared;
                if (!sums.Broken && !sums.Agrees(stated, kind))
                {
                    Report(row, column, kind, kind == RowKind.GrandTotal ? sums.All : sums.Section, declared);
                }
            }

            sums.Section = 0;
            sums.SectionRaw = 0;
        }
    }

    private void Report(SheetRow row, PayrollColumn column, RowKind kind, decimal sum, decimal declared) =>
        issues.Warn(
            row.Number,
            column,
            IssueCodes.TotalMismatch,
            $"{(kind == RowKind.GrandTotal ? "合计" : "小计")}写的是 {Money.Show(declared)}，各行相加是 {Money.Show(sum)}，相差 {Money.Show(Math.Abs(declared - sum))}",
            Money.Show(sum),
            "检查是否漏了员工行、公式没有包括全部行，改正后重新上传",
            Money.Show(declared));

    private sealed class Sums
    {
        public decimal All { get; set; }

        public decimal AllRaw { get; set; }

        public decimal Section { get; set; }

        public decimal SectionRaw { get; set; }

        public bool Broken { get; set; }

        public bool IsAll(decimal stated) => Near(stated, All) || Near(stated, AllRaw);

        public bool IsSection(decimal stated) => Near(stated, Section) || Near(stated, SectionRaw);

        /// <summary>A row called 合计 may close a section too, as where every workshop has its own.</summary>
        public bool Agrees(decimal stated, RowKind kind) =>
            IsSection(stated) || IsAll(stated)
            || (kind == RowKind.SectionTotal && Section == 0 && SectionRaw == 0 && stated == 0);

        private static bool Near(decimal a, decimal b) => Math.Abs(a - b) < Tolerance;
    }
}
