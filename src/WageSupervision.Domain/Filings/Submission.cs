using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Filings;

/// <summary>
/// What an enterprise hands in for a period: received, checked, confirmed or refused; then it stands until an amendment replaces it or its filer
/// withdraws it, or it is discarded before. The same steps for every kind; what a kind reads and stores lies elsewhere.
/// </summary>
public abstract class Submission
{
    private FilingState state;

    /// <summary>Owner.</summary>
    public required long EnterpriseId { get; init; }

    /// <summary>Its own id, UUIDv7, as its table names it.</summary>
    public abstract Guid Id { get; }

    /// <summary>What it is.</summary>
    public FilingKind Kind { get; init; }

    /// <summary>收件回执号.</summary>
    public required string ReceiptNumber { get; init; }

    /// <summary>The month it is filed for, as its first day.</summary>
    public required DateOnly Period { get; init; }

    /// <summary>The file's own name.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the bytes received.</summary>
    public required byte[] FileHash { get; init; }

    /// <summary>Bytes received.</summary>
    public required int FileSize { get; init; }

    /// <summary>When the bytes were safe.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Who sent it.</summary>
    public required Guid FiledBy { get; init; }

    /// <summary>Where it stands. Only the steps below change it.</summary>
    public FilingState State { get => state; init => state = value; }

    /// <summary>Code of the end state, see <see cref="FilingCodes"/>; <c>null</c> before.</summary>
    public string? StateCode { get; private set; }

    /// <summary>When it reached its end state.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>People in it.</summary>
    public int Workers { get; set; }

    /// <summary>Things that must be mended.</summary>
    public int Errors { get; set; }

    /// <summary>Things to look at.</summary>
    public int Warnings { get; set; }

    /// <summary>Binds the lines: SHA-256 over their hashes in order; <c>null</c> until it is accepted.</summary>
    public byte[]? LinesHash { get; private set; }

    /// <summary>The accepted one of the same period that this one replaces, or <c>null</c>.</summary>
    public Guid? Replaces { get; private set; }

    /// <summary>Why it replaces it; empty for a first one.</summary>
    public string ReplacementReason { get; set; } = "";

    /// <summary>The one that replaced this one, or <c>null</c>.</summary>
    public Guid? ReplacedBy { get; private set; }

    /// <summary>Raised with each change.</summary>
    public int Version { get; private set; }

    private FilingTerms Terms => FilingTerms.Of(Kind);

    /// <summary>
    /// 核对完毕: in order it waits for its filer, otherwise it is refused. A refused one may be checked again once columns were named or cells edited.
    /// </summary>
    /// <param name="refusal">Why it is refused; <c>null</c> where it is in order.</param>
    /// <param name="now">When it was checked.</param>
    /// <exception cref="InvalidOperationException">It has reached an end state that no check can change.</exception>
    public void Check(string? refusal, DateTimeOffset now)
    {
        if (State != FilingState.Received && !CanNameColumns)
        {
            throw new InvalidOperationException($"a submission {State}, {StateCode} is not checked any more");
        }

        Decide(refusal is null ? FilingState.AwaitingConfirmation : FilingState.Rejected, refusal, refusal is null ? null : now);
    }

    /// <summary>Whether naming columns can still change what it says.</summary>
    public bool CanNameColumns => Kind is FilingKind.Payroll or FilingKind.Attendance && (State == FilingState.AwaitingConfirmation
        || (State == FilingState.Rejected && FilingCodes.CanBeMended(StateCode)));

    /// <summary>Whether cells of it can be set right on the screen.</summary>
    public bool CanEditCells => Kind is FilingKind.Payroll or FilingKind.Attendance && State == FilingState.Rejected && StateCode == FilingCodes.RowErrors;

    /// <summary>认列 may go on.</summary>
    /// <exception cref="ProcedureRuleException">It has its result.</exception>
    public void EnsureColumnsOpen()
    {
        if (!CanNameColumns)
        {
            throw Refused("columns-settled", $"这份{Terms.Noun}已经有结果，不能再认列；要改的请重新上传。");
        }
    }

    /// <summary>屏幕上改正 may go on.</summary>
    /// <exception cref="ProcedureRuleException">There is nothing to edit, or it has its result.</exception>
    public void EnsureCellsOpen()
    {
        if (!CanEditCells)
        {
            throw Refused("nothing-to-mend", $"这份{Terms.Noun}没有要改正的格，或者已经有结果，不能再改；要改的请重新上传。");
        }
    }

    /// <summary>
    /// 确认提交: the standing one of the period is replaced, drafts of it are superseded. It stands itself once its lines are stored, see <see cref="Accept"/>:
    /// the old one steps down before, so that at no moment two of them stand.
    /// </summary>
    /// <param name="others">The others of the period.</param>
    /// <param name="reason">更正原因, where it was not said before.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ProcedureRuleException">It does not wait for confirmation, or it would replace another one without a reason.</exception>
    public void Confirm(IReadOnlyCollection<Submission> others, string? reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(others);
        EnsureAwaiting("再次提交");
        if (!string.IsNullOrWhiteSpace(reason))
        {
            ReplacementReason = reason.Trim();
        }

        if (others.SingleOrDefault(Standing.Stands) is { } standing)
        {
            if (ReplacementReason.Length == 0)
            {
                throw Refused("reason-missing",
                    $"{MonthOf(Period)}的{standing.Terms.Noun}已经受理（回执 {standing.ReceiptNumber}），请填写更正原因；{Terms.Kept}。", "Reason");
            }

            standing.ReplacedBy = Id;
            standing.Version++;
            Replaces = standing.Id;
        }

        Supersede(others, now);
    }

    /// <summary>零申报: stands at once, as nothing of it has to be read; it replaces nothing. What is missing is said by <see cref="Accept"/>.</summary>
    /// <param name="others">The others of the period.</param>
    /// <param name="now">When.</param>
    /// <exception cref="ProcedureRuleException">Another one of the period stands.</exception>
    public void Declare(IReadOnlyCollection<Submission> others, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(others);
        if (others.SingleOrDefault(Standing.Stands) is { } standing)
        {
            throw Refused("already-filed", $"{MonthOf(Period)}已经申报过（回执 {standing.ReceiptNumber}）。那一份报错了的，请先到它的回执页撤回，再零申报。", "CycleStart");
        }

        Supersede(others, now);
    }

    /// <summary>受理: its lines are stored, and it stands from now on.</summary>
    /// <param name="linesHash">Binds them.</param>
    /// <param name="findings">How many findings there are.</param>
    /// <param name="now">When.</param>
    /// <exception cref="InvalidOperationException">It was neither confirmed nor declared.</exception>
    public void Accept(byte[] linesHash, int findings, DateTimeOffset now)
    {
        if (State != (Kind == FilingKind.Nil ? FilingState.Received : FilingState.AwaitingConfirmation))
        {
            throw new InvalidOperationException($"a submission {State} cannot be accepted");
        }

        LinesHash = linesHash;
        Decide(findings == 0 ? FilingState.Accepted : FilingState.AcceptedWithFindings,
            findings == 0 ? FilingCodes.Accepted : FilingCodes.AcceptedWithFindings, now);
    }

    /// <summary>放弃这一份: an unconfirmed one is laid aside, checked or not; its bytes and its receipt stay.</summary>
    /// <exception cref="ProcedureRuleException">It has its result.</exception>
    public void Discard(DateTimeOffset now)
    {
        if (State != FilingState.Received)
        {
            EnsureAwaiting("放弃");
        }

        Decide(FilingState.Rejected, FilingCodes.Discarded, now);
    }

    /// <summary>撤回: it stops standing; it stays, with its receipt and its findings, for everybody who could see it.</summary>
    /// <param name="isInCase">Whether a finding of it stands in a case.</param>
    /// <exception cref="ProcedureRuleException">It does not stand, or the inspectorate works on it.</exception>
    public void Withdraw(bool isInCase)
    {
        if (!this.Stands())
        {
            throw Refused("not-standing", "只有已经受理、没有被更正的申报可以撤回。");
        }

        if (isInCase)
        {
            throw Refused("finding-in-case", "劳动保障监察机构已经在处理这张工资表里的发现，不能撤回。写错了的，请用更正，写明原因；原表会保留。", "Reason");
        }

        state = FilingState.Withdrawn;
        Version++;
    }

    /// <summary>Notes that something of it changed beside its steps, such as what was found in it: whoever holds it as it was comes too late.</summary>
    public void Note() => Version++;

    // Drafts of the period that were left behind are done with: nobody should be asked to confirm them any more.
    private static void Supersede(IReadOnlyCollection<Submission> others, DateTimeOffset now)
    {
        foreach (var draft in others.Where(other => other.State == FilingState.AwaitingConfirmation))
        {
            draft.Decide(FilingState.Rejected, FilingCodes.Superseded, now);
        }
    }

    private static string MonthOf(DateOnly period) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{period.Year}年{period.Month}月");

    private void EnsureAwaiting(string step)
    {
        if (State != FilingState.AwaitingConfirmation)
        {
            throw Refused("not-awaiting-confirmation", $"这份{Terms.Noun}不在待确认状态，不能{step}。");
        }
    }

    private void Decide(FilingState to, string? code, DateTimeOffset? at)
    {
        (state, StateCode, DecidedAt) = (to, code, at);
        Version++;
    }

    private ProcedureRuleException Refused(string code, string message, string? field = null) => new(code, Terms.Citation, message, field);
}
