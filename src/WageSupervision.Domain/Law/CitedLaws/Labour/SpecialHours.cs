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

    private static readonly char[] Separators = ['、', '，', ',', '；', ';', '\n', '\r'];

    /// <summary>The posts that a text names.</summary>
    public static IReadOnlyList<string> PostsIn(string? posts) =>
        (posts ?? "").Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>
    /// By which hours somebody worked in a period. An approval counts only where it was handed in, covers every day and names the post; where a part
    /// of that is open it cannot be said. Half of a period may be covered by one approval and half by the next of the same kind.
    /// </summary>
    /// <param name="approvals">The approvals that touch the period.</param>
    /// <param name="start">Its first day.</param>
    /// <param name="end">Its last day.</param>
    /// <param name="post">The post as the sheet states it, or <c>null</c>.</param>
    public static WorkHours Of(IReadOnlyList<SpecialHours> approvals, DateOnly start, DateOnly end, string? post)
    {
        ArgumentNullException.ThrowIfNull(approvals);
        var found = WorkHours.Standard;
        for (var i = 0; i < approvals.Count; i++)
        {
            var approval = approvals[i];
            if (!approval.Touches(start, end) || approval.Names(post) == false)
            {
                continue;
            }

            if (approval.Names(post) is null || (found != WorkHours.Standard && found != approval.Kind)
                || !CoverEveryDay(approvals, approval.Kind, start, end, post))
            {
                return WorkHours.Unclear;
            }

            found = approval.Kind;
        }

        return found;
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
            if (one == Everyone || asked.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (asked.IsEmpty || asked.Contains(one, StringComparison.OrdinalIgnoreCase) || one.AsSpan().Contains(asked, StringComparison.OrdinalIgnoreCase))
            {
                named = null;
            }
        }

        return named;
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
