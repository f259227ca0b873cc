using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>A step of a case.</summary>
/// <typeparam name="TTerms">The particulars.</typeparam>
/// <typeparam name="TEvent">The event it records.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class CaseStep<TTerms, TEvent>(StepCard card) : Step<SupervisionCase, CaseFacts, TTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Bars(SupervisionCase file, CaseFacts facts) => CaseConditions.Recused(file, facts.Actor);
}

/// <summary>The provisions of cases, and the preconditions that several steps share.</summary>
internal static class CaseConditions
{
    internal const string Inspection = "《劳动保障监察条例》第十八条";
    internal const string Investigation = "《劳动保障监察条例》第二十六条";
    internal const string Arrears = "《浙江省企业工资支付管理办法》第三十五条";
    internal const string Notice = "《行政处罚法》第四十四条";
    internal const string Union = "《浙江省企业工资支付管理办法》第二十八条";
    internal const string Decision = "《行政处罚法》第六十一条";
    internal const string TwoOfficersLaw = "《劳动保障监察条例》第十六条";
    internal const string RecusalLaw = "《行政处罚法》第四十三条";
    internal const string OnePerson = "《行政处罚法》第五十七条";

    internal static Precondition Open(SupervisionCase file) => new(file.ClosedOn is null, "案件没有结案", "case-closed", Inspection);

    // What is owed, ordered and published is the unit's: a case against a responsible person is about the fine alone.
    internal static Precondition OfUnit(SupervisionCase file) =>
        new(file.Opened.Responsible is null, "当事人是用人单位（责任人员的案件只办对本人的处罚）", "case-of-a-person", Inspection);

    internal static IEnumerable<Precondition> StillAnswerable(SupervisionCase file, CaseFacts facts) => file.Opened.Responsible is { } responsible
        ? [new(facts.UnitBreachStands, $"单位的违法行为在 {responsible.CaseNumber} 里仍然可以处罚", "unit-breach-gone", Notice)] : [];

    internal static Precondition IsRecused { get; } = new(false, "您已经回避，不能再办本案", "recused", RecusalLaw);

    internal static IEnumerable<Precondition> Recused(SupervisionCase file, Guid actor) => file.Officers.Recused.Contains(actor) ? [IsRecused] : [];

    internal static Precondition TwoOfficers(SupervisionCase file) =>
        new(file.Officers.AreTwo, "已登记两名以上办案人员和执法证号", "two-officers", TwoOfficersLaw);

    internal static Precondition Unfinished(SupervisionCase file) => new(
        file.IsInvestigated, "调查还没有办结（没有付清，也没有作出处罚决定）", "investigation-finished", InvestigationTime.Term);

    internal static Precondition NotSuspended(SupervisionCase file) =>
        new(!file.Investigation.IsSuspended, "调查没有中止（中止的，先恢复调查）", "suspended", InvestigationTime.Suspension);

    // Late payment does not undo grave consequences; that nothing was ever owed does.
    internal static Precondition SomethingOwed(SupervisionCase file) => new(file.Owed > 0, "已查实欠薪", "nothing-established", Arrears);

    internal static Precondition NoStrike(SupervisionCase file) => new(file.PendingStrike is null, "没有等待决定的划去", "strike-pending", OnePerson);

    internal static Precondition Owed(SupervisionCase file) => new(file.Outstanding > 0, "还有工资未付清", "nothing-owed", Inspection);

    internal static Precondition Revised(SupervisionCase file, CaseFacts facts) =>
        new(file.Waiting(facts.Revisions).Count == 0, "重新核对过的发现都已采用新的结论", "findings-rejudged", Inspection);

    internal static Precondition ProofsRead(SupervisionCase file) =>
        new(file.OpenProofs.Count == 0, "企业提交的清偿证明都已核实或者退回", "proofs-unread", Arrears);

    internal static Precondition NotInTime(SupervisionCase file, string text) =>
        new(file.Order is not { } order || file.OutstandingAfter(order.Deadline) > 0, text, "corrected-in-time", Arrears);

    // A fine for grave consequences rests on them and not on a refusal.
    internal static Precondition StillRefused(SupervisionCase file) => file.Notice?.Breach is { } breach
        ? new(
            file.Breaches.Of(breach) is { } found && (file.Notice.IsWarning ? file.Breaches.MayBeWarned(found) : file.Breaches.MayBeFined(found)),
            "拟处罚的违法行为仍然可以处罚", "breach-not-finable", Notice)
        : file.Notice?.GraveFacts is not null
        ? new(true, "按造成严重后果拟处罚，不以拒不改正为条件", "corrected-in-time", Arrears)
        : NotInTime(file, "后来核实的清偿没有推翻认定（期限内没有付清）");

    internal static Precondition NoNotice(SupervisionCase file) => new(file.Notice is null, "没有等待决定的事先告知", "notice-pending", Notice);

    internal static Precondition NotWithPolice(SupervisionCase file) => new(
        !file.Police.IsUnderway, "没有移送公安机关（公安机关不立案或者退回以后，才能罚款）", "with-police", PoliceTransfer.NoFine);

    internal static Precondition NoPenalty(SupervisionCase file) =>
        new(file.Penalty is null && file.NotPenalised is null, "同一行为尚未处罚，也没有决定不予处罚", "already-penalised", "《行政处罚法》第二十九条");

    internal static ProcedureRuleException Wrong(string code, string citation, string message, string field) => new(code, citation, message, field);

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    internal static string Yuan(decimal amount) => Money.Show(amount) + " 元";
}
