using System.Collections.Frozen;

namespace WageSupervision.Domain.Law.CitedLaws.Labour;

/// <summary>An approval of special working hours (劳动法第三十九条), as the enterprise states it.</summary>
/// <param name="Kind">综合计算工时 or 不定时工时.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, inclusive.</param>
/// <param name="Posts">The posts it covers, as the sheet calls them; <see cref="Everyone"/> for all.</param>
/// <param name="IsShown">Whether the approval itself was handed in.</param>
public sealed record SpecialHours(WorkHours Kind, DateOnly From, DateOnly Until, IReadOnlyList<string> Posts, bool IsShown)
{
    /// <summary>The word for all posts.</summary>
    public const string Everyone = "全体";

    /// <summary>The most posts an approval names.</summary>
    public const int MostPosts = 50;

    // 其他岗位 and the like name no post, so that any may be meant.
    private static readonly string[] Vague = ["其他", "其它", "相关", "有关"];

    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        [Everyone, "全体员工", "全体职工", "全体人员", "全体岗位", "全员", "全部", "全部员工", "全部职工", "全部人员", "全部岗位", "所有", "所有员工", "所有职工", "所有人员", "所有岗位", "各岗位"],
        StringComparer.Ordinal);

    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n', '\r'];

    /// <summary>The posts that a text names.</summary>
    public static IReadOnlyList<string> PostsIn(string? posts) =>
        (posts ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// By which hours somebody worked in a period. An approval counts only where it was handed in, covers every day and names the post; another that may
    /// be meant then alters nothing, unless it was handed in and names the post as surely for another kind. Where none counts and one may, it cannot be
    /// said. Half of a period may be covered by one approval and half by the next of the same kind.
    /// </summary>
    /// <param name="approvals">The approvals that touch the period.</param>
    /// <param name="start">Its first day.</param>
    /// <param name="end">Its last day.</param>
    /// <param name="post">The post as the sheet states it, or <c>null</c>.</param>
    public static WorkHours Of(IReadOnlyList<SpecialHours> approvals, DateOnly start, DateOnly end, string? post)
    {
        ArgumentNullException.ThrowIfNull(approvals);
        var (sure, mayBe) = (WorkHours.Standard, false);
        for (var i = 0; i < approvals.Count; i++)
        {
            var approval = approvals[i];
            var named = approval.Names(post);
            if (!approval.Touches(start, end) || named == false)
            {
                continue;
            }

            mayBe = true;
            if (named != true || !approval.IsShown || sure == approval.Kind)
            {
                continue;
            }

            if (sure != WorkHours.Standard)
            {
                return WorkHours.Unclear;
            }

            sure = approval.Kind;
        }

        return sure != WorkHours.Standard && CoverEveryDay(approvals, sure, start, end, post) ? sure : mayBe ? WorkHours.Unclear : WorkHours.Standard;
    }

    /// <summary>Whether it holds on a day of a period.</summary>
    public bool Touches(DateOnly start, DateOnly end) => From <= end && Until >= start;

    // A post called a little otherwise (货车司机 for 司机) may be the one meant: that is asked.
    private bool? Names(string? post)
    {
        var asked = post.AsSpan().Trim();
        bool? named = false;
        for (var i = 0; i < Posts.Count; i++)
        {
            var one = Posts[i];
            if (All.Contains(one) || asked.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (asked.IsEmpty || one.EndsWith('等') || IsVague(one)
                || asked.Contains(one, StringComparison.OrdinalIgnoreCase) || one.AsSpan().Contains(asked, StringComparison.OrdinalIgnoreCase))
            {
                named = null;
            }
        }

        return named;
    }

    private static bool IsVague(string post)
    {
        foreach (var vague in Vague)
        {
            if (post.StartsWith(vague, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool CoverEveryDay(IReadOnlyList<SpecialHours> approvals, WorkHours kind, DateOnly start, DateOnly end, string? post)
    {
        var day = start;
        for (var grew = true; grew && day <= end;)
        {
            grew = false;
            for (var i = 0; i < approvals.Count; i++)
            {
                var approval = approvals[i];
                if (approval.IsShown && approval.Kind == kind && approval.From <= day && approval.Until >= day && approval.Names(post) == true)
                {
                    if (approval.Until >= end)
                    {
                        return true;
                    }

                    (day, grew) = (approval.Until.AddDays(1), true);
                }
            }
        }

        return false;
    }
}
