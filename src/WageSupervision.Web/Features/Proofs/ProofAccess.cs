using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Proofs;

/// <summary>
/// Which findings a person may see the proof of: a filer those of the enterprise, officers and unions those of their area, a worker the own lines'.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="user">Who asks.</param>
public sealed class ProofAccess(AppDbContext database, ICurrentUser user)
{
    /// <summary>The finding.</summary>
    /// <exception cref="NotFoundException">There is none, or none this person may see.</exception>
    public async Task<FindingRow> LoadAsync(Guid findingId, CancellationToken cancellationToken)
    {
        var enterpriseId = await database.EnterpriseOfFindingAsync(findingId, cancellationToken) ?? throw new NotFoundException();
        return await (await VisibleAsync()).OfEnterprise(enterpriseId).SingleOrDefaultAsync(f => f.FindingId == findingId, cancellationToken)
            ?? throw new NotFoundException();
    }

    /// <summary>The findings this person may see.</summary>
    public async Task<IQueryable<FindingRow>> VisibleAsync()
    {
        var findings = database.Findings.AsNoTracking();
        switch (user.Role)
        {
            case Role.EnterpriseFiler:
                return findings.OfEnterprise(user.EnterpriseId);
            case Role.Inspector or Role.Supervisor or Role.UnionOfficial:
                var filings = database.Filings.InArea(user.Area);
                return findings.Where(f => filings.Any(filing => filing.EnterpriseId == f.EnterpriseId && filing.FilingId == f.FilingId));
            case Role.Worker when await OwnLines.IndexAsync(database, user) is { } index:
                return findings.OfEnterprise(user.EnterpriseId).Where(f => database.PayrollLines.Any(line =>
                    line.EnterpriseId == f.EnterpriseId && line.Period == f.Period && line.FilingId == f.FilingId
                    && line.LineNumber == f.LineNumber && line.IdentityIndex == index));
            default:
                return findings.Where(_ => false);
        }
    }
}
