using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Publications;

/// <summary>What the gate of a proposal must know.</summary>
/// <param name="Case">What the gates of the case know.</param>
/// <param name="Incidents">Numbers of the mass or extreme incidents that were opened from the case.</param>
public sealed record ListingProposalFacts(CaseFacts Case, IReadOnlyList<string> Incidents)
{
    /// <summary>
    /// Whether the unpaid wages reach the figures of the crime: the upper bound of the national band, or within it the province's figure, which is
    /// known from a secondary source alone.
    /// </summary>
    public bool IsCriminalSum(SupervisionCase file)
    {
        var refusal = CrimeThreshold.Of(file, Case.Today);
        return refusal.Band(Case.Thresholds) switch
        {
            NationalBand.Above => true,
            NationalBand.Within => refusal.ZhejiangReached(Case.Thresholds) == true,
            _ => false,
        };
    }
}

/// <summary>What a proposal is given.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Migrant">How it was found out that those who are owed are 农民工.</param>
/// <param name="Enterprise">Whom it names.</param>
public sealed record ListingProposalTerms(Guid CaseId, string Migrant, DisclosedEnterprise Enterprise);

/// <summary>提出列入失信联合惩戒名单: an order to pay was served, its term is over, wages are unpaid, and one of the two grounds holds.</summary>
public sealed class ProposeListingStep() : Step<SupervisionCase, ListingProposalFacts, ListingProposalTerms, ListingProposed>(
    new StepCard("listing", "提出列入失信联合惩戒名单")
    {
        Action = "ProposeListing",
        ActionWords = "提出列入失信联合惩戒名单",
        Roles = [Role.Inspector],
        Page = "/Cases/Listing",
        Law = DishonestListing.Grounds,
        Place = 92,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(SupervisionCase file, ListingProposalFacts facts) =>
        CaseConditions.Recused(file, facts.Case.Actor);

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, ListingProposalFacts facts)
    {
        var order = CrimeThreshold.Served(file);
        var over = order is { } known ? $"责令支付的期限已过（到 {known.Term.Deadline:yyyy-MM-dd}，含当日）" : "责令支付的期限已过";
        return
        [
            new(order is not null, "已经责令限期支付工资：限期改正指令书或者行政处理决定书已经送达", "not-ordered", DishonestListing.Grounds),
            new(order?.Term.IsOver(facts.Case.Today) == true, over, "term-running", DishonestListing.Grounds),
            new(CrimeThreshold.Unpaid(file).Count > 0, "责令支付的工资没有付清", "nothing-owed", DishonestListing.Grounds),
            new(facts.IsCriminalSum(file) || facts.Incidents.Count > 0,
                "数额达到认定拒不支付劳动报酬罪的标准，或者本案登记了因欠薪引发的群体性、极端事件", "no-ground", DishonestListing.Grounds),
            CaseConditions.ProofsRead(file),
            CaseConditions.Revised(file, facts.Case),
            CaseConditions.NoStrike(file),
            new(file.Lists.ListingId is null, "本案没有正在办理或者已经列入的", "already-listed", DishonestListing.Grounds),
        ];
    }

    /// <inheritdoc/>
    protected override ListingProposed Make(SupervisionCase file, ListingProposalFacts facts, ListingProposalTerms terms, string number)
    {
        var (order, unpaid) = (CrimeThreshold.Served(file)!, CrimeThreshold.Unpaid(file));
        return new(
            terms.CaseId, order.Name, order.Number, order.Term.ServedOn, order.Term.Deadline,
            unpaid.Select(item => item.WorkerKey).Distinct(StringComparer.Ordinal).Count(), unpaid.Sum(item => item.Amount), facts.IsCriminalSum(file),
            facts.Incidents, terms.Migrant, terms.Enterprise, facts.Case.Actor)
        { On = facts.Case.Today };
    }
}
