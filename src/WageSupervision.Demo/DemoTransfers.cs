using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Demo;

/// <summary>Cases handed to the police, one in every state, and matters referred to other offices.</summary>
internal static class DemoTransfers
{
    /// <summary>All of them, by the enterprise's key.</summary>
    public static IEnumerable<(string Firm, IReadOnlyList<DemoStep> Steps)> All { get; } =
    [
        ("海曙4", [.. Ordered(40, 25)]),
        ("西湖2", [.. Ordered(42, 26), At(2, m => m.ProposeTransferAsync())]),
        ("西湖4", [.. Ordered(44, 28), At(4, m => m.ProposeTransferAsync()), At(1, m => m.ApproveTransferAsync())]),
        ("西湖9", [.. Sent(46, 30, 8)]),
        ("西湖10", [.. Sent(48, 32, 6), At(2, m => m.ReceiveTransferAsync())]),
        ("西湖11", [.. Sent(50, 34, 20), At(17, m => m.ReceiveTransferAsync()), At(14, m => m.AnswerTransferAsync(false))]),
        ("西湖12", [.. Sent(52, 36, 12), At(8, m => m.ReceiveTransferAsync()), At(5, m => m.AnswerTransferAsync(true)),
            At(4, m => m.ProposeMajorAsync(MajorCategory.Transferred)), At(2, m => m.DecideMajorAsync("major-approve"))]),
        ("余杭1",
        [
            .. Sent(60, 44, 30), At(28, m => m.ReceiveTransferAsync()), At(25, m => m.AnswerTransferAsync(true)),
            At(24, m => m.ProposeMajorAsync(MajorCategory.Transferred)), At(22, m => m.DecideMajorAsync("major-approve")),
            At(20, m => m.ActOnMajorAsync("major-publish", "本局门户网站")), At(9, m => m.ReturnTransferAsync()),
            At(4, m => m.DecideMajorAsync("major-withdraw", "公安机关退回，公布的处理情况不再成立。")),
        ]),
        ("余杭2",
        [
            .. Sent(62, 46, 32), At(30, m => m.ReceiveTransferAsync()), At(27, m => m.AnswerTransferAsync(true)),
            At(25, m => m.ProposeEndAsync(CaseEnd.Police, "演示区公安局，已经立案侦查")), At(22, m => m.ApproveProposalAsync("end-proposed")),
        ]),
        ("余杭5",
        [
            At(36, m => m.OpenOtherAsync(CaseSource.Transferred)), At(34, m => m.ClaimMonthsAsync()), At(33, m => m.OrderAsync(14)),
            At(31, m => m.PostOrderAsync()),
        ]),
        ("西湖3", [At(13, m => m.OpenOtherAsync(CaseSource.Patrol)), At(4, m => m.ReferAsync())]),
        ("西湖8", [At(29, m => m.OpenOtherAsync(CaseSource.Patrol)), At(22, m => m.ReferAsync()), At(10, m => m.AnswerReferralAsync())]),
    ];

    private static IEnumerable<DemoStep> Ordered(int opened, int deadline) =>
    [
        At(opened, m => m.OpenOtherAsync(CaseSource.Transferred)), At(opened - 2, m => m.ClaimMonthsAsync()), At(opened - 3, m => m.OrderAsync(deadline)),
        At(opened - 4, m => m.ServeAsync()),
    ];

    private static IEnumerable<DemoStep> Sent(int opened, int deadline, int proposed) =>
    [
        .. Ordered(opened, deadline), At(proposed, m => m.ProposeTransferAsync()), At(proposed, m => m.ApproveTransferAsync()),
        At(proposed - 1, m => m.SendTransferAsync()),
    ];

    private static DemoStep At(int daysAgo, Func<DemoMatter, Task> take) => new(daysAgo, take);
}
