using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Who is interviewed, by what they are in the case.</summary>
public enum IntervieweeRole
{
    /// <summary>劳动者.</summary>
    [Choice("劳动者、投诉人")]
    Worker,

    /// <summary>法定代表人、负责人.</summary>
    [Choice("法定代表人、负责人")]
    Representative,

    /// <summary>财务、人事.</summary>
    [Choice("财务、人事人员")]
    Clerk,

    /// <summary>班组长、包工头.</summary>
    [Choice("班组长、包工头、项目负责人")]
    Foreman,

    /// <summary>其他知情人.</summary>
    [Choice("其他知情人")]
    Witness,
}

/// <summary>An interview.</summary>
/// <param name="HeldOn">The day, today or at most three days ago; <c>null</c> where it is left empty.</param>
/// <param name="Interviewee">Who was asked; <c>null</c> where it is left empty.</param>
/// <param name="Shown">The masked name.</param>
/// <param name="Place">Where.</param>
/// <param name="IsSigned">Whether the record was signed page by page; <c>null</c> where it is left empty.</param>
/// <param name="RefusalNote">Why it was not signed.</param>
/// <param name="EvidenceId">The pages; <c>null</c> where there are none.</param>
/// <param name="FileHash">SHA-256 of them, hexadecimal.</param>
public sealed record InterviewTerms(
    DateOnly? HeldOn, IntervieweeRole? Interviewee, string Shown, string Place, bool? IsSigned, string RefusalNote, Guid? EvidenceId, string FileHash);

/// <summary>询问笔录: who was asked stands in full only on its pages and sealed beside it.</summary>
/// <param name="Interviewee">Who was asked, by what they are in the case.</param>
/// <param name="Shown">The masked name.</param>
/// <param name="Place">Where.</param>
/// <param name="Officers">Who asked, two at least.</param>
/// <param name="RefusalNote">Why it was not signed; <c>null</c> where it was.</param>
/// <param name="EvidenceId">The pages.</param>
/// <param name="FileHash">SHA-256 of them, hexadecimal.</param>
[StoredAs("interview-recorded")]
public sealed record InterviewRecorded(
    IntervieweeRole Interviewee, string Shown, string Place, IReadOnlyList<NamedOfficer> Officers, string? RefusalNote, Guid EvidenceId, string FileHash)
    : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "询问笔录", $"{Choices.LabelOf(Interviewee)} {Shown}，{Place}，询问人 {NamedOfficer.Words(Officers)}，"
        + (RefusalNote is null ? "被询问人已逐页签名" : $"被询问人拒绝签名：{RefusalNote.TrimEnd('。')}") + $"。文件摘要 {FileHash[..16]}…", EvidenceId);
}

/// <summary>登记询问笔录, by two officers.</summary>
public sealed class InterviewStep() : CaseStep<InterviewTerms, InterviewRecorded>(new StepCard("interview", "登记询问笔录")
{
    Action = "RecordInterview",
    ActionWords = "登记询问笔录",
    Roles = [Role.Inspector],
    Page = "/Cases/Interview",
    Law = Asking,
    Place = 17,
})
{
    /// <summary>Days after the interview within which it is recorded.</summary>
    public const int DaysToRecord = 3;

    private const string Asking = "《行政处罚法》第五十五条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, InterviewTerms terms)
    {
        // Who asked are the officers of the day: it is not recorded under the names of those who came after.
        var named = file.Events.LastOrDefault(each => each is CaseOpened or OfficersNamed or OfficersReplaced or RecusalApproved)?.On ?? file.Opened.On;
        var first = facts.Today.AddDays(-DaysToRecord) is var earliest && earliest > named ? earliest : named;
        if (terms.HeldOn > facts.Today || terms.HeldOn < first)
        {
            yield return Wrong("impossible-interview-day", Asking,
                $"询问日期应当在立案、登记或者更换办案人员以后、今天以前，{DaysToRecord} 天内登记：今天可以写 {Iso(first)} 到 {Iso(facts.Today)}。", "HeldOn");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("no-pages", Asking, "请上传笔录（扫描件或者照片拼成的 PDF）。", "File");
        }

        if (terms.IsSigned == false && terms.RefusalNote.Length < 2)
        {
            yield return Wrong("refusal-not-noted", Asking, "没有签名的，请写明拒绝签名的情况和在场的人。", "RefusalNote");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [Open(file), TwoOfficers(file)];

    /// <inheritdoc/>
    protected override InterviewRecorded Make(SupervisionCase file, CaseFacts facts, InterviewTerms terms, string number) => new(
        terms.Interviewee!.Value, terms.Shown, terms.Place, file.Officers.Named, terms.IsSigned == true ? null : terms.RefusalNote,
        terms.EvidenceId!.Value, terms.FileHash)
    { On = terms.HeldOn!.Value };
}
