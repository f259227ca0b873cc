using WageSupervision.Domain.Law;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Projects;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Who is ordered to pay first.</summary>
/// <param name="PartyId">The party; <c>null</c> where it is left empty.</param>
/// <param name="Amount">Yuan; <c>null</c> where it is left empty.</param>
/// <param name="Deadline">The last day, inclusive; after today and at most 60 days ahead.</param>
/// <param name="Reason">Facts and reasons in the officer's words.</param>
public sealed record AdvanceTerms(Guid? PartyId, decimal? Amount, DateOnly? Deadline, string Reason);

/// <summary>责令先行清偿、垫付 by a party of the project that is not the employer.</summary>
/// <param name="OrderNumber">文号.</param>
/// <param name="ProjectName">The project.</param>
/// <param name="EmployerName">Who employed the workers.</param>
/// <param name="PartyId">The party of the project.</param>
/// <param name="Role">As what it takes part.</param>
/// <param name="To">To whom, as it stood.</param>
/// <param name="Duty">What it is to do.</param>
/// <param name="Amount">Yuan.</param>
/// <param name="Limit">Yuan that the chain allowed at most.</param>
/// <param name="Outstanding">Yuan still owed to the workers.</param>
/// <param name="Workers">To how many workers.</param>
/// <param name="Citation">The provision.</param>
/// <param name="Quote">Its words.</param>
/// <param name="Working">The arithmetic.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Reason">Facts and reasons.</param>
[StoredAs("advance-ordered")]
public sealed record AdvanceOrdered(
    string OrderNumber, string ProjectName, string EmployerName, Guid PartyId, PartyRole Role, Addressee To, ChainDuty Duty, decimal Amount, decimal Limit,
    decimal Outstanding, int Workers, string Citation, string Quote, IReadOnlyList<WorkingStep> Working, DateOnly Deadline, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"责令{Choices.LabelOf(Role)}{Choices.LabelOf(Duty)}",
        $"{OrderNumber}，责令 {To.Name} 向 {Workers} 名劳动者{Choices.LabelOf(Duty)} {Yuan(Amount)}，期限 {Day(Deadline)}。依据{Citation}。{Reason}");
}

/// <summary>责令先行清偿、垫付, as far as the liability chain establishes it.</summary>
public sealed class OrderAdvanceStep() : CaseStep<AdvanceTerms, AdvanceOrdered>(new StepCard("order-advance", "责令先行清偿")
{
    Action = "OrderAdvance",
    ActionWords = "责令先行清偿、垫付",
    Roles = [Role.Inspector],
    Page = "/Cases/Advance",
    Law = ProjectLaw.Chain,
    Series = "人社监先",
    Place = 35,
})
{
    private const string Limits = "《浙江省企业工资支付管理办法》第二十四条";

    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => file.Project.Tie is not null && base.IsOffered(file, facts);

    /// <summary>
    /// The most that a party may be ordered to pay now: what the chain establishes, no more than is left, and where the unpaid price is the limit, that
    /// less what was ordered of it, in this case and in others of the project.
    /// </summary>
    public static decimal MostOf(SupervisionCase file, ChainLink link, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(facts);
        var most = Math.Min(link.Amount ?? 0, CaseProject.LeftToOrder(file, facts.Today));
        return link.Main.Duty == ChainDuty.Advances && link.GaveTo?.UnpaidPrice is { } unpaid
            ? Math.Max(0, Math.Min(most, unpaid - file.Project.OrderedOf(link.Party.PartyId, facts.Today) - ElsewhereOf(link, facts))) : most;
    }

    private static decimal ElsewhereOf(ChainLink link, CaseFacts facts) => facts.OrderedElsewhere.GetValueOrDefault(link.Party.PartyId);

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, AdvanceTerms terms)
    {
        var link = facts.Chain?.Links.FirstOrDefault(each => each.Party.PartyId == terms.PartyId);
        if (terms.PartyId is not null && link is not { GaveTo: not null })
        {
            yield return Wrong("not-above", ProjectLaw.Chain, "责令先行清偿的，是把工程交出来的单位；招用人自己，用限期改正指令书。", "PartyId");
        }
        else if (link is { Amount: null })
        {
            yield return Wrong("chain-undetermined", Cited(link.Main.Basis),
                $"{link.Party.Name}要不要先付，还不能认定。请先查明：{string.Join("；", link.Questions)}。", "PartyId");
        }
        else if (link is not null && terms.Amount > MostOf(file, link, facts))
        {
            yield return Wrong("advance-exceeds", Cited(link.Main.Basis),
                $"最多可以责令 {link.Party.Name} {Choices.LabelOf(link.Main.Duty)} {Yuan(MostOf(file, link, facts))}：责任链认定 {Yuan(link.Amount!.Value)}，"
                + $"已责令它 {Yuan(file.Project.OrderedOf(link.Party.PartyId, facts.Today))}"
                + (ElsewhereOf(link, facts) is > 0 and var elsewhere ? $"，在同一项目的其他案件里已责令它 {Yuan(elsewhere)}" : "")
                + $"，还没有责令谁先付的欠薪 {Yuan(CaseProject.LeftToOrder(file, facts.Today))}。", "Amount");
        }

        if (terms.Amount <= 0)
        {
            yield return Wrong("no-amount", Limits, "金额应当大于 0 元。", "Amount");
        }

        var (first, last) = (facts.Today.AddDays(1), facts.Today.AddDays(60));
        if (terms.Deadline < first || terms.Deadline > last)
        {
            yield return Wrong("deadline-out-of-bounds", Investigation, $"期限应当在 {Iso(first)} 至 {Iso(last)} 之间。", "Deadline");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file), Owed(file), Revised(file, facts), NotSuspended(file), CaseFiling.Approved(file), TwoOfficers(file),
        new(file.Project.Tie is not null, "案件已关联工程项目", "no-project", ProjectLaw.Supervision),
        new(facts.Chain?.Payers.Any() == true, Missing(facts.Chain), "chain-undetermined", ProjectLaw.Chain),
        new(!(facts.Today < file.Project.Unserved?.Deadline), "上一份责令先行清偿的文书已登记送达（到期没有送达的，自动作废）", "advance-unserved", ProjectLaw.Chain),
        new(CaseProject.LeftToOrder(file, facts.Today) > 0 || file.Project.Advances.Count == 0, "还有没有责令谁先付的欠薪", "all-ordered", ProjectLaw.Chain),
    ];

    /// <inheritdoc/>
    protected override AdvanceOrdered Make(SupervisionCase file, CaseFacts facts, AdvanceTerms terms, string number)
    {
        var link = facts.Chain!.Links.First(each => each.Party.PartyId == terms.PartyId);
        var (who, main) = (link.Party.Who, link.Main);
        return new(
            number, file.Project.Tie!.ProjectName, file.Project.Tie.EmployerName, who.PartyId, who.Role,
            new Addressee(who.Name, who.CreditCode, who.Address, who.LegalRepresentative), main.Duty, terms.Amount!.Value, main.Amount!.Value,
            file.Outstanding, file.Workers, Cited(main.Basis), main.Basis.Quote, main.Working, terms.Deadline!.Value, terms.Reason)
        { On = facts.Today };
    }

    private static string Cited(Basis basis) => $"《{basis.Regulation}》{basis.Citation}";

    private static string Missing(LiabilityChain? chain) => chain is { Questions.Count: > 0 } && !chain.Payers.Any()
        ? $"责任链认定了由谁先付（还要查明：{string.Join("；", chain.Questions)}）" : "责任链认定了由谁先付";
}

/// <summary>送达责令先行清偿的文书.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("advance-served")]
public sealed record AdvanceServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达先行清偿指令书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>登记先行清偿指令书送达, before its deadline has run out.</summary>
public sealed class ServeAdvanceStep() : ServeStep<AdvanceServed>(new StepCard("advance-service", "登记先行清偿指令书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = ProjectLaw.Chain,
    Query = "?document=Advance",
    Place = 36,
}, "指令书")
{
    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => file.Project.Unserved is not null && base.IsOffered(file, facts);

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms)
    {
        foreach (var fault in base.Faults(file, facts, terms))
        {
            yield return fault;
        }

        if (file.Project.Unserved is { } order && terms.DeemedOn >= order.Deadline)
        {
            yield return Wrong("served-too-late", Investigation, $"送达时期限 {Iso(order.Deadline)} 已到，应当重新作出指令书。", "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(facts.Today < file.Project.Unserved?.Deadline, "有责令先行清偿的文书等待登记送达，期限还没有到", "no-advance", ProjectLaw.Chain),
    ];

    /// <inheritdoc/>
    protected override AdvanceServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Project.Unserved?.On;
}
