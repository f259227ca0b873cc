using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Demo;

/// <summary>
/// Listings among the dishonest (人社部令第45号), one in every state. Those that end early began long ago: nobody leaves the list before half a year.
/// </summary>
internal static class DemoListings
{
    private const string Wrong = "其中一人八月的工资已经用现金付清，有收条。";

    /// <summary>All of them, by the enterprise's key.</summary>
    public static IEnumerable<(string Firm, IReadOnlyList<DemoStep> Steps)> All { get; } =
    [
        ("西湖4", [.. Ordered(30, 12), At(3, m => m.ProposeListingAsync())]),
        ("西湖9", [.. Told(36, 18, 8), At(4, m => m.SpeakOnListingAsync("listing-objection", Wrong))]),
        ("西湖10",
        [
            .. Told(45, 27, 22), At(19, m => m.SpeakOnListingAsync("listing-objection", Wrong)), At(16, m => m.AnswerListingObjectionAsync()),
        ]),
        ("西湖11", [.. Told(41, 23, 16), At(2, m => m.ActOnListingAsync("listing-time", "班组长下落不明，人数还要再核对。"))]),
        ("余杭6", [.. Listed(70, 52, 30), At(29, m => m.ServeListingAsync(ListingDocument.Decision))]),
        ("海曙8",
        [
            .. Told(58, 40, 34), At(30, m => m.ProveAsync()), At(28, m => m.ConfirmAsync()), At(27, m => m.SpeakOnListingAsync("listing-promise")),
            At(22, m => m.DecideListingAsync("listing-decline", "决定以前已经付清并作出书面信用承诺。")),
        ]),
        ("余杭7", [.. Applied(300), At(12, m => m.SpeakOnListingAsync("removal-apply", "欠薪去年底已经付清，请求提前移出。")), At(6, m => m.ExamineRemovalAsync())]),
        ("余杭8", [.. Removed(320), At(28, m => m.ActOnListingAsync("listing-down", "本局门户网站、信用网站；告知发展改革部门。"))]),
        ("海曙7",
        [
            .. Removed(330), At(20, m => m.ActOnListingAsync("restoration", "银行回单是伪造的，劳动者说没有收到。")),
            At(15, m => m.DecideListingAsync("restore")), At(14, m => m.ServeListingAsync(ListingDocument.Change)),
        ]),
        ("海曙5",
        [
            .. Listed(75, 57, 36), At(35, m => m.ServeListingAsync(ListingDocument.Decision)), At(12, m => m.RevokeOrderAsync()),
            At(8, m => m.DecideListingAsync("listing-revoke", "指令书责令的对象错了，已经撤销。")), At(7, m => m.ServeListingAsync(ListingDocument.Change)),
        ]),
    ];

    private static IEnumerable<DemoStep> Ordered(int opened, int deadline) =>
    [
        At(opened, m => m.OpenOtherAsync(CaseSource.Transferred)), At(opened - 2, m => m.ClaimMonthsAsync()), At(opened - 3, m => m.OrderAsync(deadline)),
        At(opened - 4, m => m.ServeAsync()),
    ];

    private static IEnumerable<DemoStep> Told(int opened, int deadline, int proposed) =>
    [
        .. Ordered(opened, deadline), At(proposed, m => m.ProposeListingAsync()), At(proposed - 1, m => m.ServeListingAsync(ListingDocument.Notice)),
    ];

    private static IEnumerable<DemoStep> Listed(int opened, int deadline, int decided) =>
        [.. Told(opened, deadline, deadline - 3), At(decided, m => m.DecideListingAsync("list"))];

    // On the list for more than six months since the money came.
    private static IEnumerable<DemoStep> Applied(int opened) =>
    [
        .. Listed(opened, opened - 18, opened - 38), At(opened - 39, m => m.ServeListingAsync(ListingDocument.Decision)),
        At(opened - 45, m => m.ProveAsync()), At(opened - 47, m => m.ConfirmAsync()), At(opened - 50, m => m.SpeakOnListingAsync("listing-promise")),
    ];

    private static IEnumerable<DemoStep> Removed(int opened) =>
    [
        .. Applied(opened), At(45, m => m.SpeakOnListingAsync("removal-apply", "欠薪已经付清，请求提前移出。")), At(38, m => m.ExamineRemovalAsync()),
        At(34, m => m.DecideListingAsync("removal-grant")), At(33, m => m.ServeListingAsync(ListingDocument.Removal)),
    ];

    private static DemoStep At(int daysAgo, Func<DemoMatter, Task> take) => new(daysAgo, take);
}
