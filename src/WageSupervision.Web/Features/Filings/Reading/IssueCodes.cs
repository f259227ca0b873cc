namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>Codes of <see cref="PayrollIssue"/>; part of the interface, never renamed.</summary>
public static class IssueCodes
{
    /// <summary>A row with amounts has no name.</summary>
    public const string NameMissing = "name-missing";

    /// <summary>A row with a name has no amount at all.</summary>
    public const string NoAmounts = "no-amounts";

    /// <summary>The cell should hold an amount and does not.</summary>
    public const string NotAnAmount = "not-an-amount";

    /// <summary>The amount is larger than any wage.</summary>
    public const string TooLarge = "amount-too-large";

    /// <summary>The amount has parts of a fen.</summary>
    public const string TooManyDecimals = "too-many-decimals";

    /// <summary>Warning: a calculated cell was rounded to fen.</summary>
    public const string Rounded = "rounded";

    /// <summary>The cell should hold a number (days, hours) and does not.</summary>
    public const string NotANumber = "not-a-number";

    /// <summary>The cell should hold a date and does not.</summary>
    public const string NotADate = "not-a-date";

    /// <summary>A formula that shows an error.</summary>
    public const string FormulaError = "formula-error";

    /// <summary>A formula whose result was never stored.</summary>
    public const string FormulaWithoutValue = "formula-without-value";

    /// <summary>A number whose digits the spreadsheet has thrown away.</summary>
    public const string LostDigits = "lost-digits";

    /// <summary>Warning: the identity number fails a check.</summary>
    public const string IdentityNumber = "identity-number";

    /// <summary>Warning: a person occurs twice.</summary>
    public const string DuplicatePerson = "duplicate-person";

    /// <summary>应发合计 is empty.</summary>
    public const string GrossMissing = "gross-missing";

    /// <summary>实发工资 is empty.</summary>
    public const string NetMissing = "net-missing";

    /// <summary>The items do not add up to 应发合计.</summary>
    public const string GrossMismatch = "gross-mismatch";

    /// <summary>应发合计 less deductions is not 实发工资.</summary>
    public const string NetMismatch = "net-mismatch";

    /// <summary>Warning: the deductions do not add up to 扣款合计.</summary>
    public const string DeductionMismatch = "deduction-mismatch";

    /// <summary>Warning: sums agree before rounding and not after.</summary>
    public const string RoundingDifference = "rounding-difference";

    /// <summary>Warning: a sum holds but for less than a yuan, and is a round figure.</summary>
    public const string RoundedOff = "rounded-off";

    /// <summary>Warning: in most rows the items listed do not make 应发合计; not every item is listed.</summary>
    public const string GrossPartial = "gross-partial";

    /// <summary>Neither the words of a header nor the sums of the rows settle what the column is.</summary>
    public const string ColumnOpen = "column-open";

    /// <summary>Warning: a column of amounts that no sum of the sheet counts; it was not counted.</summary>
    public const string ColumnLeftOut = "column-left-out";

    /// <summary>A row, or the sheet, says it is of another month; a warning where it was left out.</summary>
    public const string OtherMonth = "other-month";

    /// <summary>Warning: no 应发合计 column; computed.</summary>
    public const string GrossComputed = "gross-computed";

    /// <summary>Warning: no 实发工资 column; computed.</summary>
    public const string NetComputed = "net-computed";

    /// <summary>Two columns for what can stand only once.</summary>
    public const string DuplicateColumn = "duplicate-column";

    /// <summary>Warning: a column without a header holds amounts; it was not read.</summary>
    public const string UnnamedColumn = "unnamed-column";

    /// <summary>Warning: one column for all social insurance.</summary>
    public const string MergedInsurance = "merged-insurance";

    /// <summary>Warning: the sheet's 合计 is not the sum of its rows.</summary>
    public const string TotalMismatch = "total-mismatch";

    /// <summary>Warning: another sheet looks like a payroll too and was not read.</summary>
    public const string OtherSheet = "other-sheet";
}
