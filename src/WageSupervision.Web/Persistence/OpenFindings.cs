using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Persistence;

/// <summary>Findings that ask for an inspector: violated, of a standing filing, and in no case yet.</summary>
public static class OpenFindings
{
    /// <summary>All of them; the caller narrows them to an area or an enterprise.</summary>
    public static IQueryable<FindingRow> Of(AppDbContext database) =>
        from f in CurrentFindings.Of(database)
        join filing in database.Filings.Stand() on new { f.EnterpriseId, f.FilingId } equals new { filing.EnterpriseId, filing.FilingId }
        where f.Outcome == "violated" && !database.CaseFindings.Any(c => c.EnterpriseId == f.EnterpriseId && c.FindingId == f.FindingId)
        select f;
}
