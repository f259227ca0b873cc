using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What the police sent back.</summary>
/// <param name="On">The day on it; <c>null</c> where it is left empty.</param>
/// <param name="Text">What it says, with its number.</param>
/// <param name="EvidenceId">The paper; <c>null</c> where there is none.</param>
/// <param name="Filed">立案 or not; <c>null</c> where it is left open or does not matter.</param>
public sealed record PoliceReplyTerms(DateOnly? On, string Text, Guid? EvidenceId, bool? Filed = null);

/// <summary>A step that records a paper of the police.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
/// <param name="card">What is said of it.</param>
public abstract class PoliceReplyStep<TEvent>(StepCard card) : CaseStep<PoliceReplyTerms, TEvent>(card)
    where TEvent : ProcedureEvent
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, PoliceReplyTerms terms)
    {
        var from = Earliest(file);
        if (terms.On > facts.Today || terms.On < from)
        {
            yield return Wrong("impossible-police-day", Card.Law, $"日期应当在 {Iso(from)} 以后、今天以前（含当日）。", "On");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("police-paper-missing", Card.Law, "请上传公安机关的回执或者通知书。", "File");
        }
    }

    /// <summary>The first day that it can bear.</summary>
    protected abstract DateOnly Earliest(SupervisionCase file);
}

/// <summary>公安机关收到移送.</summary>
/// <param name="ReceivedOn">The day on the receipt.</param>
/// <param name="Text">What it says; may be empty.</param>
/// <param name="EvidenceId">The receipt.</param>
[StoredAs("police-received")]
public sealed record PoliceReceived(DateOnly ReceivedOn, string Text, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("公安机关收到移送", $"{Day(ReceivedOn)}" + (Text.Length == 0 ? "" : $"，{Text}"), EvidenceId);
}

/// <summary>登记公安机关的回执.</summary>
public sealed class PoliceReceiptStep() : PoliceReplyStep<PoliceReceived>(new StepCard("police-receipt", "登记公安机关回执")
{
    Action = "RecordPoliceReceipt",
    ActionWords = "登记公安机关回执",
    Roles = [Role.Inspector],
    Page = "/Cases/Police",
    Query = "?step=receipt",
    Law = PoliceTransfer.Rules + "第七条",
    Place = 102,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Police.Sent is not null, "移送书已经送出", "transfer-not-sent", PoliceTransfer.Rules + "第七条"),
        new(file.Police.Received is null, "还没有登记过回执", "receipt-recorded", PoliceTransfer.Rules + "第七条"),
    ];

    /// <inheritdoc/>
    protected override DateOnly Earliest(SupervisionCase file) => file.Police.Sent!.On;

    /// <inheritdoc/>
    protected override PoliceReceived Make(SupervisionCase file, CaseFacts facts, PoliceReplyTerms terms, string number) =>
        new(terms.On!.Value, terms.Text, terms.EvidenceId!.Value) { On = facts.Today };
}

/// <summary>公安机关决定立案或者不立案.</summary>
/// <param name="Filed">立案.</param>
/// <param name="AnsweredOn">The day on the notice.</param>
/// <param name="Text">What it says, with its number and, where nothing is filed, its reasons.</param>
/// <param name="EvidenceId">The notice.</param>
[StoredAs("police-answered")]
public sealed record PoliceAnswered(bool Filed, DateOnly AnsweredOn, string Text, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        Filed ? "公安机关立案" : "公安机关不立案",
        $"{Day(AnsweredOn)}。{Text.TrimEnd('。')}。" + (Filed ? "不再罚款；可以提请以“移送公安机关”终结" : "案件由本机关继续依法处理"), EvidenceId);
}

/// <summary>登记公安机关是否立案; a refusal may be followed by another answer, after a reconsideration.</summary>
public sealed class PoliceAnswerStep() : PoliceReplyStep<PoliceAnswered>(new StepCard("police-answer", "登记公安机关是否立案")
{
    Action = "RecordPoliceAnswer",
    ActionWords = "登记公安机关是否立案",
    Roles = [Role.Inspector],
    Page = "/Cases/Police",
    Query = "?step=answer",
    Law = PoliceTransfer.Rules + "第八条",
    Place = 103,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.Police.Answer is null && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.Police.Received is not null, "公安机关的回执已经登记", "police-not-received", PoliceTransfer.Rules + "第七条"),
        new(file.Police.Answer is not { Filed: true }, "公安机关还没有立案", "police-filed", PoliceTransfer.Rules + "第八条"),
        new(file.Police.Returned is null, "没有退回", "police-returned", PoliceTransfer.Rules + "第八条"),
    ];

    /// <inheritdoc/>
    protected override DateOnly Earliest(SupervisionCase file) => file.Police.Answer?.AnsweredOn ?? file.Police.Received!.ReceivedOn;

    /// <inheritdoc/>
    protected override PoliceAnswered Make(SupervisionCase file, CaseFacts facts, PoliceReplyTerms terms, string number) =>
        new(terms.Filed!.Value, terms.On!.Value, terms.Text, terms.EvidenceId!.Value) { On = facts.Today };
}

/// <summary>退回: after filing it was found that no crime is to be pursued; what the labour law asks is done here again.</summary>
/// <param name="ReturnedOn">The day on it.</param>
/// <param name="Text">Who returned it and why.</param>
/// <param name="EvidenceId">The paper.</param>
[StoredAs("police-returned")]
public sealed record PoliceReturned(DateOnly ReturnedOn, string Text, Guid EvidenceId) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("移送的案件退回", $"{Day(ReturnedOn)}。{Text}", EvidenceId);
}

/// <summary>登记退回, while the case is here still; one that has ended is opened anew.</summary>
public sealed class PoliceReturnStep() : PoliceReplyStep<PoliceReturned>(new StepCard("police-return", "登记公安机关退回")
{
    Action = "RecordPoliceReturn",
    ActionWords = "登记公安机关退回",
    Roles = [Role.Inspector],
    Page = "/Cases/Police",
    Query = "?step=return",
    Law = PoliceTransfer.Rules + "第十三条",
    Place = 104,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        new(file.ClosedOn is null, "案件没有终结（终结以后退回的，按其他机关移送另立新案）", "case-closed", PoliceTransfer.Rules + "第十三条"),
        new(file.Police.IsFiled, "公安机关已经立案，没有退回过", "police-not-filed", PoliceTransfer.Rules + "第十三条"),
    ];

    /// <inheritdoc/>
    protected override DateOnly Earliest(SupervisionCase file) => file.Police.Answer!.AnsweredOn;

    /// <inheritdoc/>
    protected override PoliceReturned Make(SupervisionCase file, CaseFacts facts, PoliceReplyTerms terms, string number) =>
        new(terms.On!.Value, terms.Text, terms.EvidenceId!.Value) { On = facts.Today };
}
