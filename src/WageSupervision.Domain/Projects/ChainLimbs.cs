using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article30;
using WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article36;
using WageSupervision.Domain.Law.Order353.Article24;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Projects;

/// <summary>What the provisions say of each party of a chain: Article 24 of the Order, and 条例724 where the workers are 农民工.</summary>
internal static class ChainLimbs
{
    internal static ChainLimb OfEmployer(ProjectParty employer, ChainClaim claim)
    {
        IReadOnlyList<WorkingStep> working = [Show.Money("拖欠的工资", "案件查实、还没有付的", claim.Owed)];
        return IsUnqualified(employer)
            ? new(ChainDuty.Hired, claim.Owed, RuleBook.Of<GiverOfWorkToTheUnqualifiedPays>().Basis, working, null,
                "招用的是个人或者不具备合法经营资格的单位：工资照样要付清，同时看是谁把工程交给它")
            : new(ChainDuty.Owes, claim.Owed,
                IsSubcontractor(employer) && claim.Migrant == true ? LawText.Quote(Regulations.MigrantWages, 30, 1) : LawText.Quote(Regulations.Labour, 50, 1),
                working, null, "招用劳动者的单位，对工资负直接责任");
    }

    internal static IReadOnlyList<ChainLimb> OfGiver(ProjectParty giver, ProjectParty child, ChainClaim claim)
    {
        IReadOnlyList<ChainLimb> limbs = [.. giver.Role switch
        {
            PartyRole.Owner =>
                [UnlawfulOf(AdvanceCause.IllegalContractByOwner, giver, child, claim), LateOf(AdvanceCause.LatePaymentByOwner, giver, child, claim)],
            PartyRole.GeneralContractor => OfGeneralContractor(giver, child, claim),
            _ => (IEnumerable<ChainLimb>)[OfSubcontractor(giver, child, claim)],
        }];

        // What is established in full cannot become more: its questions need not be asked.
        return limbs.Any(limb => limb.Amount == claim.Owed) ? [.. limbs.Where(limb => limb.Question is null)] : limbs;
    }

    private static IEnumerable<ChainLimb> OfGeneralContractor(ProjectParty giver, ProjectParty child, ChainClaim claim)
    {
        var unlawful = UnlawfulOf(AdvanceCause.IllegalSubcontractByContractor, giver, child, claim);
        if (unlawful.Amount > 0 || !IsSubcontractor(child))
        {
            yield return unlawful;
        }

        if (IsSubcontractor(child))
        {
            yield return PaysFirst(claim);
            if (unlawful.Amount is not > 0)
            {
                yield return unlawful;
            }
        }

        yield return LateOf(AdvanceCause.LatePaymentByContractor, giver, child, claim);
    }

    private static ChainLimb PaysFirst(ChainClaim claim)
    {
        var basis = RuleBook.Of<GeneralContractorPaysFirst>().Basis;
        var facts = new GeneralContractorPaysFirst.Facts(claim.Migrant, new SiteClaim(true, claim.Owed, null, DateOnly.MaxValue));
        return claim.Migrant switch
        {
            true => new(ChainDuty.PaysFirst, claim.Owed, basis, new GeneralContractorPaysFirst().Work(facts, LegalParameters.Shipped), null,
                "分包单位拖欠农民工工资，总承包单位先行清偿全部，再向分包单位追偿"),
            false => new(ChainDuty.None, 0, basis, [], null, "劳动者不是农民工，条例不适用"),
            null => new(ChainDuty.PaysFirst, null, basis, [], "劳动者是不是农民工", "劳动者是农民工的，总承包单位先行清偿全部"),
        };
    }

    private static ChainLimb UnlawfulOf(AdvanceCause cause, ProjectParty giver, ProjectParty child, ChainClaim claim)
    {
        var basis = RuleBook.Of<UnlawfulContractorBearsWages>().Basis;
        return IsUnlawful(giver, child) switch
        {
            true => new(ChainDuty.Pays, claim.Owed, basis, AdvanceLiability.Work(cause, 0, claim.Owed), null,
                IsUnqualified(child) ? $"把工程交给{(child.Role == PartyRole.Individual ? "个人" : "没有资质的单位")}：清偿全部，再追偿" : "转包、违法分包：清偿全部，再追偿"),
            false => new(ChainDuty.None, 0, basis, [], null, $"{child.Name}有资质，没有查到{(giver.Role == PartyRole.Owner ? "违法发包" : "转包、违法分包")}"),
            null => new(ChainDuty.Pays, null, basis, [], child.Who.Qualified is null ? $"{child.Name}有没有资质（营业执照、施工资质）"
                : $"{child.Name}承接工程是不是转包、违法分包", "交给没有资质的单位、个人，或者转包、违法分包的，清偿全部"),
        };
    }

    private static ChainLimb LateOf(AdvanceCause cause, ProjectParty giver, ProjectParty child, ChainClaim claim)
    {
        var basis = RuleBook.Of<LatePayerAdvancesWages>().Basis;
        const string Why = "没有按约定及时付款、造成拖欠的，先行垫付，以未付的工程款为限";
        return (child.Price?.PaidInTime, child.UnpaidPrice) switch
        {
            (true, _) => new(ChainDuty.None, 0, basis, [], null, "已按约定及时付款"),
            (null, _) => new(ChainDuty.Advances, null, basis, [], $"{giver.Name}有没有按合同约定及时付款给{child.Name}", Why),
            (false, null) => new(ChainDuty.Advances, null, basis, [],
                child.Price!.ContractSum is null ? $"{child.Name}的合同价款是多少" : $"{giver.Name}已经付给{child.Name}多少工程款", Why),
            (false, { } unpaid) => new(ChainDuty.Advances, AdvanceLiability.Of(cause, unpaid, claim.Owed).Amount, basis,
                [
                    Show.Money("未支付的工程款",
                        $"合同价款 {Money.Plain(child.Price!.ContractSum!.Value)} − 已付 {Money.Plain(child.Price.PaidIn!.Value)}，不足 0 的按 0", unpaid),
                    .. AdvanceLiability.Work(cause, unpaid, claim.Owed),
                ], null, "没有按约定及时付款、造成拖欠：先行垫付，以未付的工程款为限"),
        };
    }

    private static ChainLimb OfSubcontractor(ProjectParty giver, ProjectParty child, ChainClaim claim)
    {
        var basis = LawText.Quote(Regulations.MigrantWages, 30, 1);
        return (IsUnqualified(child) ? true : child.Who.Qualified is null ? (bool?)null : false, claim.Migrant) switch
        {
            (false, _) => new(ChainDuty.None, 0, basis, [], null, $"{child.Name}有资质，由它自己付清"),
            (null, _) => new(ChainDuty.Pays, null, basis, [], $"{child.Name}有没有资质（营业执照、施工资质）", "交给没有资质的，工资按它自己拖欠处理"),
            (true, null) => new(ChainDuty.Pays, null, basis, [], "劳动者是不是农民工", "交给没有资质的，农民工工资按它自己拖欠处理"),
            (true, false) => new(ChainDuty.Pays, null, basis, [], $"{giver.Name}与劳动者之间按劳动合同法怎样认定", "不是农民工的，条例不适用"),
            (true, true) when giver.Role == PartyRole.Individual =>
                new(ChainDuty.Pays, null, basis, [], $"{giver.Name}是个人，它与{child.Name}谁是招用人", "个人之间转手的，由办案人员查明"),
            _ => new(ChainDuty.Pays, claim.Owed, basis, [Show.Money("分包单位清偿", $"拖欠的工资 {Money.Plain(claim.Owed)}", claim.Owed)], null,
                "分包单位又交给没有资质的：个人招用的农民工的工资按分包单位拖欠处理"),
        };
    }

    private static bool? IsUnlawful(ProjectParty giver, ProjectParty child)
    {
        var handedOn = giver.Role == PartyRole.GeneralContractor ? child.Who.HandedOnWhole : false;
        return IsUnqualified(child) || handedOn == true ? true : child.Who.Qualified is null || handedOn is null ? null : false;
    }

    private static bool IsUnqualified(ProjectParty party) => party.Role == PartyRole.Individual || party.Who.Qualified == false;

    private static bool IsSubcontractor(ProjectParty party) => party.Role is PartyRole.Subcontractor or PartyRole.LabourSubcontractor;
}
