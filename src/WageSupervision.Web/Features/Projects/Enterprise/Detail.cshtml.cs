using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects.Enterprise;

/// <summary>A project as one of its parties sees it: what is known, without the prices between others, and what the party was ordered to pay first.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class DetailModel(ProjectFiles projects, AppDbContext database, ParameterStore store, ICurrentUser user) : ProjectPage(projects)
{
    /// <summary>What is known, without the prices between others.</summary>
    public IReadOnlyList<StandingFact> Facts { get; private set; } = [];

    /// <summary>What this enterprise declared and nobody has decided on.</summary>
    public IReadOnlyList<FactProposed> Own { get; private set; } = [];

    /// <summary>What the rules say.</summary>
    public IReadOnlyList<ProofSheet> Sheets { get; private set; } = [];

    /// <summary>Orders to pay first that were served on this enterprise.</summary>
    public IReadOnlyList<AdvanceOrdered> Orders { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var own = Project.Parties.Where(party => party.Who.EnterpriseId == user.EnterpriseId).Select(party => party.PartyId).ToHashSet();
        Facts = [.. Project.Facts.Where(standing => standing.Fact is not PriceFact price
            || own.Contains(price.PartyId) || (Project.Party(price.PartyId)?.Who.GivenBy is { } giver && own.Contains(giver)))];
        Own = [.. Project.Proposals.Where(each => each.EnterpriseId == user.EnterpriseId)];
        Sheets = SiteChecks.Of(Project, Today, store.Current.Set);
        Orders = await OrdersAsync(own);
    }

    private async Task<IReadOnlyList<AdvanceOrdered>> OrdersAsync(HashSet<Guid> own)
    {
        List<AdvanceOrdered> orders = [];
        foreach (var row in await database.Cases.AsNoTracking().Where(c => c.ProjectId == ProjectId).ToListAsync(HttpContext.RequestAborted))
        {
            var events = await database.ProcedureEvents.AsNoTracking().Where(e => e.EnterpriseId == row.EnterpriseId && e.SubjectId == row.CaseId)
                .OrderBy(e => e.Sequence).ToListAsync(HttpContext.RequestAborted);
            orders.AddRange(SupervisionCase.From(events.Select(Ledger.Event)).Project.Advances
                .Where(each => each.Service is not null && own.Contains(each.Order.PartyId)).Select(each => each.Order));
        }

        return orders;
    }
}
