using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>How far the sums of the rows prove what the columns of a sheet were taken for.</summary>
/// <param name="Rows">Workers' rows that have both sides of a sum.</param>
/// <param name="GrossFits">Rows whose items add up to 应发; 0 where the sheet has no 应发 or lists no items.</param>
/// <param name="NetFits">Rows where 应发, or the items, less what is taken off give 实发; 0 where the sheet has no 实发.</param>
/// <param name="Gross">How 应发 was looked at.</param>
/// <param name="Net">How 实发 was looked at.</param>
/// <param name="Questions">Columns that words and sums leave open; the enterprise is asked.</param>
public sealed record SumProof(int Rows, int GrossFits, int NetFits, SumStanding Gross, SumStanding Net, IReadOnlyList<ColumnQuestion> Questions)
{
    /// <summary>Nothing was looked at.</summary>
    public static SumProof None { get; } = new(0, 0, 0, SumStanding.Absent, SumStanding.Absent, []);

    /// <summary>Whether every row adds up by every sum that the sheet has, and it has one.</summary>
    public bool IsWhole => Rows > 0 && (Gross == SumStanding.Checked || Net == SumStanding.Checked)
        && (Gross != SumStanding.Checked || GrossFits == Rows) && (Net != SumStanding.Checked || NetFits == Rows) && Gross != SumStanding.Partial;

    /// <summary>Both added up, for a file of several tables.</summary>
    internal SumProof With(SumProof other) => Rows == 0 && Questions.Count == 0 ? other : new(
        Rows + other.Rows, GrossFits + other.GrossFits, NetFits + other.NetFits, Worse(Gross, other.Gross), Worse(Net, other.Net),
        [.. Questions, .. other.Questions]);

    private static SumStanding Worse(SumStanding one, SumStanding other) => (SumStanding)Math.Max((int)one, (int)other);
}

/// <summary>How a sum of the sheet was looked at.</summary>
public enum SumStanding
{
    /// <summary>The sheet has no such sum, or lists nothing that it is made of.</summary>
    Absent,

    /// <summary>It is worked out in every row.</summary>
    Checked,

    /// <summary>In most rows the items listed do not make it: something is not listed.</summary>
    Partial,
}

/// <summary>A column that is asked about.</summary>
/// <param name="Letters">The column as a spreadsheet names it.</param>
/// <param name="Header">Its header.</param>
/// <param name="Candidates">What it may be.</param>
public sealed record ColumnQuestion(string Letters, string Header, IReadOnlyList<PayrollField> Candidates);
