using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>As what a person answers for what a unit did.</summary>
public enum ResponsibleAs
{
    /// <summary>法定代表人.</summary>
    [Choice("法定代表人")]
    LegalRepresentative,

    /// <summary>主要负责人.</summary>
    [Choice("主要负责人")]
    Principal,

    /// <summary>直接负责的主管人员.</summary>
    [Choice("直接负责的主管人员")]
    Manager,

    /// <summary>其他直接责任人员.</summary>
    [Choice("其他直接责任人员")]
    Other,
}

/// <summary>For what the party of a case answers as a responsible person.</summary>
/// <param name="CaseId">The unit's case.</param>
/// <param name="CaseNumber">Its number.</param>
/// <param name="Unit">The unit, as it was called then.</param>
/// <param name="UnitId">Its number.</param>
/// <param name="As">As what.</param>
/// <param name="Breach">The number of the breach in the unit's case.</param>
/// <param name="Order">The order that the unit did not keep; <c>null</c> where the breach is fined without one.</param>
public sealed record ResponsibleFor(
    Guid CaseId, string CaseNumber, string Unit, long UnitId, ResponsibleAs As, int Breach,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OrderNotKept? Order = null)
{
    /// <summary>In one phrase.</summary>
    public string Words() => $"{Unit}（{CaseNumber}）的{Choices.LabelOf(As)}";
}

/// <summary>An order to correct that was served and not kept.</summary>
/// <param name="Number">文号.</param>
/// <param name="ServedOn">The day of its service.</param>
/// <param name="RefusedOn">The day on which 逾期不改正 was established.</param>
public sealed record OrderNotKept(string Number, DateOnly ServedOn, DateOnly RefusedOn);

/// <summary>What a case against a responsible person is opened with.</summary>
/// <param name="IntoId">The id of the case that is opened.</param>
/// <param name="Breach">The number of the breach; <c>null</c> where it is left empty.</param>
/// <param name="As">As what the person answers; <c>null</c> where it is left empty.</param>
/// <param name="Facts">Why the person does: office, what was decided or done.</param>
/// <param name="Earlier">The number of an earlier case against the same person for the same breach; <c>null</c> where there is none.</param>
public sealed record PersonCaseTerms(Guid IntoId, int? Breach, ResponsibleAs? As, string Facts, string? Earlier = null);

/// <summary>对责任人员立案. Who it is stands in that case alone.</summary>
/// <param name="IntoId">The case that is opened.</param>
/// <param name="IntoNumber">Its number.</param>
/// <param name="Breach">The breach.</param>
/// <param name="As">As what the person answers.</param>
/// <param name="Facts">Why.</param>
[StoredAs("person-case-opened")]
public sealed record PersonCaseOpened(Guid IntoId, string IntoNumber, BreachEstablished Breach, ResponsibleAs As, string Facts) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "对责任人员立案", $"{IntoNumber}，{Choices.LabelOf(As)}，第 {Breach.Number} 项违法行为（{Breach.Of().FineBasis.CitationAmongLaws}）。{Facts}");

    /// <summary>
    /// The first events of the case that is opened: the same officers, the same who withdrew, and the breach with its evidence in the unit's case.
    /// </summary>
    /// <param name="caseId">The unit's case.</param>
    /// <param name="file">The unit's case.</param>
    /// <param name="unitId">The number of the unit.</param>
    /// <param name="unit">Its name.</param>
    public IReadOnlyList<ProcedureEvent> Opening(Guid caseId, SupervisionCase file, long unitId, string unit)
    {
        ArgumentNullException.ThrowIfNull(file);
        var order = Breach.Of().AfterRefusal && file.Breaches is { Order: { } made, Service: { } service, Refused: { } refused }
            ? new OrderNotKept(made.OrderNumber, service.On, refused.On) : null;
        return
        [
            new CaseOpened(
                IntoNumber, file.Opened.Source, [], null, Facts, Officers: file.Officers.Named, Place: file.Opened.Place,
                Responsible: new(caseId, file.Opened.CaseNumber, unit, unitId, As, Breach.Number, order), Recused: file.Officers.WithdrawnOrNull)
            { On = On },
            Breach with { Number = 1, On = On },
        ];
    }
}

/// <summary>对责任人员立案: the law fines the unit and, besides, who answers for it. The person is told, heard and fined in a case of their own.</summary>
public sealed class OpenPersonCaseStep() : CaseStep<PersonCaseTerms, PersonCaseOpened>(new StepCard("person-case", "对责任人员立案")
{
    Action = "OpenPersonCase",
    ActionWords = "对责任人员立案",
    Roles = [Role.Inspector],
    Page = "/Cases/Person",
    Law = Fines,
    Series = "人社监案",
    Place = 64,
})
{
    private const string Fines = "《浙江省企业工资支付管理办法》第三十四条";

    /// <summary>Whether the law fines persons, too, for a breach that may be fined on what is known.</summary>
    public static bool MayBeFined(SupervisionCase file, BreachEstablished breach)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(breach);
        return breach.Of().Persons.Count > 0 && file.Breaches.MayBeFined(breach);
    }

    /// <summary>Whether what a person answers for still stands in the unit's case.</summary>
    public static bool StillStands(SupervisionCase unit, int breach)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Revoked is null && unit.PendingStrike is null && unit.Breaches.Of(breach) is { } found && unit.Breaches.MayBeFined(found);
    }

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, PersonCaseTerms terms)
    {
        if (file.Breaches.Of(terms.Breach) is not { } breach || !MayBeFined(file, breach))
        {
            if (terms.Breach is not null)
            {
                yield return Wrong("no-person-fine", Fines, "法律没有规定这一项行为对责任人员的罚款，或者现在还不能处罚，请选择列出的行为。", "Breach");
            }
        }
        else if (terms.As is { } role && !breach.Of().Persons.Contains(role))
        {
            yield return Wrong("person-not-named", breach.Of().FineBasis.CitationAmongLaws,
                $"这一条处罚的是{string.Join('、', breach.Of().Persons.Select(each => Choices.LabelOf(each)))}，没有规定处罚{Choices.LabelOf(role)}。", "As");
        }
        else if (terms.Earlier is { } own)
        {
            yield return Wrong("person-twice", NoPenalty(file).Citation, $"同名的人已经因为这一项行为立案（{own}），同一行为只罚一次；确实是另一个人的，请在姓名后面注明。", "Name");
        }
        else if (terms.As is { } chosen && Against(file, breach).FirstOrDefault(earlier => IsInstead(breach, earlier.As, chosen)) is { } earlier)
        {
            yield return Wrong("person-twice", NoPenalty(file).Citation,
                $"因为这一项行为已经对{Choices.LabelOf(earlier.As)}立案（{earlier.IntoNumber}），不能再对{Choices.LabelOf(chosen)}立案。", "As");
        }
    }

    private static IEnumerable<PersonCaseOpened> Against(SupervisionCase file, BreachEstablished breach) =>
        file.History.OfType<PersonCaseOpened>().Where(opened => opened.Breach.Number == breach.Number);

    // There is one legal representative; and where the law says 或者, one kind is fined instead of the other.
    private static bool IsInstead(BreachEstablished breach, ResponsibleAs earlier, ResponsibleAs chosen) =>
        earlier == chosen ? chosen == ResponsibleAs.LegalRepresentative : breach.Of().OneKindOfPersons;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        new(file.Breaches.Found.Any(breach => MayBeFined(file, breach)),
            "有可以对责任人员罚款的违法行为（伪造、变造、隐匿、销毁记录；724号令第五十四条，已认定逾期不改正）", "no-person-fine", Fines),
        NoStrike(file),
        NotSuspended(file),
        TwoOfficers(file),
        NotWithPolice(file),
    ];

    /// <inheritdoc/>
    protected override PersonCaseOpened Make(SupervisionCase file, CaseFacts facts, PersonCaseTerms terms, string number) =>
        new(terms.IntoId, number, file.Breaches.Of(terms.Breach)!, terms.As!.Value, terms.Facts) { On = facts.Today };
}
