using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Security;

/// <summary>
/// Tells somebody who acts for several enterprises that an address belongs to another of theirs. It opens nothing: of enterprises that they may not
/// act for, and of what an enterprise does not know of itself yet, it says nothing.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="mandates">For whom the account may act.</param>
/// <param name="user">Who asks.</param>
public sealed class OtherEnterprises(AppDbContext database, Mandates mandates, ICurrentUser user)
{
    /// <summary>The other enterprise to which something named in the address belongs; <c>null</c> where none does.</summary>
    public async Task<ActingChoice?> OfAsync(PathString path, CancellationToken cancellationToken)
    {
        if (user is not { IsSignedIn: true, Role: Role.EnterpriseFiler, TokenId: null, ActsForNobody: false })
        {
            return null;
        }

        List<Guid> ids = [];
        foreach (var segment in (path.Value ?? "").Split('/'))
        {
            if (Guid.TryParse(segment, out var id))
            {
                ids.Add(id);
            }
        }

        if (ids.Count == 0)
        {
            return null;
        }

        var choices = (await mandates.ChoicesAsync(user.Id, cancellationToken)).Where(choice => choice.EnterpriseId != user.EnterpriseId).ToList();
        var enterprises = choices.ConvertAll(choice => choice.EnterpriseId);
        var owner = enterprises.Count == 0 ? null : await OwnerAsync(enterprises, ids, cancellationToken);
        return choices.Find(choice => choice.EnterpriseId == owner);
    }

    // What a filer of the enterprise may see: nothing that is kept from it.
    private Task<long?> OwnerAsync(List<long> enterprises, List<Guid> ids, CancellationToken cancellationToken) =>
        database.Filings.Where(f => enterprises.Contains(f.EnterpriseId) && ids.Contains(f.FilingId)).Select(f => (long?)f.EnterpriseId)
            .Concat(database.AttendanceFilings.Where(f => enterprises.Contains(f.EnterpriseId) && ids.Contains(f.AttendanceId))
                .Select(f => (long?)f.EnterpriseId))
            .Concat(database.RegisterEntries.Where(e => enterprises.Contains(e.EnterpriseId) && ids.Contains(e.EntryId)).Select(e => (long?)e.EnterpriseId))
            .Concat(database.UnionDemands.Where(d => enterprises.Contains(d.EnterpriseId) && ids.Contains(d.DemandId)).Select(d => (long?)d.EnterpriseId))
            .Concat(database.Cases.Where(c => enterprises.Contains(c.EnterpriseId) && ids.Contains(c.CaseId) && c.KnownToEnterprise)
                .Select(c => (long?)c.EnterpriseId))
            .Concat(database.Disclosures.Where(d => enterprises.Contains(d.EnterpriseId) && ids.Contains(d.DisclosureId) && d.NotifiedOn != null)
                .Select(d => (long?)d.EnterpriseId))
            .Concat(database.ListMatters.Where(m => enterprises.Contains(m.EnterpriseId) && ids.Contains(m.MatterId) && m.KnownOn != null)
                .Select(m => (long?)m.EnterpriseId))
            .Concat(database.Inspections.Where(i => enterprises.Contains(i.EnterpriseId) && ids.Contains(i.InspectionId) && i.Form == InspectionForm.Written)
                .Select(i => (long?)i.EnterpriseId))
            .FirstOrDefaultAsync(cancellationToken);
}
