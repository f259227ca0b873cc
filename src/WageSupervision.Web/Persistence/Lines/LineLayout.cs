namespace WageSupervision.Web.Persistence.Lines;

/// <summary>How the lines of one kind of filing are stored. Each field is said once, for the table and for the hash alike. For one thread at a time.</summary>
/// <typeparam name="TLine">A line as read.</typeparam>
public abstract class LineLayout<TLine> : IDisposable
{
    /// <summary>The partitioned table; personal fields are sealed for a place of that name.</summary>
    public abstract string Table { get; }

    /// <summary>The function that makes a month's partition where it is missing.</summary>
    public abstract string EnsurePartition { get; }

    /// <summary>The column of the filing's id.</summary>
    public abstract string IdColumn { get; }

    /// <summary>The columns that <see cref="Write"/> fills, in its order.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>See <see cref="LineHash.Begin"/>.</summary>
    public abstract byte HashKind { get; }

    /// <summary>The table that is written to: the partitioned one, or the month's partition itself where it may be.</summary>
    public virtual string TableOf(DateOnly period) => Table;

    /// <summary>Sets the fields of a line out, in the order of <see cref="Columns"/>.</summary>
    public abstract void Write(TLine line, LineSink sink);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    protected virtual void Dispose(bool disposing)
    {
    }
}
