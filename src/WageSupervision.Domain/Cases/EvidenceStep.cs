using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What a piece of evidence is.</summary>
public enum EvidenceKind
{
    /// <summary>照片.</summary>
    [Choice("照片")]
    Photo,

    /// <summary>录音.</summary>
    [Choice("录音")]
    Voice,

    /// <summary>聊天记录.</summary>
    [Choice("聊天记录截图")]
    Chat,

    /// <summary>书面材料.</summary>
    [Choice("书面材料（工资单、欠条、考勤、合同）")]
    Document,

    /// <summary>银行流水、回单.</summary>
    [Choice("银行流水、回单")]
    BankSlip,

    /// <summary>其他.</summary>
    [Choice("其他")]
    Other,
}

/// <summary>From whom a piece of evidence comes, by what they are in the case.</summary>
public enum EvidenceSource
{
    /// <summary>投诉人、劳动者.</summary>
    [Choice("投诉人或者劳动者提供")]
    Worker,

    /// <summary>被查的一方.</summary>
    [Choice("被查的单位或者个人提供")]
    Respondent,

    /// <summary>其他人.</summary>
    [Choice("其他人提供")]
    ThirdParty,

    /// <summary>监察员现场取得.</summary>
    [Choice("监察员现场取得")]
    Officers,

    /// <summary>其他机关.</summary>
    [Choice("其他机关提供")]
    Authority,
}

/// <summary>A piece of evidence.</summary>
/// <param name="Kind">What it is; <c>null</c> where it is left empty.</param>
/// <param name="Source">From whom; <c>null</c> where it is left empty.</param>
/// <param name="What">What it shows.</param>
/// <param name="How">How, where and when it was obtained.</param>
/// <param name="EvidenceId">The file; <c>null</c> where there is none.</param>
/// <param name="FileHash">SHA-256 of it, hexadecimal.</param>
public sealed record EvidenceTerms(EvidenceKind? Kind, EvidenceSource? Source, string What, string How, Guid? EvidenceId, string FileHash);

/// <summary>收集证据: a file with what it is, whence it comes and how it was obtained. Who gave it is kept sealed beside it.</summary>
/// <param name="OfKind">What it is; not called kind, as the stored name of the event is.</param>
/// <param name="Source">From whom, by what they are in the case.</param>
/// <param name="What">What it shows.</param>
/// <param name="How">How, where and when it was obtained.</param>
/// <param name="EvidenceId">The file.</param>
/// <param name="FileHash">SHA-256 of it, hexadecimal.</param>
[StoredAs("evidence-added")]
public sealed record EvidenceAdded(EvidenceKind OfKind, EvidenceSource Source, string What, string How, Guid EvidenceId, string FileHash) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "收集证据", $"{Choices.LabelOf(OfKind)}，{Choices.LabelOf(Source)}：{What.TrimEnd('。')}。取得：{How.TrimEnd('。')}。文件摘要 {FileHash[..16]}…", EvidenceId);
}

/// <summary>收集证据, until the case is closed.</summary>
public sealed class AddEvidenceStep() : CaseStep<EvidenceTerms, EvidenceAdded>(new StepCard("evidence", "登记证据")
{
    Action = "AddEvidence",
    ActionWords = "登记证据",
    Roles = [Role.Inspector],
    Page = "/Cases/AddEvidence",
    Law = Proof,
    Place = 16,
})
{
    private const string Proof = "《行政处罚法》第四十六条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, EvidenceTerms terms)
    {
        if (terms.EvidenceId is null)
        {
            yield return Wrong("no-file", Proof, "请选择证据的文件：照片、录音、PDF。", "File");
        }
        else if (file.Events.OfType<EvidenceAdded>().FirstOrDefault(each => each.FileHash == terms.FileHash) is { } same)
        {
            yield return Wrong("evidence-seen-before", Proof, $"这个文件 {Iso(same.On)} 已经登记过。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [Open(file)];

    /// <inheritdoc/>
    protected override EvidenceAdded Make(SupervisionCase file, CaseFacts facts, EvidenceTerms terms, string number) =>
        new(terms.Kind!.Value, terms.Source!.Value, terms.What, terms.How, terms.EvidenceId!.Value, terms.FileHash) { On = facts.Today };
}
