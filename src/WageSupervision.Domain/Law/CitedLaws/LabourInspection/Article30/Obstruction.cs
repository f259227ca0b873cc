using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article30;

/// <summary>The acts of 第三十条第一款, as its items are numbered.</summary>
public enum InspectionConduct
{
    /// <summary>第（一）项.</summary>
    [Choice("无理抗拒、阻挠劳动保障监察")]
    Obstruction,

    /// <summary>第（二）项.</summary>
    [Choice("不报送材料、隐瞒事实、出具伪证或者隐匿、毁灭证据")]
    FalseEvidence,

    /// <summary>第（三）项.</summary>
    [Choice("责令改正后拒不改正，或者拒不履行行政处理决定")]
    RefusalToComply,

    /// <summary>第（四）项.</summary>
    [Choice("打击报复举报人、投诉人")]
    Retaliation,
}

/// <summary>What a fine under 第三十条 depends on.</summary>
/// <param name="Conduct">The act; <c>null</c> where it is not known.</param>
/// <param name="Order">责令改正 or 行政处理决定 with its term; looked at for a refusal only.</param>
/// <param name="CorrectedOn">The day of correction, or <c>null</c>.</param>
/// <param name="AsOf">The day of judging.</param>
public sealed record Obstruction(InspectionConduct? Conduct, OrderedTerm? Order, DateOnly? CorrectedOn, DateOnly AsOf)
{
    /// <summary>The name of the range among the thresholds.</summary>
    public const string Threshold = "inspection-fine";

    /// <summary>Whether the regulation is in force on the day of judging.</summary>
    public bool IsUnderTheRegulation => CitedScope.Covers(Regulations.LabourInspection, AsOf);

    /// <summary>The item the act stands in, from 1.</summary>
    public int? Item => Conduct is InspectionConduct conduct ? (int)conduct + 1 : null;

    /// <summary>Refused: an order was served, its term is over, and it was not kept within the term.</summary>
    public bool Refused => Order is { } order && order.IsOver(AsOf) && !(CorrectedOn is DateOnly day && day <= order.Deadline);

    /// <summary>Whether the article allows a fine for this act now.</summary>
    public bool FineIsOpen => IsUnderTheRegulation && Conduct switch
    {
        InspectionConduct.Obstruction or InspectionConduct.FalseEvidence => true,
        InspectionConduct.RefusalToComply => Refused,
        _ => false,
    };

    /// <summary>The range; <c>null</c> where no fine is open or the range is not known.</summary>
    public LegalRange? Fine(LegalThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return FineIsOpen ? thresholds.Range(Threshold, AsOf) : null;
    }
}
