using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>Where the bytes of a kind of submission lie.</summary>
/// <param name="Table">The table.</param>
/// <param name="IdColumn">The column of the submission's id.</param>
/// <param name="Place">The place that the bytes of an enterprise's submission are sealed for.</param>
public sealed record FileTable(string Table, string IdColumn, Func<long, Guid, string> Place)
{
    /// <summary>The place that the bytes of a submission are sealed for.</summary>
    public string PlaceOf(Submission filing) => Place(filing.EnterpriseId, filing.Id);
}

/// <summary>The bytes of submissions, exactly as received, enciphered: a sheet is full of identity numbers.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Opens them.</param>
public sealed class SubmissionFiles(AppDbContext database, FieldProtector protector)
{
    private const int LargeFile = 4 * 1024 * 1024;

    /// <summary>The bytes of a submission.</summary>
    public async Task<ReadOnlyMemory<byte>> OpenAsync(FileTable table, Submission filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.FileSize >= LargeFile)
        {
            // What the step before held of a large file (its receipt, the page, another's) lies where the collector seldom looks.
            // Left alone it would be four or five times the file by the end; giving it back costs a few hundredths of a second.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return protector.OpenOver(await StoredAsync(table, filing, cancellationToken), table.PlaceOf(filing));
    }

    // Read in sequence, the bytes go from the wire into their array; read as usual, the driver would hold the whole row a second time.
    private async Task<byte[]> StoredAsync(FileTable table, Submission filing, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var text = $"select content from {table.Table} where enterprise_id = $1 and {table.IdColumn} = $2";
            await using var command = new NpgsqlCommand(text, (NpgsqlConnection)database.Database.GetDbConnection())
            {
                Parameters = { new() { Value = filing.EnterpriseId }, new() { Value = filing.Id } },
            };
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
            return await reader.ReadAsync(cancellationToken)
                ? await reader.GetFieldValueAsync<byte[]>(0, cancellationToken)
                : throw new InvalidOperationException("a filing without its bytes");
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
