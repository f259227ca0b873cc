using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>Whom a matter of a case is referred to.</summary>
public enum ReferredTo
{
    /// <summary>用工所在地的人力社保部门.</summary>
    [Choice("用工所在地的人力社保部门（管辖）")]
    OtherRegion,

    /// <summary>发展和改革.</summary>
    [Choice("发展和改革（政府投资项目的资金来源）")]
    Development,

    /// <summary>财政.</summary>
    [Choice("财政（政府投资项目的资金拨付）")]
    Finance,

    /// <summary>住房和城乡建设.</summary>
    [Choice("住房和城乡建设（违法发包、转包、分包）")]
    Housing,

    /// <summary>交通运输.</summary>
    [Choice("交通运输（违法发包、转包、分包）")]
    Transport,

    /// <summary>水利.</summary>
    [Choice("水利（违法发包、转包、分包）")]
    Water,

    /// <summary>公安.</summary>
    [Choice("公安（殴打劳动者、阻碍执法等治安案件）")]
    PublicSecurity,

    /// <summary>市场监督管理.</summary>
    [Choice("市场监督管理（登记、无照经营）")]
    Market,

    /// <summary>税务.</summary>
    [Choice("税务")]
    Tax,

    /// <summary>国有资产管理.</summary>
    [Choice("国有资产管理（国有企业）")]
    StateAssets,

    /// <summary>其他有权机关.</summary>
    [Choice("其他有权处理的机关")]
    Other,
}

/// <summary>To whom matters are referred, in words.</summary>
public static class ReferredToWords
{
    /// <summary>The provision under which it is the other's.</summary>
    public static string Law(this ReferredTo to) => to switch
    {
        ReferredTo.OtherRegion => "《劳动保障监察条例》第十三条",
        ReferredTo.Development => "《浙江省企业工资支付管理办法》第四条第三款、第二十七条第一款",
        ReferredTo.Finance => "《浙江省企业工资支付管理办法》第四条第三款、第二十七条第二款",
        ReferredTo.Housing or ReferredTo.Transport or ReferredTo.Water => "《浙江省企业工资支付管理办法》第四条第三款、第二十七条第三款",
        ReferredTo.PublicSecurity => "《浙江省企业工资支付管理办法》第四条第三款、第三十六条",
        ReferredTo.Other => Inspection,
        _ => "《浙江省企业工资支付管理办法》第四条第三款",
    };
}

/// <summary>What is referred.</summary>
/// <param name="To">To whom; <c>null</c> where it is left empty.</param>
/// <param name="Body">The full name of the office.</param>
/// <param name="Matter">What it is asked to handle.</param>
/// <param name="Materials">The keys of the papers and evidence that go with it.</param>
/// <param name="Whole">Whether all of the case is the other's; where another region is competent, it always is.</param>
public sealed record ReferralTerms(ReferredTo? To, string Body, string Matter, IReadOnlyList<string> Materials, bool Whole = false);

/// <summary>移送其他部门: a matter that is another's to handle. The case itself goes on; where all of it is another's, it is ended besides.</summary>
/// <param name="Number">Which of the case's referrals, from 1.</param>
/// <param name="LetterNumber">文号 of the letter.</param>
/// <param name="To">To whom.</param>
/// <param name="Body">The full name of the office.</param>
/// <param name="Matter">What it is asked to handle.</param>
/// <param name="Materials">What goes with it.</param>
/// <param name="Addressee">Whom it concerns.</param>
/// <param name="Whole">Whether all of the case is the other's.</param>
[StoredAs("case-referred")]
public sealed record CaseReferred(
    int Number, string LetterNumber, ReferredTo To, string Body, string Matter, IReadOnlyList<CaseMaterial> Materials, Addressee Addressee,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Whole = false) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        Whole ? "移送全案" : "移送其他部门", $"{LetterNumber}，{Body}：{Matter.TrimEnd('。')}"
        + (Materials.Count == 0 ? "" : $"。附 {string.Join('、', Materials.Select(material => material.Line))}"));
}

/// <summary>移送的答复.</summary>
/// <param name="Number">Which referral.</param>
/// <param name="Accepted">Whether the other has taken it over.</param>
/// <param name="AnsweredOn">The day on it.</param>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">The paper.</param>
[StoredAs("referral-answered")]
public sealed record ReferralAnswered(int Number, bool Accepted, DateOnly AnsweredOn, string Text, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(Accepted ? "移送的事项已由对方办理" : "移送的事项对方退回", $"{Day(AnsweredOn)}。{Text}", EvidenceId);
}

/// <summary>A case that another has taken over.</summary>
/// <param name="Letter">With what it was handed over.</param>
/// <param name="Receipt">What the other answered.</param>
public sealed record AcceptedReferral(CaseReferred Letter, ReferralAnswered Receipt)
{
    /// <summary>To whom, and since when.</summary>
    public string Words => $"{Letter.Body}（{Letter.LetterNumber}，{Iso(Receipt.AnsweredOn)} 接收）";
}

/// <summary>What of a case was referred to others.</summary>
/// <param name="Sent">Referrals, oldest first.</param>
/// <param name="Answers">What was answered.</param>
public sealed record CaseReferrals(IReadOnlyList<CaseReferred> Sent, IReadOnlyList<ReferralAnswered> Answers)
{
    internal static CaseReferrals None { get; } = new([], []);

    /// <summary>Those without an answer, oldest first.</summary>
    public IReadOnlyList<CaseReferred> Open => [.. Sent.Where(sent => Answers.All(answer => answer.Number != sent.Number))];

    /// <summary>The referral of the whole case, accepted, on which it can end so; <c>null</c> where there is none.</summary>
    public AcceptedReferral? Accepted(CaseEnd end) => Sent.Where(sent => sent.Whole && end == (sent.To == ReferredTo.OtherRegion
            ? CaseEnd.OtherRegion : CaseEnd.OtherDepartment))
        .SelectMany(sent => Answers.Where(answer => answer.Accepted && answer.Number == sent.Number).Select(answer => new AcceptedReferral(sent, answer)))
        .LastOrDefault();

    internal CaseReferrals With(ProcedureEvent recorded) => recorded switch
    {
        CaseReferred sent => this with { Sent = [.. Sent, sent] },
        ReferralAnswered answered => this with { Answers = [.. Answers, answered] },
        _ => this,
    };
}

/// <summary>移送其他部门, at any time while the case is open.</summary>
public sealed class ReferStep() : CaseStep<ReferralTerms, CaseReferred>(new StepCard("referral", "移送其他部门")
{
    Action = "ReferMatter",
    ActionWords = "移送其他部门",
    Roles = [Role.Inspector],
    Page = "/Cases/Referral",
    Law = "《浙江省企业工资支付管理办法》第四条、第二十七条",
    Series = "人社监移函",
    Place = 226,
    IsRare = true,
})
{
    private const string CrimeLaw = PoliceTransfer.Rules + "第三条、第五条";

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ReferralTerms terms)
    {
        if (terms.To != ReferredTo.PublicSecurity)
        {
            if (IsWhole(terms) && ProposeEndStep.NothingServed(file, Card.Law) is { Met: false } served)
            {
                yield return Wrong(served.Code, served.Citation, "指令书已经送达，全案由本机关办完；可以只移送其中一个事项。", "Whole");
            }

            yield break;
        }

        // A crime goes to the police by its own procedure alone: proposed with the figures, approved by another, with its letter and list.
        if (terms.Whole)
        {
            yield return Wrong("crime-by-transfer", CrimeLaw,
                "全案移送公安机关的，只有涉嫌犯罪：请用“移送公安机关”提请，由负责人批准以后制作移送书。治安事项只移送那一项，案件继续办。", "To");
        }
        else if (!file.Police.IsUnderway && CrimeThreshold.Reached(file, facts).All(condition => condition.Met))
        {
            yield return Wrong("crime-by-transfer", CrimeLaw,
                "没有支付的工资已经达到刑法数额的下限：请先用“移送公安机关”提请移送涉嫌犯罪的部分，批准以后，治安事项可以另外移送。", "To");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) => [Open(file), TwoOfficers(file)];

    /// <inheritdoc/>
    protected override CaseReferred Make(SupervisionCase file, CaseFacts facts, ReferralTerms terms, string number) => new(
        file.History.OfType<CaseReferred>().Count() + 1, number, terms.To!.Value, terms.Body, terms.Matter,
        CaseMaterials.Chosen(file, terms.Materials), facts.Addressee,
        IsWhole(terms))
    { On = facts.Today };

    private static bool IsWhole(ReferralTerms terms) => terms.Whole || terms.To == ReferredTo.OtherRegion;
}

/// <summary>What came back on a referral.</summary>
/// <param name="Number">Which; <c>null</c> where it is left empty.</param>
/// <param name="Accepted">Whether the other has taken it over; <c>null</c> where it is left open.</param>
/// <param name="On">The day on it; <c>null</c> where it is left empty.</param>
/// <param name="Text">What it says.</param>
/// <param name="EvidenceId">The paper; <c>null</c> where there is none.</param>
public sealed record ReferralAnswerTerms(int? Number, bool? Accepted, DateOnly? On, string Text, Guid? EvidenceId);

/// <summary>登记移送的答复, also after the case has ended.</summary>
public sealed class ReferralAnswerStep() : CaseStep<ReferralAnswerTerms, ReferralAnswered>(new StepCard("referral-answer", "登记移送的答复")
{
    Action = "AnswerReferral",
    ActionWords = "登记移送的答复",
    Roles = [Role.Inspector],
    Page = "/Cases/Referral",
    Query = "?step=answer",
    Law = "《浙江省企业工资支付管理办法》第四条",
    Place = 227,
})
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ReferralAnswerTerms terms)
    {
        var sent = file.Referrals.Open.FirstOrDefault(each => each.Number == terms.Number);
        if (terms.Number is not null && sent is null)
        {
            yield return Wrong("no-referral", Card.Law, "这一件已经有答复，或者不是本案移送的；请从下面没有答复的里选。", "Number");
        }
        else if (terms.On > facts.Today || terms.On < sent?.On)
        {
            yield return Wrong("impossible-answer-day", Card.Law, $"日期应当在移送（{Iso(sent?.On ?? facts.Today)}）以后、今天以前（含当日）。", "On");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("answer-file-missing", Card.Law, "请上传对方的答复或者回执。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
        [new(file.Referrals.Open.Count > 0, "有移送了还没有答复的事项", "no-referral", Card.Law)];

    /// <inheritdoc/>
    protected override ReferralAnswered Make(SupervisionCase file, CaseFacts facts, ReferralAnswerTerms terms, string number) =>
        new(terms.Number!.Value, terms.Accepted!.Value, terms.On!.Value, terms.Text, terms.EvidenceId!.Value) { On = facts.Today };
}
