namespace WageSupervision.Web.Shell.Findings;

/// <summary>Verdicts in words.</summary>
public static class ProofWords
{
    /// <summary>The outcome in a word or two.</summary>
    public static string Outcome(string outcome) => outcome switch
    {
        "complied" => "符合规定",
        "violated" => "违反规定",
        "notApplicable" => "这一条不适用",
        _ => "不能认定",
    };

    /// <summary>The kind of its sign.</summary>
    public static string Kind(string outcome) => outcome switch
    {
        "complied" => "kept",
        "violated" => "breach",
        "notApplicable" => "quiet",
        _ => "look",
    };

    /// <summary>The outcome with the money due.</summary>
    public static string Verdict(string outcome, decimal? shortfall) => Outcome(outcome) + shortfall switch
    {
        > 0 => $"，差 {Show.Yuan(shortfall)} 元",
        0 => "，钱已付清但晚了",
        _ => "",
    };
}
