namespace WageSupervision.Web.Sheets;

/// <summary>A row of a list of payments.</summary>
/// <param name="Row">The row among those of all sheets read, see <see cref="Domain.Payroll.SheetRowNumber"/>.</param>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">公民身份号码 as written, or <c>null</c>.</param>
/// <param name="Amount">Yuan that are said to have been paid.</param>
public sealed record PaidRow(int Row, string Name, string? IdentityNumber, decimal Amount);

/// <summary>One thing wrong in a list of payments.</summary>
/// <param name="Row">The row among those of all sheets read; 0 where the list as a whole is meant.</param>
/// <param name="Column">The column's letters and header, for example B 列“姓名”; empty where the row as a whole is meant.</param>
/// <param name="Value">What stands there, masked where it is personal; empty where nothing does.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Fix">How to mend it.</param>
public sealed record PaymentListIssue(int Row, string Column, string Value, string Problem, string Fix);

/// <summary>What a list of payments was found to say.</summary>
public sealed record PaymentList
{
    /// <summary>Why nothing could be read, and how to mend it; <c>null</c> where it could.</summary>
    public string? Refusal { get; init; }

    /// <summary>The column of names, for example B 列“姓名”.</summary>
    public string NameColumn { get; init; } = "";

    /// <summary>The column of identity numbers; empty where there is none.</summary>
    public string IdentityColumn { get; init; } = "";

    /// <summary>The column of amounts.</summary>
    public string AmountColumn { get; init; } = "";

    /// <summary>The rows without a fault, in the order of the sheet.</summary>
    public IReadOnlyList<PaidRow> Rows { get; init; } = [];

    /// <summary>What is wrong with others.</summary>
    public IReadOnlyList<PaymentListIssue> Issues { get; init; } = [];
}

/// <summary>Reads lists of who was paid what. The engine that reads payrolls does; features beside it ask for it by this name.</summary>
public interface IPaymentListReader
{
    /// <summary>Reads a file of any known form. No content makes it throw.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    PaymentList Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellationToken);
}
