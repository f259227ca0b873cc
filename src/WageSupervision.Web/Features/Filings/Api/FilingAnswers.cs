using System.Text.Json.Serialization;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>收件回执 as the interface gives it; the same for the same Idempotency-Key, word for word.</summary>
/// <param name="Receipt">收件回执号.</param>
/// <param name="Sha256">SHA-256 of the bytes stored, in hexadecimal.</param>
/// <param name="Size">Bytes stored.</param>
/// <param name="ReceivedAt">When the bytes were safe.</param>
/// <param name="Sandbox">A trial: this is no filing.</param>
/// <param name="Links">Where to go on.</param>
public sealed record ReceivedFiling(string Receipt, string Sha256, int Size, DateTimeOffset ReceivedAt, bool Sandbox, FilingLinks Links);

/// <summary>Addresses of a filing.</summary>
/// <param name="Self">Its state.</param>
/// <param name="Lines">Its lines with their results.</param>
/// <param name="Confirmation">Where to confirm it.</param>
/// <param name="Page">Its page for people, who sign in for it; left out for a trial, which has none.</param>
public sealed record FilingLinks(
    string Self, string Lines, string Confirmation, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Page = null);

/// <summary>Where a filing stands.</summary>
/// <param name="Receipt">收件回执号.</param>
/// <param name="Sha256">SHA-256 of the bytes stored.</param>
/// <param name="Sandbox">A trial: this is no filing.</param>
/// <param name="State">The state.</param>
/// <param name="Code">
/// The state more closely: <c>received</c>, <c>awaiting-confirmation</c>, <c>accepted</c>, <c>accepted-with-findings</c>; <c>row-errors</c>,
/// <c>unreadable</c>, <c>no-workers</c>, <c>columns-unknown</c> of a rejected one, or <c>withdrawn</c>, <c>superseded</c> where it was laid aside before
/// it was confirmed; <c>recalled</c> where it was withdrawn after it was accepted; <c>replaced</c> where it was corrected.
/// </param>
/// <param name="Text">The state in Chinese.</param>
/// <param name="NextStep">What to do now.</param>
/// <param name="CycleStart">First day of the cycle.</param>
/// <param name="CycleEnd">Last day.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">实际发放日.</param>
/// <param name="Unpaid">Whether it was written that the wages are not paid yet.</param>
/// <param name="Employment">用工形式.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="ReceivedAt">When it was received.</param>
/// <param name="DecidedAt">When it reached its end state.</param>
/// <param name="Counts">People, errors, warnings, findings; <c>null</c> until it was read.</param>
/// <param name="Totals">Sums; <c>null</c> until it was read.</param>
/// <param name="RuleSetVersion">The rule set that judged it.</param>
/// <param name="Replaces">The receipt of the filing it corrects.</param>
/// <param name="ReplacedBy">The receipt of the filing that corrects it.</param>
/// <param name="SignedReceipt">受理回执 with its signature, byte for byte as issued; <c>null</c> before the decision and for a trial.</param>
/// <param name="Links">Where to go on.</param>
public sealed record FilingStatus(
    string Receipt, string Sha256, bool Sandbox, FilingState State, string Code, string Text, FilingNextStep NextStep,
    DateOnly CycleStart, DateOnly CycleEnd, DateOnly AgreedPayday, DateOnly? PaidOn, bool Unpaid, Employment Employment,
    string FileName,
    DateTimeOffset ReceivedAt, DateTimeOffset? DecidedAt, FilingCounts? Counts, FilingSums? Totals, string? RuleSetVersion, string? Replaces,
        string? ReplacedBy, string? SignedReceipt, FilingLinks Links);

/// <summary>What to do now.</summary>
/// <param name="Action">One of <c>wait</c>, <c>confirm</c>, <c>name-columns</c>, <c>mend</c>, <c>submit-again</c>, <c>none</c>.</param>
/// <param name="Text">The same in Chinese.</param>
public sealed record FilingNextStep(string Action, string Text);

/// <summary>How many of each.</summary>
/// <param name="Workers">People.</param>
/// <param name="Errors">Things that must be mended.</param>
/// <param name="Warnings">Things to look at.</param>
/// <param name="Findings">Findings.</param>
public sealed record FilingCounts(int Workers, int Errors, int Warnings, int Findings);

/// <summary>Sums in yuan.</summary>
/// <param name="Gross">应发.</param>
/// <param name="Deducted">减发.</param>
/// <param name="Net">实发.</param>
public sealed record FilingSums(decimal Gross, decimal Deducted, decimal Net);

/// <summary>Every line of a filing with its result, a page at a time.</summary>
/// <param name="Receipt">收件回执号.</param>
/// <param name="State">The state.</param>
/// <param name="Refusal">Why the file as a whole could not be read, or <c>null</c>.</param>
/// <param name="Sheet">The sheet that was read.</param>
/// <param name="Issues">What is wrong with the sheet and with no line of it.</param>
/// <param name="Findings">Findings about the sheet as a whole.</param>
/// <param name="Lines">The lines of this page.</param>
/// <param name="Total">Lines in all.</param>
/// <param name="Page">This page, from 1.</param>
/// <param name="Size">Lines a page.</param>
/// <param name="IssuesLeftOut">Errors and warnings that were counted and are not told.</param>
public sealed record FilingLines(
    string Receipt, FilingState State, LineRefusal? Refusal, string? Sheet, IReadOnlyList<LineIssue> Issues, IReadOnlyList<LineFinding> Findings,
    IReadOnlyList<FilingLine> Lines, int Total, int Page, int Size, int IssuesLeftOut);

/// <summary>Why a file was not read.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record LineRefusal(string Code, string Message);

/// <summary>One line.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row as the spreadsheet counts; lines sent as JSON begin in row 2.</param>
/// <param name="Worker">The name, masked.</param>
/// <param name="Result">One of <c>error</c>, <c>finding</c>, <c>warning</c>, <c>ok</c>: the gravest that the line has.</param>
/// <param name="Errors">What must be mended.</param>
/// <param name="Warnings">What should be looked at.</param>
/// <param name="Findings">What the rules say.</param>
public sealed record FilingLine(
    string? Sheet, int Row, string? Worker, string Result, IReadOnlyList<LineIssue> Errors, IReadOnlyList<LineIssue> Warnings,
        IReadOnlyList<LineFinding> Findings);

/// <summary>One thing wrong or doubtful.</summary>
/// <param name="Kind"><c>error</c> or <c>warning</c>.</param>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column's letters.</param>
/// <param name="Cell">For example <c>F7</c>.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">What is wrong, where.</param>
/// <param name="Expected">What the cell should hold.</param>
/// <param name="Fix">How to mend it.</param>
/// <param name="Value">The cell as filed, masked where it is personal.</param>
public sealed record LineIssue(
    string Kind, string Sheet, int Row, string Column, string Cell, string Code, string Message, string Expected, string Fix, string? Value);

/// <summary>One finding.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">What the rule wants.</param>
/// <param name="Citation">The article.</param>
/// <param name="Outcome"><c>violated</c> or <c>undetermined</c>.</param>
/// <param name="Shortfall">Yuan due, or <c>null</c>.</param>
public sealed record LineFinding(string RuleId, string Title, string Citation, string Outcome, decimal? Shortfall);

/// <summary>What is said at a confirmation.</summary>
/// <param name="Reason">更正原因, where it was not said at the submission.</param>
public sealed record ConfirmationFields([Domain.Field("更正原因")] string? Reason);
