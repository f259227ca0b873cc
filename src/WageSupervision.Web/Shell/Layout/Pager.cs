using System.Globalization;

namespace WageSupervision.Web.Shell.Layout;

/// <summary>Where a list stands.</summary>
/// <param name="Number">The page, from 1.</param>
/// <param name="HasNext">Whether another follows.</param>
/// <param name="Path">The list's address.</param>
/// <param name="Filter">What is filtered, by name of the query's field.</param>
public sealed record Pager(int Number, bool HasNext, string Path, IReadOnlyList<KeyValuePair<string, string?>> Filter)
{
    /// <summary>A page number as asked for, within reason.</summary>
    public static int Of(int? asked) => Math.Clamp(asked ?? 1, 1, 100_000);

    /// <summary>The address of a page.</summary>
    public string Href(int number) => Path + QueryString.Create(Filter
        .Where(pair => !string.IsNullOrEmpty(pair.Value))
        .Append(new("p", number.ToString(CultureInfo.InvariantCulture))));
}
