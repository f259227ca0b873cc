using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A breach that an investigation has established.</summary>
/// <param name="Ground">Which, by its key; <c>null</c> where it is left empty.</param>
/// <param name="Facts">When, where, what.</param>
/// <param name="LastOn">The day it was done, of one that goes on the last known.</param>
/// <param name="EvidenceId">By what it is proved; <c>null</c> where there is nothing.</param>
public sealed record BreachTerms(string? Ground, string Facts, DateOnly? LastOn, Guid? EvidenceId);

/// <summary>查实违法行为, besides unpaid wages.</summary>
/// <param name="Number">Which of the case, from 1.</param>
/// <param name="Ground">Which breach, by its key.</param>
/// <param name="Facts">When, where, what.</param>
/// <param name="LastOn">The day it was done, of one that goes on the last known.</param>
/// <param name="EvidenceId">By what it is proved.</param>
[StoredAs("breach-established")]
public sealed record BreachEstablished(int Number, string Ground, string Facts, DateOnly LastOn, Guid EvidenceId) : ProcedureEvent
{
    /// <summary>Its ground.</summary>
    public BreachGround Of() => BreachGrounds.Find(Ground) ?? throw new InvalidOperationException("unknown ground of a breach");

    /// <inheritdoc/>
    public override EventWords Words() => new("查实违法行为", $"{Of().Title}（{Of().Duty.CitationAmongLaws}）：{Day(LastOn)}，{Facts}", EvidenceId);
}

/// <summary>登记查实的违法行为, proved, within the two years.</summary>
public sealed class BreachStep() : CaseStep<BreachTerms, BreachEstablished>(new StepCard("breach", "登记查实的违法行为")
{
    Action = "EstablishBreach",
    ActionWords = "登记查实的违法行为",
    Roles = [Role.Inspector],
    Page = "/Cases/Breach",
    Law = Inspection,
    Place = 16,
})
{
    private const string Limit = "《劳动保障监察条例》第二十条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, BreachTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("breach-not-proved", Inspection, "请上传查实的依据：检查记录、照片、询问笔录等至少一个文件。", "File");
        }

        if (facts.Addressee.IsPerson && BreachGrounds.Find(terms.Ground) is { BindsPersons: false } units)
        {
            yield return Wrong("ground-of-units", units.Duty.CitationAmongLaws, $"当事人是个人，{units.Duty.CitationAmongLaws}规定的是企业、单位的行为，请选择别的事由。", "Ground");
        }

        if (terms.Ground == BreachGrounds.OrderRefused && file.Owed > 0)
        {
            yield return Wrong("higher-fine-applies", NoPenalty(file).Citation,
                "本案有查实的欠薪：拒不支付的，在“拟处罚并事先告知”里按数额高的规定处罚，不另作一项违法行为。", "Ground");
        }

        if (terms.LastOn > facts.Today)
        {
            yield return Wrong("breach-in-the-future", Limit, "违法行为的日期不能晚于今天。", "LastOn");
        }
        else if (terms.LastOn < file.Opened.KnownOn.AddYears(-ClaimsStep.YearsToInvestigate))
        {
            yield return Wrong("too-old", Limit, "这一天距立案已经超过两年。行为有连续或者继续状态的，请写行为终了的日期；已经终了超过两年的，不再查处。", "LastOn");
        }

        if (file.Breaches.Found.Any(breach => breach.Ground == terms.Ground && breach.LastOn == terms.LastOn))
        {
            yield return Wrong("breach-twice", Inspection, "同一天的同一种行为已经登记过。", "Ground");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        NotSuspended(file),
        NoPenalty(file),
        new(file.Breaches.Order is null || file.Breaches.HasLapsed(facts.Today), "还没有作出改正这些行为的指令书（作出以后查实的，另立案件）", "conduct-ordered",
            Inspection),
    ];

    /// <inheritdoc/>
    protected override BreachEstablished Make(SupervisionCase file, CaseFacts facts, BreachTerms terms, string number) => new(
        file.History.OfType<BreachEstablished>().Count() + 1, terms.Ground!, terms.Facts, terms.LastOn!.Value, terms.EvidenceId!.Value)
    { On = facts.Today };
}
