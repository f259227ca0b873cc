using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article27;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Findings;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Projects;

/// <summary>A case tied to a project.</summary>
/// <param name="Row">The case.</param>
/// <param name="Tie">By which party the workers were employed.</param>
public sealed record TiedCase(CaseRow Row, ProjectTied Tie);

/// <summary>A project on one screen: parties, who pays first, safeguards, what the rules say, where each fact comes from.</summary>
[Authorize(Policies.Officer)]
public sealed class DetailModel(ProjectFiles projects, AppDbContext database, ParameterStore store, ICurrentUser user) : ProjectPage(projects)
{
    private Dictionary<long, string> enterprises = [];

    /// <summary>Whether this person may record.</summary>
    public bool MayAct => user.Role == Role.Inspector;

    /// <summary>The county in words.</summary>
    public string Region { get; private set; } = "";

    /// <summary>Clocks, the soonest first.</summary>
    public IReadOnlyList<ProcedureClock> Clocks { get; private set; } = [];

    /// <summary>Cases tied to it with something owed or not.</summary>
    public IReadOnlyList<TiedCase> Claims { get; private set; } = [];

    /// <summary>What the rules say.</summary>
    public IReadOnlyList<ProofSheet> Sheets { get; private set; } = [];

    /// <summary>How many duties were not kept.</summary>
    public int Broken => Sheets.Count(sheet => sheet.Verdict.Outcome == "violated");

    /// <summary>How many are not known.</summary>
    public int Open => Sheets.Count(sheet => sheet.Verdict.Outcome == "undetermined");

    /// <summary>Yuan into the wage account.</summary>
    public decimal In => Project.All<MovementFact>().Where(move => move.In).Sum(move => move.Amount);

    /// <summary>Yuan out of it.</summary>
    public decimal Out => Project.All<MovementFact>().Where(move => !move.In).Sum(move => move.Amount);

    /// <summary>When the account may be closed; empty as long as nobody thinks of it.</summary>
    public IReadOnlyList<WorkingStep> Closing { get; private set; } = [];

    /// <summary>Whether it was closed as the law asks; <c>null</c> while it is open.</summary>
    public (string Text, string Kind)? ClosingVerdict { get; private set; }

    /// <summary>What the deposit amounts to.</summary>
    public string DepositSays { get; private set; } = "";

    /// <summary>The bounds of the deposit.</summary>
    public IReadOnlyList<WorkingStep> DepositWorking { get; private set; } = [];

    /// <summary>The name of a registered enterprise.</summary>
    public string NameOfEnterprise(long enterpriseId) => enterprises.GetValueOrDefault(enterpriseId, "—");

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Region = await database.Regions.Where(r => r.Code == Row.RegionCode).Select(r => r.FullName).SingleAsync();
        var proposers = Project.Proposals.Select(each => each.EnterpriseId).Distinct().ToList();
        enterprises = await database.Enterprises.AsNoTracking().Where(e => proposers.Contains(e.EnterpriseId))
            .ToDictionaryAsync(e => e.EnterpriseId, e => e.Name);
        Clocks = Project.Clocks(Projects.Calendar);
        Sheets = SiteChecks.Of(Project, Today, store.Current.Set);
        Claims = await ClaimsAsync();
        (Closing, ClosingVerdict) = Close();
        var contract = Project.Parties.FirstOrDefault(party => party.Role == PartyRole.GeneralContractor)?.Price?.ContractSum;
        DepositSays = WageDeposit.Say(contract, Project.Deposit);
        DepositWorking = contract is { } sum ? WageDeposit.Work(sum) : [];
    }

    private (IReadOnlyList<WorkingStep> Working, (string Text, string Kind)? Verdict) Close()
    {
        var (notice, closing) = (Project.The<ClosingNoticeFact>(), Project.The<ClosingFact>());
        if (notice is null && closing is null)
        {
            return ([], null);
        }

        var facts = new WageAccountClosesAfterNotice.Facts(Project.Completion?.CompletedOn, notice?.NoticeOn, closing?.ArrearsOpen, closing?.ClosedOn);
        var (rule, parameters) = (new WageAccountClosesAfterNotice(), store.Current.Set.Parameters);
        return (rule.Work(facts, parameters), closing is null ? null : rule.Judge(facts, parameters).Outcome switch
        {
            Outcome.Complied => ("注销符合规定", "kept"),
            Outcome.Violated => ("注销不符合规定", "breach"),
            Outcome.Undetermined => ("还不能认定", "look"),
            _ => (ProofWords.Outcome("notApplicable"), "quiet"),
        });
    }

    private async Task<IReadOnlyList<TiedCase>> ClaimsAsync()
    {
        var rows = await database.Cases.AsNoTracking().InArea(user.Area).Where(c => c.ProjectId == ProjectId).OrderBy(c => c.OpenedOn).ThenBy(c => c.CaseId)
            .ToListAsync(HttpContext.RequestAborted);
        List<TiedCase> claims = [];
        foreach (var row in rows)
        {
            var events = await database.ProcedureEvents.AsNoTracking().Where(e => e.EnterpriseId == row.EnterpriseId && e.SubjectId == row.CaseId)
                .OrderBy(e => e.Sequence).ToListAsync(HttpContext.RequestAborted);
            if (SupervisionCase.From(events.Select(Ledger.Event)).Project.Tie is { } tie)
            {
                claims.Add(new(row, tie));
            }
        }

        return claims;
    }
}
