using System.Globalization;
using System.Text;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Tests.Features.Filings.Reading.Made;

/// <summary>A sheet made from a truth gives back that truth or is asked about; never another truth, and never an error that is not there.</summary>
public sealed class RandomSheetTests
{
    private static readonly string[] Asking = [IssueCodes.ColumnOpen, IssueCodes.DuplicateColumn];

    /// <summary><c>RANDOM_SHEETS</c> says how many, 10,000 unless set; <c>RANDOM_SEED</c> shows one.</summary>
    [Fact]
    public void Read_SheetMadeFromATruth_GivesThatTruthOrAsks()
    {
        var count = Setting("RANDOM_SHEETS") ?? 10_000;
        var only = Setting("RANDOM_SEED");
        List<string> wrong = [];
        var asked = 0;
        for (var seed = only ?? 0; seed < (only + 1 ?? count); seed++)
        {
            var sheet = new RandomSheet(seed);
            var reading = Read(sheet);
            if (reading.Errors.Any(error => Asking.Contains(error.Code)))
            {
                asked++;
            }
            else if (Difference(sheet, reading) is { } difference)
            {
                wrong.Add($"{seed}: {difference}");
                if (only is not null)
                {
                    Assert.Fail(difference + "\n" + string.Join('\n', sheet.Sheets.Select(one => one.Name + "\n" + Csv(one.Rows))));
                }
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {count}, {asked} asked\n{string.Join('\n', wrong.Take(25))}");
        Assert.True(asked * 100 <= count * 8, $"{asked} of {count} asked");
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : null;

    private static string? Difference(RandomSheet sheet, PayrollReading reading)
    {
        if (reading.Refusal is { } refusal)
        {
            return "refused " + refusal.Code;
        }

        if (reading.Errors.Count > 0)
        {
            return "error " + reading.Errors[0].Message;
        }

        if (reading.Lines.Count != sheet.Workers)
        {
            return $"{reading.Lines.Count} lines of {sheet.Workers}";
        }

        for (var i = 0; i < sheet.Workers; i++)
        {
            var line = reading.Lines[i];
            var penalties = line.AmountOf(PayrollField.Penalty) ?? 0;

            // Less than a yuan may have been left off what was paid.
            var off = sheet.StatesNet ? sheet.Net[i] - line.Net : 0;
            if (off is < 0 or >= 1 || line.Earned + off != sheet.Earned[i] || line.Deducted != sheet.Deducted[i]
                || (line.OvertimePay ?? 0) != sheet.Overtime[i] || penalties != sheet.Penalties[i])
            {
                return $"row {line.Row}: earned {line.Earned} not {sheet.Earned[i]}, deducted {line.Deducted} not {sheet.Deducted[i]}, net {line.Net} not {sheet.Net[i]}, "
                    + $"overtime {line.OvertimePay} not {sheet.Overtime[i]}, penalty {penalties} not {sheet.Penalties[i]} "
                    + string.Join(' ', reading.Columns.Select(column =>
                        $"{column.Header}={column.Field}{(column.Standing == ColumnStanding.Proved ? "*" : "")}"));
            }
        }

        return null;
    }

    private static PayrollReading Read(RandomSheet sheet)
    {
        if (sheet.Sheets is [var one])
        {
            return SheetFile.Read(Encoding.UTF8.GetBytes(Csv(one.Rows)), "工资.csv", SheetFile.September);
        }

        var book = new SheetFile();
        foreach (var (name, rows) in sheet.Sheets)
        {
            book.Sheet(name, [.. rows.Select(row => (object?[])[.. row.Select(cell => cell.Length == 0 ? null : cell)])]);
        }

        return book.Read(SheetFile.September);
    }

    private static string Csv(List<string[]> rows) => string.Join('\n', rows.Select(row =>
        string.Join(',', row.Select(cell => cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell}\"" : cell)))) + "\n";
}
