using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>Inspections in words.</summary>
public static class InspectionText
{
    /// <summary>How a stage of a draw is shown.</summary>
    public static string Kind(DrawStage stage) => stage switch
    {
        DrawStage.Drawn => "kept",
        DrawStage.Void => "quiet",
        _ => "look",
    };

    /// <summary>How a stage of an inspection is shown.</summary>
    public static string Kind(InspectionStage stage) => stage == InspectionStage.Done ? "kept" : "look";

    /// <summary>How an outcome is shown.</summary>
    public static string Kind(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Conforms => "kept",
        CheckOutcome.Fails => "look",
        _ => "quiet",
    };

    /// <summary>The result as it is published: facts, and no judgement.</summary>
    public static string Result(InspectionRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (row.Failing == 0 ? $"查了的项目没有发现不符合（符合 {row.Conforming} 项）" : $"有 {row.Failing} 项需要进一步调查，是不是违法以处理决定为准")
            + (row.NotLookedAt > 0 ? $"；{row.NotLookedAt} 项没有查" : "");
    }
}
