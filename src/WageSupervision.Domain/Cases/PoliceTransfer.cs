using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>
/// How far the transfer of a case to the police has come (《行政执法机关移送涉嫌犯罪案件的规定》). A transfer that was refused or came back may be
/// followed by another.
/// </summary>
/// <param name="Posted">张贴 of the order in force, or <c>null</c>.</param>
/// <param name="Approved">The transfer that is under way or was the last, or <c>null</c>.</param>
/// <param name="Sent">移送书, or <c>null</c>.</param>
/// <param name="Received">公安机关收到, or <c>null</c>.</param>
/// <param name="Answer">The last answer, or <c>null</c>.</param>
/// <param name="Returned">退回 after the police had filed, or <c>null</c>.</param>
public sealed record PoliceTransfer(
    OrderPosted? Posted, PoliceTransferApproved? Approved, PoliceTransferSent? Sent, PoliceReceived? Received, PoliceAnswered? Answer,
    PoliceReturned? Returned)
{
    /// <summary>Days of the rules on transfers: three, to decide, to answer, to seek another answer, to hand over; taken as calendar days.</summary>
    public const int Days = 3;

    internal const string Rules = "《行政执法机关移送涉嫌犯罪案件的规定》";

    internal const string NoFine = "《行政处罚法》第二十七条、第三十五条";

    internal static PoliceTransfer None { get; } = new(null, null, null, null, null, null);

    /// <summary>Whether it is with the police or on its way: then no fine is imposed.</summary>
    public bool IsUnderway => Approved is not null && Answer is not { Filed: false } && Returned is null;

    /// <summary>Whether the police have filed, and it did not come back.</summary>
    public bool IsFiled => Answer is { Filed: true } && Returned is null;

    /// <summary>Where it stands, in a few words; empty where nothing was approved.</summary>
    public string Standing => this switch
    {
        { Approved: null } => "",
        { Returned: not null } => "公安机关已退回",
        { Answer.Filed: true } => "公安机关已立案",
        { Answer: not null } => "公安机关不立案",
        { Received: not null } => "公安机关正在审查",
        { Sent: not null } => "已移送公安机关，等待回执",
        _ => "已批准移送公安机关，还没有送出",
    };

    internal PoliceTransfer With(ProcedureEvent recorded) => recorded switch
    {
        OrderPosted posted => this with { Posted = posted },
        PoliceTransferApproved approved => None with { Posted = Posted, Approved = approved },
        PoliceTransferWithdrawn => None with { Posted = Posted },
        PoliceTransferSent sent => this with { Sent = sent },
        PoliceReceived received => this with { Received = received },
        PoliceAnswered answered => this with { Answer = answered },
        PoliceReturned returned => this with { Returned = returned },
        _ => this,
    };

    /// <summary>The clocks of the transfer. That the case is with the police stops none of the others: the law names no such stop.</summary>
    internal IEnumerable<ProcedureClock> Clocks(SupervisionCase file, DateOnly today)
    {
        if (file.Proposals.Of<PoliceTransferProposed>() is { } proposal)
        {
            yield return new("决定是否移送公安机关", proposal.On.AddDays(Days), Rules + "第五条第二款", true);
        }

        if (Approved is { } approved && Sent is null)
        {
            yield return new("移送公安机关（批准后 24 小时内）", approved.On.AddDays(1), Rules + "第五条第二款", file.ClosedOn is null);
        }

        if (Received is { } received && Answer is null)
        {
            yield return new("公安机关审查是否立案", received.ReceivedOn.AddDays(Days), Rules + "第八条", Returned is null);
        }

        if (Answer is { } answer && Returned is null)
        {
            var due = answer.AnsweredOn.AddDays(Days);
            yield return answer.Filed
                ? new("向公安机关移交材料，办结交接", due, Rules + "第十二条", file.ClosedOn is null)
                : new("可以提请公安机关复议、建议检察院立案监督", due, Rules + "第九条", file.ClosedOn is null && today <= due);
        }
    }
}
