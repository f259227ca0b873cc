using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;
using WageSupervision.Domain.Law.Order353.Article33;
using WageSupervision.Domain.Law.Order353.Article34;
using WageSupervision.Domain.Law.Order353.Article35;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353;

/// <summary>The acts of an enterprise for which Articles 33 to 35 set a penalty.</summary>
public enum Violation
{
    /// <summary>第三十三条.</summary>
    [Choice("工资支付制度违反规定")]
    UnlawfulPaySystem,

    /// <summary>第三十四条.</summary>
    [Choice("伪造、变造、隐匿、销毁工资支付记录和出勤记录")]
    RecordFalsification,

    /// <summary>第三十五条.</summary>
    [Choice("未按时足额支付或者克扣工资")]
    UnpaidOrDeducted,
}

/// <summary>Who is fined.</summary>
public enum Respondent
{
    /// <summary>企业.</summary>
    [Choice("企业")]
    Enterprise,

    /// <summary>法定代表人或者直接负责的主管人员.</summary>
    [Choice("法定代表人或者直接负责的主管人员")]
    ResponsiblePerson,
}

/// <summary>责令改正: an order with its term.</summary>
/// <param name="ServedOn">The day it was served.</param>
/// <param name="Deadline">The last day of its term, inclusive.</param>
public sealed record CorrectionOrder(
    [Field("送达日期")] DateOnly ServedOn,
    [Field("改正期限的最后一日")] DateOnly Deadline);

/// <summary>What a penalty depends on.</summary>
/// <param name="Violation">The act.</param>
/// <param name="Order">责令改正, or <c>null</c> where none was served.</param>
/// <param name="CorrectedOn">The day of correction, or <c>null</c>.</param>
/// <param name="GraveConsequence">造成严重后果，妨害公共安全.</param>
/// <param name="AsOf">The day of judging; before the Order nothing is imposed.</param>
public sealed record PenaltyCircumstances(
    Violation Violation, CorrectionOrder? Order, DateOnly? CorrectedOn, bool GraveConsequence, DateOnly AsOf)
{
    /// <summary>Whether the Order is in force on the day of judging.</summary>
    public bool IsUnderTheOrder => Order353Scope.Covers(AsOf);

    /// <summary>拒不改正: an order was served, its term is over, and it was not corrected within the term.</summary>
    public bool RefusedToCorrect => IsUnderTheOrder
        && Order is { } order
        && AsOf > order.Deadline
        && !(CorrectedOn is DateOnly corrected && corrected <= order.Deadline);
}

/// <summary>A fine by range, both ends included.</summary>
/// <param name="Respondent">Who is fined.</param>
/// <param name="RuleId">The provision, for example <c>ZJ353-35-1</c>.</param>
/// <param name="Min">Yuan.</param>
/// <param name="Max">Yuan.</param>
public sealed record PenaltyRange(Respondent Respondent, string RuleId, decimal Min, decimal Max)
{
    /// <summary>Whether a fine lies within the range.</summary>
    public bool Includes(decimal fine) => Min <= fine && fine <= Max;

    /// <summary>Whether it is the higher fine of two: by its upper end, then by its lower.</summary>
    public bool IsHigherThan(PenaltyRange other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Max != other.Max ? Max > other.Max : Min > other.Min;
    }
}

/// <summary>A fine by another law for the same conduct, which is fined once, by the provision with the higher fine (行政处罚法第二十九条).</summary>
/// <param name="Citation">The provision.</param>
/// <param name="Reason">When it applies.</param>
/// <param name="Respondent">Who is fined.</param>
/// <param name="Min">Yuan.</param>
/// <param name="Max">Yuan.</param>
public sealed record PenaltyAlternative(string Citation, string Reason, Respondent Respondent, decimal Min, decimal Max);

/// <summary>What may and must be imposed.</summary>
/// <param name="Warning">给予警告.</param>
/// <param name="OrderToCorrect">责令改正.</param>
/// <param name="RefusedToCorrect">拒不改正.</param>
/// <param name="Fines">The ranges of this Order; empty where its gates are shut.</param>
/// <param name="Alternatives">Ranges of other laws.</param>
public sealed record PenaltyAssessment(
    bool Warning,
    bool OrderToCorrect,
    bool RefusedToCorrect,
    IReadOnlyList<PenaltyRange> Fines,
    IReadOnlyList<PenaltyAlternative> Alternatives);

/// <summary>Articles 33 to 35 as ranges and gates.</summary>
public static class Penalties
{
    /// <summary>What the circumstances allow on the day of judging.</summary>
    public static PenaltyAssessment Assess(PenaltyCircumstances circumstances, LegalThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(thresholds);
        if (!circumstances.IsUnderTheOrder)
        {
            return new PenaltyAssessment(false, false, false, [], []);
        }

        return new PenaltyAssessment(
            circumstances.Violation == Violation.UnlawfulPaySystem,
            true,
            circumstances.RefusedToCorrect,
            FinesFor(circumstances),
            circumstances.RefusedToCorrect ? UnderInspectionRegulation(circumstances.AsOf, thresholds) : []);
    }

    private static IReadOnlyList<PenaltyAlternative> UnderInspectionRegulation(DateOnly day, LegalThresholds thresholds) =>
        thresholds.Range(Obstruction.Threshold, day) is { } range
            ? [new PenaltyAlternative("《劳动保障监察条例》第三十条第一款第（三）项", "经责令改正拒不改正；与本办法是同一行为时只罚一次", Respondent.Enterprise, range.Min, range.Max)]
            : [];

    /// <summary>The rule that governs an act.</summary>
    public static RuleEntry RuleFor(Violation violation) => violation switch
    {
        Violation.UnlawfulPaySystem => RuleBook.Of<UnlawfulPaySystemDrawsWarning>(),
        Violation.RecordFalsification => RuleBook.Of<FalsifiedRecordsDrawLawfulFine>(),
        _ => RuleBook.Of<UnpaidWagesDrawLawfulFine>(),
    };

    /// <summary>Judges a fine that is about to be imposed.</summary>
    internal static Finding JudgeFine(
        PenaltyCircumstances? circumstances, Violation violation, Respondent respondent, decimal? proposedFine)
    {
        if (circumstances is null || circumstances.Violation != violation)
        {
            return new Finding.NotApplicable("违法行为不属于本条");
        }

        if (!circumstances.IsUnderTheOrder)
        {
            return Order353Scope.BeforeOrder;
        }

        if (proposedFine is not decimal fine)
        {
            return new Finding.Undetermined(["拟罚款的数额"], Work(circumstances, respondent, null));
        }

        var range = RangeOf(circumstances, respondent);
        return (range is null ? fine == 0 : range.Includes(fine))
            ? Finding.Complied.Instance
            : new Finding.Violated(null, Work(circumstances, respondent, proposedFine));
    }

    /// <summary>The gates and the range.</summary>
    internal static IReadOnlyList<WorkingStep> Work(PenaltyCircumstances circumstances, Respondent respondent, decimal? proposedFine)
    {
        List<WorkingStep> steps = [];
        if (circumstances.Order is { } order)
        {
            steps.Add(new WorkingStep("责令改正期限", $"{Show.Day(order.ServedOn)} 送达", Show.Day(order.Deadline)));
            steps.Add(new WorkingStep("改正日期", "", circumstances.CorrectedOn is DateOnly day ? Show.Day(day) : "没有改正"));
        }
        else if (circumstances.Violation == Violation.UnpaidOrDeducted)
        {
            steps.Add(new WorkingStep("责令改正", "", "没有送达"));
        }

        steps.Add(new WorkingStep("拒不改正", "", circumstances.RefusedToCorrect ? "是" : "否"));
        if (circumstances.GraveConsequence)
        {
            steps.Add(new WorkingStep("造成严重后果，妨害公共安全", "", "是"));
        }

        var range = RangeOf(circumstances, respondent);
        steps.Add(new WorkingStep(
            $"{Choices.LabelOf(respondent)}罚款幅度",
            "",
            range is null ? "不得罚款" : $"{Money.Plain(range.Min)} 至 {Money.Plain(range.Max)}"));
        if (proposedFine is decimal fine)
        {
            steps.Add(Show.Money("拟罚款", "", fine));
        }

        return steps;
    }

    private static PenaltyRange? RangeOf(PenaltyCircumstances circumstances, Respondent respondent) =>
        FinesFor(circumstances).FirstOrDefault(range => range.Respondent == respondent);

    private static IReadOnlyList<PenaltyRange> FinesFor(PenaltyCircumstances circumstances)
    {
        if (!circumstances.IsUnderTheOrder)
        {
            return [];
        }

        var ruleId = RuleFor(circumstances.Violation).Basis.RuleId;
        return circumstances switch
        {
            { Violation: Violation.RecordFalsification } =>
            [
                new PenaltyRange(Respondent.Enterprise, ruleId, 5_000m, 20_000m),
                new PenaltyRange(Respondent.ResponsiblePerson, ruleId, 1_000m, 10_000m),
            ],
            { Violation: Violation.UnpaidOrDeducted, GraveConsequence: true } =>
                [new PenaltyRange(Respondent.Enterprise, ruleId, 50_000m, 100_000m)],
            { Violation: Violation.UnpaidOrDeducted, RefusedToCorrect: true } =>
                [new PenaltyRange(Respondent.Enterprise, ruleId, 10_000m, 30_000m)],
            _ => [],
        };
    }
}
