using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain;
using WageSupervision.Domain.Contacts;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>Contacts in words.</summary>
public static class ContactText
{
    /// <summary>A stage with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(ContactStage stage) => (Choices.LabelOf(stage), stage switch
    {
        ContactStage.Logged or ContactStage.Accepted => "look",
        ContactStage.AwaitingSupplement => "open",
        ContactStage.Filed => "open",
        ContactStage.Answered => "kept",
        _ => "quiet",
    });

    /// <summary>The same of one whose case has ended, while its answer is to come.</summary>
    public static (string Text, string Kind) AwaitingAnswer { get; } = ("案件已办结，待答复", "look");

    /// <summary>The months that are owed.</summary>
    public static string Months(ContactParticulars particulars)
    {
        ArgumentNullException.ThrowIfNull(particulars);
        return particulars switch
        {
            { FirstMonth: null } => "没有写",
            { FirstMonth: { } from, LastMonth: null } => $"{Show.Month(from)}起，现在还在欠",
            { FirstMonth: { } from, LastMonth: { } until } when from == until => Show.Month(from),
            _ => $"{Show.Month(particulars.FirstMonth.Value)}至{Show.Month(particulars.LastMonth.Value)}",
        };
    }

    /// <summary>Whether the matter is before somebody else.</summary>
    public static string Dispute(bool? inDispute) => inDispute switch { true => "已经申请仲裁或者起诉", false => "没有申请仲裁或者起诉", _ => "没有问" };

    /// <summary>The members of an enum as choices.</summary>
    public static IReadOnlyList<SelectListItem> ChoicesOf<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(member => new SelectListItem(Choices.LabelOf(member), member.ToString()))];

    /// <summary>The months of the last five years, the newest first.</summary>
    public static IReadOnlyList<SelectListItem> MonthChoices(DateOnly today) =>
    [
        .. Enumerable.Range(0, 60).Select(back => YearMonth.Of(today).AddMonths(-back)).Select(month
            => new SelectListItem(Show.Month(month.FirstDay), month.ToString())),
    ];

    /// <summary>By which way and in whose right, the telephone first.</summary>
    public static IReadOnlyList<SelectListItem> Sources { get; } =
    [
        .. new[] { ContactChannel.Telephone, ContactChannel.Counter, ContactChannel.Letter, ContactChannel.Petition, ContactChannel.Patrol,
            ContactChannel.OtherAuthority, ContactChannel.Union, ContactChannel.Web }
            .SelectMany(channel => Enum.GetValues<ContactKind>().Select(kind =>
                new SelectListItem($"{Choices.LabelOf(channel)}{Choices.LabelOf(kind)}", $"{channel}-{kind}"))),
    ];
}
