using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What lists ask of cases.</summary>
public static class CaseQueries
{
    /// <summary>Those that an officer handles, as 主办 or as 协办.</summary>
    public static IQueryable<CaseRow> HandledBy(this IQueryable<CaseRow> cases, Guid officerId) =>
        cases.Where(c => c.LeadOfficerId == officerId || c.SecondOfficerId == officerId);
}
