namespace WageSupervision.Domain.Incidents;

/// <summary>What kind of incident it is.</summary>
public enum IncidentKind
{
    /// <summary>群体性事件.</summary>
    [Choice("群体性（多人聚集讨薪、堵路、围堵单位）")]
    Mass,

    /// <summary>极端事件.</summary>
    [Choice("极端（以自伤、伤人等方式讨薪）")]
    Extreme,

    /// <summary>苗头.</summary>
    [Choice("有苗头，还没有发生")]
    Brewing,
}

/// <summary>How it became known.</summary>
public enum IncidentSource
{
    /// <summary>案件.</summary>
    [Choice("办理中的案件")]
    Case,

    /// <summary>投诉举报.</summary>
    [Choice("投诉举报")]
    Contact,

    /// <summary>巡查.</summary>
    [Choice("巡查发现")]
    Patrol,

    /// <summary>其他单位通报.</summary>
    [Choice("公安、乡镇街道等通报")]
    Authority,
}

/// <summary>Where an incident stands.</summary>
public enum IncidentStage
{
    /// <summary>处置中.</summary>
    Handling,

    /// <summary>已提请结束.</summary>
    EndProposed,

    /// <summary>已结束.</summary>
    Ended,
}

/// <summary>Stages in words.</summary>
public static class IncidentStages
{
    /// <summary>The stage.</summary>
    public static string Words(this IncidentStage stage) => stage switch
    {
        IncidentStage.Handling => "处置中",
        IncidentStage.EndProposed => "等待负责人决定结束",
        _ => "已结束",
    };
}
