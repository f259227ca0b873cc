using WageSupervision.Domain.Inspections;

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
}
