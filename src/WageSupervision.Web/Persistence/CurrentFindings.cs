using Microsoft.EntityFrameworkCore;

namespace WageSupervision.Web.Persistence;

/// <summary>Findings as they stand: those that no later judging has taken the place of.</summary>
public static class CurrentFindings
{
    /// <summary>Violated and undetermined ones.</summary>
    public static IQueryable<FindingRow> Of(AppDbContext database) =>
        WithAnswered(database).Where(f => f.Outcome == "violated" || f.Outcome == "undetermined");

    /// <summary>Also those that, judged again, are in order.</summary>
    public static IQueryable<FindingRow> WithAnswered(AppDbContext database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Findings.AsNoTracking().Where(f =>
            !database.Findings.Any(later => later.EnterpriseId == f.EnterpriseId && later.Supersedes == f.FindingId));
    }

    /// <summary>Those judged after their filing was accepted: for a changed parameter, or because a payday passed.</summary>
    public static IQueryable<FindingRow> Later(AppDbContext database) =>
        WithAnswered(database).Where(f => f.ChangeId != null || f.Supersedes != null
            || database.Filings.Any(filing => filing.EnterpriseId == f.EnterpriseId && filing.FilingId == f.FilingId && filing.DecidedAt < f.JudgedAt));
}
