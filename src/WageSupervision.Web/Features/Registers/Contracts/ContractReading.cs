namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>What was read of a list of contracts.</summary>
public sealed record ContractReading
{
    /// <summary>Why nothing could be read, and what to do; <c>null</c> where it could.</summary>
    public string? Refusal { get; init; }

    /// <summary>The sheets read, each with the row of its header.</summary>
    public IReadOnlyList<(string Sheet, int HeaderRow)> Sheets { get; init; } = [];

    /// <summary>Sheets with something of workers that were not read, each with the columns that a list of contracts needs and they have not.</summary>
    public IReadOnlyList<(string Sheet, string Lacks)> Skipped { get; init; } = [];

    /// <summary>Headers and what they were taken for; <c>null</c> for a column that was not read.</summary>
    public IReadOnlyList<(string Letters, string Header, ContractField? Field)> Columns { get; init; } = [];

    /// <summary>The rows in order.</summary>
    public IReadOnlyList<ContractRow> Rows { get; init; } = [];

    /// <summary>What is wrong, in the order of the sheet.</summary>
    public IReadOnlyList<ContractIssue> Issues { get; init; } = [];

    /// <summary>How many rows have something wrong.</summary>
    public int WrongRows { get; init; }
}

/// <summary>A contract that is in order.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Contract">As its own form would say it.</param>
public sealed record ContractRow(string Sheet, int Row, RegisterContract Contract);

/// <summary>One thing wrong.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">As the spreadsheet counts.</param>
/// <param name="Column">The column's letters; empty where the sheet has no such column.</param>
/// <param name="Header">Its header.</param>
/// <param name="Value">What stands there, masked where it is an identity number; empty where nothing does.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What should stand there.</param>
/// <param name="Fix">How to mend it.</param>
public sealed record ContractIssue(string Sheet, int Row, string Column, string Header, string Value, string Problem, string Expected, string Fix);
