using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Publications;

/// <summary>The two lists besides the notice of Article 30 in words.</summary>
public static class ListText
{
    /// <summary>A stage in words, with its colour.</summary>
    public static (string Text, string Kind) Stage(ListKind list, ListStage stage) => (list, stage) switch
    {
        (ListKind.Dishonest, ListStage.Proposed) => ("待作出列入决定", "look"),
        (ListKind.Dishonest, ListStage.Standing) => ("在名单上", "breach"),
        (ListKind.Dishonest, ListStage.Ended) => ("已移出名单", "quiet"),
        (ListKind.Dishonest, ListStage.Declined) => ("不予列入", "quiet"),
        (ListKind.Dishonest, _) => ("列入决定已撤销", "quiet"),
        (_, ListStage.Proposed) => ("待审定", "look"),
        (_, ListStage.Approved) => ("待公布", "look"),
        (_, ListStage.Standing) => ("已公布", "breach"),
        (_, ListStage.Declined) => ("不予公布", "quiet"),
        _ => ("已撤回", "quiet"),
    };

    /// <summary>Where the service that an entry waits for is recorded; <c>null</c> where it waits for none.</summary>
    public static string? ServiceAddress(ListMatterRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Kind == ListKind.Dishonest ? Steps.All.OfType<ServeListingStep>().FirstOrDefault(step => ToServe(step.Document) == row.ToDo)
            ?.AddressOf(row.MatterId) : null;
    }

    /// <summary>What an inspector is to do where a document of a listing waits for its service.</summary>
    public static string ToServe(ListingDocument document) => $"送达{Domain.Choices.LabelOf(document)}";

    /// <summary>Where officers see an entry.</summary>
    public static string Href(ListKind list, Guid matterId) => $"{(list == ListKind.Dishonest ? "/Listings" : "/MajorNotices")}/Detail/{matterId}";
}
