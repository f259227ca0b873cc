using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>The rows of a sheet, one after another, with a look ahead: what a column is shows in the rows below, and no row is read twice.</summary>
internal sealed class RowFeed(ISheetSource sheet, CancellationToken cancellationToken) : IDisposable
{
    private readonly IEnumerator<SheetRow> rows = sheet.Rows(cancellationToken).GetEnumerator();
    private readonly List<SheetRow> ahead = [];
    private int taken;

    /// <summary>The rows that come next, without taking them; fewer where the sheet ends.</summary>
    public IReadOnlyList<SheetRow> Ahead(int count)
    {
        while (ahead.Count - taken < count && rows.MoveNext())
        {
            ahead.Add(rows.Current);
        }

        return taken == 0 && ahead.Count <= count ? ahead : ahead.GetRange(taken, Math.Min(count, ahead.Count - taken));
    }

    /// <summary>Takes the next row; <c>null</c> at the end.</summary>
    public SheetRow? Next()
    {
        if (taken < ahead.Count)
        {
            var next = ahead[taken++];
            if (taken == ahead.Count)
            {
                ahead.Clear();
                taken = 0;
            }

            return next;
        }

        return rows.MoveNext() ? rows.Current : null;
    }

    /// <inheritdoc/>
    public void Dispose() => rows.Dispose();
}
