using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Contacts;

/// <summary>What is said of the employer and the arrears. Who says it is kept apart, sealed; so are the words of the statement.</summary>
/// <param name="Respondent">The employer as the informant calls it; may be empty.</param>
/// <param name="Address">Where the work is done; may be empty.</param>
/// <param name="FirstMonth">The first month whose wages are owed, by its first day, or <c>null</c> where nobody said.</param>
/// <param name="LastMonth">The last one likewise; <c>null</c> while wages are still owed from month to month.</param>
/// <param name="People">How many workers.</param>
/// <param name="Amount">Yuan alleged, or <c>null</c> where nobody said.</param>
/// <param name="InDispute">Whether the same matter is before an arbitration commission or a court; <c>null</c> where nobody asked.</param>
/// <param name="PeopleSaid">The workers as they were said, where they were not counted: 30多; the number is what was said, not what it may be.</param>
/// <param name="AmountSaid">The yuan likewise: 8千多.</param>
public sealed record ContactParticulars(
    string Respondent, string Address, DateOnly? FirstMonth, DateOnly? LastMonth, int People, decimal? Amount, bool? InDispute,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? PeopleSaid = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AmountSaid = null)
{
    /// <summary>How many workers, in words.</summary>
    public string PeopleWords() => PeopleSaid is null ? $"{People} 人" : $"{PeopleSaid}（按 {People} 人登记）";

    /// <summary>How much, in words.</summary>
    public string AmountWords() => Amount is not { } yuan ? "没有写"
        : AmountSaid is null ? $"{Money.Show(yuan)} 元" : $"{AmountSaid}（按 {Money.Show(yuan)} 元登记）";
}

/// <summary>登记一件投诉、举报.</summary>
/// <param name="ContactNumber">登记编号.</param>
/// <param name="RegionCode">The county of the place of work.</param>
/// <param name="Channel">By which way.</param>
/// <param name="OfKind">In whose right; not called kind, as the stored name of the event is.</param>
/// <param name="Particulars">What is said of the employer and the arrears.</param>
/// <param name="Anonymous">Nobody named themselves.</param>
/// <param name="Confidential">The informant asks to be kept from the employer; of a report that holds without asking.</param>
/// <param name="Representatives">代表, at most five.</param>
/// <param name="StatementHash">SHA-256 of the sealed statement as 64 hex digits, or <c>null</c> where no facts were given.</param>
/// <param name="FileHashes">The same of each attachment.</param>
/// <param name="DecideBy">The last day to decide on acceptance; <c>null</c> where the holidays of that year are not published.</param>
[StoredAs("contact-logged")]
public sealed record ContactLogged(
    string ContactNumber, string RegionCode, ContactChannel Channel, ContactKind OfKind, ContactParticulars Particulars, bool Anonymous, bool Confidential,
    int Representatives, string? StatementHash, IReadOnlyList<string> FileHashes, DateOnly? DecideBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"登记{Choices.LabelOf(OfKind)}", $"{ContactNumber}，{Choices.LabelOf(Channel)}"
        + (Anonymous ? "，匿名" : "") + (FileHashes.Count > 0 ? $"，附件 {FileHashes.Count} 份" : ""));
}

/// <summary>要求补正: everything that lacks, once.</summary>
/// <param name="PaperNumber">文号.</param>
/// <param name="List">What is to be supplemented.</param>
/// <param name="Due">The last day, inclusive.</param>
[StoredAs("contact-supplement-asked")]
public sealed record ContactSupplementAsked(string PaperNumber, string List, DateOnly Due) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("告知补正", $"{PaperNumber}。{List.TrimEnd('。')}。期限 {Day(Due)}");
}

/// <summary>收到补充.</summary>
/// <param name="Particulars">What is said by now.</param>
/// <param name="TextHash">SHA-256 of the sealed words as 64 hex digits, or <c>null</c> where there are none.</param>
/// <param name="FileHashes">The same of each attachment.</param>
/// <param name="DecideBy">The last day to decide on acceptance.</param>
[StoredAs("contact-supplemented")]
public sealed record ContactSupplemented(ContactParticulars Particulars, string? TextHash, IReadOnlyList<string> FileHashes, DateOnly? DecideBy)
    : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("收到补充", FileHashes.Count > 0 ? $"附件 {FileHashes.Count} 份" : "");
}

/// <summary>受理.</summary>
/// <param name="PaperNumber">文号.</param>
/// <param name="RespondentId">The registered enterprise that the respondent is, or <c>null</c>.</param>
/// <param name="Asked">Whether the officer asked and was told that the matter is before no arbitration commission and no court.</param>
[StoredAs("contact-accepted")]
public sealed record ContactAccepted(
    string PaperNumber, long? RespondentId, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Asked = false) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("受理", PaperNumber + (Asked ? "，已问明没有申请仲裁、没有起诉" : ""));
}

/// <summary>不予受理.</summary>
/// <param name="PaperNumber">文号.</param>
/// <param name="Ground">Why, by its provision.</param>
/// <param name="Reason">The facts behind it.</param>
/// <param name="WhereToGo">Who can help instead.</param>
[StoredAs("contact-refused")]
public sealed record ContactRefused(string PaperNumber, RefusalGround Ground, string Reason, string WhereToGo) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("不予受理", $"{PaperNumber}。{Choices.LabelOf(Ground)}：{Reason.TrimEnd('。')}。已告知：{WhereToGo}");
}

/// <summary>撤销不予受理: it was wrong, and is to be decided again.</summary>
/// <param name="PaperNumber">文号 of the refusal.</param>
/// <param name="Reason">Why it was wrong.</param>
/// <param name="DecideBy">The last day to decide again; <c>null</c> where the calendar of the year is not published.</param>
[StoredAs("contact-refusal-revoked")]
public sealed record ContactRefusalRevoked(string PaperNumber, string Reason, DateOnly? DecideBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤销不予受理", $"{PaperNumber}。{Reason.TrimEnd('。')}。重新决定是否受理"
        + (DecideBy is { } day ? $"，最晚 {Day(day)}" : ""));
}

/// <summary>转交用工所在地的部门.</summary>
/// <param name="RegionCode">Its county.</param>
/// <param name="Office">Its name.</param>
/// <param name="Reason">Why it is the one.</param>
/// <param name="DecideBy">The last day on which it has to decide.</param>
[StoredAs("contact-referred")]
public sealed record ContactReferred(string RegionCode, string Office, string Reason, DateOnly? DecideBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("转交用工所在地", $"{Office}。{Reason}");
}

/// <summary>与另一件重复.</summary>
/// <param name="DuplicateOf">The other contact.</param>
/// <param name="DuplicateNumber">Its number.</param>
[StoredAs("contact-linked")]
public sealed record ContactLinked(Guid DuplicateOf, string DuplicateNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("并入另一件", DuplicateNumber);
}

/// <summary>撤回.</summary>
/// <param name="Reason">How it was said, without a name; may be empty.</param>
[StoredAs("contact-withdrawn")]
public sealed record ContactWithdrawn(string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("撤回", Reason);
}

/// <summary>据此立案.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
[StoredAs("contact-filed")]
public sealed record ContactFiled(Guid CaseId, string CaseNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("据此立案", CaseNumber);
}

/// <summary>答复结果.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Text">In writing.</param>
[StoredAs("contact-answered")]
public sealed record ContactAnswered(ContactOutcome Outcome, string Text) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("答复", $"{Choices.LabelOf(Outcome)}。{Text}");
}

/// <summary>查看投诉、举报人的姓名和电话.</summary>
/// <param name="Purpose">For what.</param>
[StoredAs("informant-opened")]
public sealed record InformantOpened(InformantPurpose Purpose) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("查看来人信息", Choices.LabelOf(Purpose));
}

/// <summary>告知投诉人 how its case goes on.</summary>
/// <param name="Text">The words, which the status page shows.</param>
[StoredAs("contact-informed")]
public sealed record ContactInformed(string Text) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("告知办理情况", Text);
}
