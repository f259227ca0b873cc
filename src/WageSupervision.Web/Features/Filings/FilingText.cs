using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Filings in words.</summary>
public static class FilingText
{
    /// <summary>The state, with the kind of its sign.</summary>
    public static (string Text, string Kind) State(FilingRow filing) => filing switch
    {
        { ReplacedBy: not null } => ("已被更正", "quiet"),
        { StateCode: "superseded" or "withdrawn" } => ("没有提交，已放弃", "quiet"),
        { State: FilingState.Received } => ("已收件，正在核对", "open"),
        { State: FilingState.AwaitingConfirmation } => ("待确认提交", "look"),
        { State: FilingState.Accepted } => ("已受理", "kept"),
        { State: FilingState.AcceptedWithFindings } => ("已受理（有发现）", "look"),
        _ => ("不予受理", "breach"),
    };

    /// <summary>Whether it is an end state that counts as filed.</summary>
    public static bool IsAccepted(FilingRow filing) => filing.State is FilingState.Accepted or FilingState.AcceptedWithFindings;
}
