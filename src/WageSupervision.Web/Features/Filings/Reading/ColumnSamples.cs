using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>One value of each column, so that a clerk recognises it; what may be personal is masked.</summary>
internal sealed class ColumnSamples(IReadOnlyList<PayrollColumn> columns)
{
    private const int Looked = 30;
    private readonly Dictionary<int, string> _samples = [];
    private int _rows;

    public IReadOnlyDictionary<int, string> ByColumn => _samples;

    public void Look(SheetRow row)
    {
        if (_rows++ >= Looked || _samples.Count == columns.Count)
        {
            return;
        }

        foreach (var column in columns)
        {
            if (!_samples.ContainsKey(column.Index) && !CellReader.IsBlank(row[column.Index]))
            {
                _samples[column.Index] = Shown(row[column.Index]!.Value, column.Field);
            }
        }
    }

    private static string Shown(SheetCell cell, PayrollField? field)
    {
        var text = LenientText.Fold(cell.Text);
        switch (field)
        {
            case PayrollField.Name:
                return Mask.Name(text);
            case PayrollField.IdentityNumber:
                return Mask.Identity(text);
            case PayrollField.BankAccount:
                return Mask.BankAccount(text);
        }

        if (cell.Kind is not (CellKind.Text or CellKind.Number))
        {
            return text;
        }

        // Seven digits and more are a telephone, an account or an identity number; wages of ten million are none.
        if (text.Count(char.IsAsciiDigit) >= 7 && !text.Contains('.', StringComparison.Ordinal) && !LenientText.TryDate(text, out _))
        {
            return Mask.BankAccount(text);
        }

        return cell.Kind == CellKind.Number || LenientText.TryMoney(text, out _) || LenientText.TryDate(text, out _) ? Short(text, 16) : Mask.Name(text);
    }

    private static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
