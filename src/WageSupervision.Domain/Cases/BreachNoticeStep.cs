using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>A penalty for a breach besides unpaid wages.</summary>
/// <param name="Breach">The number of the breach; <c>null</c> where it is left empty.</param>
/// <param name="Fine">Yuan, whole; not asked for a warning.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="Discretion">Why the fine is what it is.</param>
/// <param name="Warning">Whether a warning alone is given, no fine.</param>
public sealed record BreachNoticeTerms(int? Breach, decimal? Fine, string Reasons, Discretion Discretion, bool Warning = false);

/// <summary>拟处罚并作出事先告知书, for a breach besides unpaid wages: a fine, or a warning where the law gives one.</summary>
public sealed class BreachNoticeStep() : CaseStep<BreachNoticeTerms, PriorNoticeMade>(new StepCard("breach-penalty", "对违法行为拟处罚")
{
    Action = "GiveBreachNotice",
    ActionWords = "对违法行为处罚事先告知",
    Roles = [Role.Inspector],
    Page = "/Cases/BreachPenalty",
    Law = Notice,
    Series = "人社监告",
    Place = 61,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.Owed == 0 && Gate(file, facts).IsOpen;

    /// <summary>The lawful range for a breach today; <c>null</c> where it may not be fined, or the range is not known.</summary>
    public static PenaltyRange? RangeOf(SupervisionCase file, CaseFacts facts, int? breach)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(facts);
        return file.Breaches.Of(breach) is { } found && file.Breaches.MayBeFined(found)
            ? found.Of().Range(file.Opened.Responsible is null ? Respondent.Enterprise : Respondent.ResponsiblePerson, facts.Thresholds, facts.Today) : null;
    }

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, BreachNoticeTerms terms)
    {
        if (file.Breaches.Of(terms.Breach) is not { } found)
        {
            yield break;
        }

        if (terms.Warning)
        {
            foreach (var fault in WarningFaults(file, terms, found))
            {
                yield return fault;
            }

            yield break;
        }

        var basis = found.Of().FineBasis.CitationAmongLaws;
        if (!file.Breaches.MayBeFined(found))
        {
            yield return Wrong("breach-not-finable", Notice, $"{basis}要先责令改正、逾期不改正的才能罚款；请先认定逾期不改正。", "Breach");
        }
        else if (RangeOf(file, facts, terms.Breach) is not { } range)
        {
            yield return Wrong("no-lawful-fine", Notice, $"没有查到{basis}的罚款幅度。", "Breach");
        }
        else if (file.Breaches.Higher(found, other => RangeOf(file, facts, other.Number)) is { } higher)
        {
            yield return Wrong("higher-fine-applies", NoPenalty(file).Citation,
                $"同一天的同一行为还可以按{BreachGrounds.BasisOf(higher.RuleId)?.CitationAmongLaws}罚款（{Yuan(higher.Min)} 至 {Yuan(higher.Max)}），"
                + "应当按数额高的规定处罚，请选择那一项；不是同一行为的，请核对登记的日期，或者拆分案件。", "Breach");
        }
        else
        {
            if (terms.Fine < range.Min || terms.Fine > range.Max)
            {
                yield return Wrong("fine-out-of-range", Notice,
                    $"罚款数额应当在 {Yuan(range.Min)} 以上、{Yuan(range.Max)} 以下（含本数），填写的是 {Yuan(terms.Fine.Value)}。", "Fine");
            }

            foreach (var fault in terms.Discretion.Faults(facts.Grades, range.RuleId, terms.Fine, facts.Today))
            {
                yield return fault;
            }
        }
    }

    // A warning is one penalty and no fine: nothing is weighed, and whoever refused is fined.
    private static IEnumerable<ProcedureRuleException> WarningFaults(SupervisionCase file, BreachNoticeTerms terms, BreachEstablished found)
    {
        if (!file.Breaches.MayBeWarned(found))
        {
            yield return Wrong("no-warning", Notice, "法律没有规定对这一项行为给予警告，请选择罚款。", "Breach");
        }
        else if (terms.Fine is not null)
        {
            yield return Wrong("warning-with-fine", found.Of().WarningBasis!.CitationAmongLaws,
                $"{found.Of().WarningBasis!.CitationAmongLaws}只有警告，没有罚款，请清空数额。", "Fine");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Breaches.Found.Any(file.Breaches.MayBePenalised), "有可以处罚的违法行为（要先责令改正的，已认定逾期不改正）", "breach-not-finable", Notice),
        NoStrike(file),
        NotSuspended(file),
        CaseFiling.Approved(file),
        TwoOfficers(file),
        NoNotice(file),
        NoPenalty(file),
        .. StillAnswerable(file, facts),
    ];

    /// <inheritdoc/>
    protected override PriorNoticeMade Make(SupervisionCase file, CaseFacts facts, BreachNoticeTerms terms, string number) => new(
        number, terms.Warning ? file.Breaches.Of(terms.Breach)!.Of().WarningBasis!.RuleId : RangeOf(file, facts, terms.Breach)!.RuleId,
        terms.Warning ? 0 : terms.Fine!.Value, terms.Reasons, facts.Actor,
        EvidenceId: file.Breaches.Of(terms.Breach)!.EvidenceId,
        Addressee: facts.Addressee, Breach: terms.Breach, Discretion: !terms.Warning && terms.Discretion.Words().Length > 0 ? terms.Discretion : null)
    { On = facts.Today };
}
