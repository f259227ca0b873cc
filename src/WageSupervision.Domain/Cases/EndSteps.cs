using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>How a case ends while wages are not paid.</summary>
public enum CaseEnd
{
    /// <summary>移送用工所在地.</summary>
    [Choice("移送用工所在地的人力社保部门")]
    OtherRegion,

    /// <summary>移送其他部门.</summary>
    [Choice("移送有权处理的其他部门")]
    OtherDepartment,

    /// <summary>仲裁、诉讼.</summary>
    [Choice("告知申请仲裁或者向法院起诉")]
    ArbitrationOrCourt,

    /// <summary>法院执行.</summary>
    [Choice("已经申请法院强制执行")]
    Enforcement,

    /// <summary>移送公安机关，公安机关已立案.</summary>
    [Choice("移送公安机关，公安机关已经立案")]
    Police,

    /// <summary>无法追回.</summary>
    [Choice("穷尽办法仍然追不回")]
    Uncollectable,
}

/// <summary>The ends of cases in words.</summary>
public static class CaseEnds
{
    /// <summary>The provision an end rests on.</summary>
    public static string Law(this CaseEnd end) => end switch
    {
        CaseEnd.OtherRegion => "《劳动保障监察条例》第十三条",
        CaseEnd.OtherDepartment => Inspection,
        CaseEnd.ArbitrationOrCourt => "《劳动保障监察条例》第二十一条",
        CaseEnd.Enforcement => "《行政强制法》第五十三条",
        CaseEnd.Police => "《行政处罚法》第二十七条",
        _ => Inspection,
    };

    /// <summary>What those who are not paid can do now.</summary>
    public static string WhatToDo(this CaseEnd end) => end switch
    {
        CaseEnd.OtherRegion => "由接收的人力社保部门继续办，您不用重新投诉，可以向它问进度。",
        CaseEnd.OtherDepartment => "由接收的部门继续办，您可以向它问进度。",
        CaseEnd.ArbitrationOrCourt => "您可以向用工所在地的劳动人事争议仲裁委员会申请仲裁，或者向人民法院起诉；申请仲裁一般要在一年内。没有钱请律师的，可以申请法律援助。",
        CaseEnd.Enforcement => "人民法院正在执行，执行到的工资由法院发还；您可以向法院问执行的进度，单位有钱了也可以向法院说。",
        CaseEnd.Police => "公安机关正在侦查，您可以向它问进度、提供线索。欠的工资仍然要付：您也可以申请仲裁或者起诉；单位在提起公诉前付清的，依法可以从宽，请把收到工资的情况告诉公安机关。",
        _ => "单位欠的工资仍然欠着。您可以申请仲裁或者起诉，可以申请欠薪应急周转金；发现单位或者负责人有财产、又开了新公司的，请告诉我们，可以再立案。",
    };

    // Of these the referral says who takes it over.
    internal static bool IsReferral(this CaseEnd end) => end is CaseEnd.OtherRegion or CaseEnd.OtherDepartment;

    // Who takes it over, or what is left to do, is to be said.
    internal static string Asks(this CaseEnd end) => end switch
    {
        CaseEnd.ArbitrationOrCourt => "请写明向哪个仲裁委员会或者法院。",
        CaseEnd.Enforcement => "请写明哪个法院、什么时候受理的。",
        CaseEnd.Police => "请写明哪个公安机关、什么时候立案的。",
        _ => "请写明还留下哪些事、由谁盯着（如财产线索、失信惩戒）。",
    };
}

/// <summary>How a case is to end.</summary>
/// <param name="End">How; <c>null</c> where it is left empty.</param>
/// <param name="Onwards">Who takes it over, or what is left to do and by whom.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseEndTerms(CaseEnd? End, string Onwards, string Reason);

/// <summary>提请终结 a case whose wages are not all paid.</summary>
/// <param name="End">How.</param>
/// <param name="Onwards">Who takes it over, or what is left to do and by whom.</param>
/// <param name="Reason">Why.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("end-proposed")]
public sealed record CaseEndProposed(CaseEnd End, string Onwards, string Reason, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请没有付清的终结", $"{Choices.LabelOf(End)}：{Onwards.TrimEnd('。')}。{Reason}");
}

/// <summary>终结: the case ends although wages are not all paid; it says how much is left and what can be done.</summary>
/// <param name="End">How.</param>
/// <param name="Onwards">Who takes it over, or what is left to do and by whom.</param>
/// <param name="Outstanding">Yuan established and not paid; 0 where nothing was established.</param>
/// <param name="Workers">Workers concerned; not all of them need be unpaid where a part was paid.</param>
/// <param name="Added">Yuan of 加付赔偿金 decided and not paid; <c>null</c> where there are none.</param>
[StoredAs("case-ended")]
public sealed record CaseEnded(
    CaseEnd End, string Onwards, decimal Outstanding, int Workers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? Added = null) : CaseApproval, IEndsCase
{
    internal override Type Settles => typeof(CaseEndProposed);

    /// <summary>What is left owing, and what those concerned can do.</summary>
    public string Notice => (Outstanding > 0
            ? $"查实的工资还有 {Yuan(Outstanding)}没有付清，涉及 {Workers} 名劳动者。案件终结不免除支付工资的义务。"
            : Added > 0 ? "" : "本机关没有对欠薪的数额作出认定。")
        + (Added is { } added ? $"责令加付的赔偿金还有 {Yuan(added)}没有付，案件终结不免除支付的义务。" : "")
        + End.WhatToDo();

    /// <inheritdoc/>
    public override EventWords Words() => new("终结（没有付清）", $"{Choices.LabelOf(End)}：{Onwards.TrimEnd('。')}。{Notice}");
}

/// <summary>提请没有付清的终结.</summary>
public sealed class ProposeEndStep() : ProposalStep<CaseEndTerms, CaseEndProposed>(new StepCard("end", "没有付清的终结")
{
    Action = "ProposeEnd",
    ActionWords = "提请没有付清的终结",
    Roles = [Role.Inspector],
    Page = "/Cases/End",
    Law = Inspection,
    Place = 230,
    IsRare = true,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.Police.IsFiled && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, CaseEndTerms terms)
    {
        if (terms.End is not { } end)
        {
            yield break;
        }

        // Who takes it over is in the referral.
        if (terms.Onwards.Length == 0 && !end.IsReferral())
        {
            yield return Wrong("onwards-missing", end.Law(), end.Asks(), "Onwards");
        }

        foreach (var missing in Of(file, end, facts.Today).Where(condition => !condition.Met))
        {
            yield return Wrong(missing.Code, missing.Citation, $"还不能这样终结：还不满足“{missing.Text}”。", "End");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => NotPaid(file, facts);

    /// <inheritdoc/>
    protected override CaseEndProposed Make(SupervisionCase file, CaseFacts facts, CaseEndTerms terms, string number) =>
        new(terms.End!.Value, string.Join('。', new[] { file.Referrals.Accepted(terms.End.Value)?.Words, terms.Onwards }
            .Where(text => !string.IsNullOrEmpty(text))), terms.Reason, facts.Actor)
        { On = facts.Today };

    internal static IEnumerable<Precondition> NotPaid(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        new(file.Outstanding > 0 || file.Handling.UnpaidAdded > 0 || file.Items.Count == 0,
            "工资或者责令加付的赔偿金没有付清，或者还没有查实（付清的，结案；没有违法的，撤销立案）", "nothing-owed", Inspection),
        ProofsRead(file),
        Revised(file, facts),
        new(file.Notice is null || file.Penalty is not null, "拟处罚意见已决定或者退回", "notice-pending", Notice),
        new(file.Penalty is null || file.PenaltyService is not null, "处罚决定书已经送达", "decision-not-served", Decision),
        new(file.Handling.Notice is null || file.Handling.Service is not null, "行政处理已决定并且送达，或者已退回", "handling-pending", Inspection),
        new(file.PendingRevocation is null, "没有等待决定的撤销立案", "revocation-pending", Inspection),
        new(file.UnionHasItsAnswer, "已书面答复工会", "union-unanswered", Union),
    ];

    // What was ordered is seen through by whoever ordered it.
    internal static Precondition NothingServed(SupervisionCase file, string law) => new(
        file.Service is null && file.Breaches.Service is null && file.Project.Advances.All(each => each.Service is null),
        "指令书还没有送达（已经责令的，由本机关办完）", "order-served", law);

    private static Precondition Accepted(SupervisionCase file, CaseEnd end) => new(
        file.Referrals.Accepted(end) is not null,
        "已经用“移送其他部门”移送全案，对方接收的回执或者复函已登记", "not-accepted", end.Law());

    // What is nobody else's yet is not handed on, and what was not tried is not given up.
    internal static IEnumerable<Precondition> Of(SupervisionCase file, CaseEnd end, DateOnly today) => end switch
    {
        CaseEnd.OtherRegion or CaseEnd.OtherDepartment or CaseEnd.ArbitrationOrCourt =>
        [
            NothingServed(file, end.Law()),
            new(file.Order is null || file.Service is not null || file.HasLapsed(today), "没有作出而还没有送达的指令书（先送达，或者撤销）", "order-unserved",
                end.Law()),
            .. end.IsReferral() ? [Accepted(file, end)] : Array.Empty<Precondition>(),
        ],
        CaseEnd.Enforcement =>
            [new(file.Handling.Course.Court is not null, "已经向法院申请强制执行行政处理决定（执行罚款不能追回工资）", "not-in-court", end.Law())],
        CaseEnd.Police =>
        [
            new(file.Police.IsFiled, "移送的公安机关已经立案，没有退回（案件页的“登记公安机关是否立案”）", "police-not-filed", end.Law()),
        ],
        CaseEnd.Uncollectable =>
        [
            new(file.Outstanding > 0 || file.Handling.UnpaidAdded > 0, "有查实而没有付清的欠薪，或者没有付的赔偿金", "nothing-established", end.Law()),
            new(file.Refusal is not null, "已经责令并且认定拒不改正", "not-tried", end.Law()),
        ],
        _ => [],
    };
}

/// <summary>批准没有付清的终结, by another person than the proposer.</summary>
public sealed class ApproveEndStep() : ApprovalStep<CaseEndProposed, CaseEnded>(new StepCard("approve-end", "批准没有付清的终结")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=end-proposed",
    Law = Inspection,
    Place = 232,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, CaseEndProposed? proposal) =>
        [.. ProposeEndStep.NotPaid(file, facts), .. proposal is null ? [] : ProposeEndStep.Of(file, proposal.End, facts.Today)];

    /// <inheritdoc/>
    protected override CaseEnded Approve(SupervisionCase file, CaseFacts facts, CaseEndProposed proposal, string number) =>
        new(proposal.End, proposal.Onwards, file.Outstanding, file.Workers, file.Handling.UnpaidAdded is > 0 and var added ? added : null) { On = facts.Today };
}
