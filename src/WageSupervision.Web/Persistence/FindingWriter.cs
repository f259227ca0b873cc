using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Stores what is found in a sheet when it is accepted, by binary COPY: a sheet may raise a question in every line, and rows sent as
/// parameters of an INSERT take the driver a time that grows with the square of their number.
/// </summary>
public static class FindingWriter
{
    /// <summary>Stores them one after another, on the connection and in the transaction of the context; none of them is tracked.</summary>
    /// <param name="database">The context.</param>
    /// <param name="findings">First findings, of a filing that is stored already.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task StoreAsync(AppDbContext database, IEnumerable<FindingRow> findings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(findings);
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)database.Database.GetDbConnection();
            await using var copy = await connection.BeginBinaryImportAsync(
                """
                copy finding (enterprise_id, finding_id, filing_id, period, line_number, sheet_row, worker_shown, worker_key, payday, rule_id, outcome,
                    supersedes, change_id, shortfall, proof, rule_set_version, judged_at)
                from stdin (format binary)
                """, cancellationToken);
            foreach (var row in findings)
            {
                await WriteAsync(copy, row, cancellationToken);
            }

            await copy.CompleteAsync(cancellationToken);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static async Task WriteAsync(NpgsqlBinaryImporter copy, FindingRow row, CancellationToken cancellationToken)
    {
        await copy.StartRowAsync(cancellationToken);
        await copy.WriteAsync(row.EnterpriseId, NpgsqlDbType.Bigint, cancellationToken);
        await copy.WriteAsync(row.FindingId, NpgsqlDbType.Uuid, cancellationToken);
        await copy.WriteAsync(row.FilingId, NpgsqlDbType.Uuid, cancellationToken);
        await copy.WriteAsync(row.Period, NpgsqlDbType.Date, cancellationToken);
        await copy.WriteAsync(row.LineNumber, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(row.SheetRow, NpgsqlDbType.Integer, cancellationToken);
        await copy.WriteAsync(row.WorkerShown, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(row.WorkerKey, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(row.Payday, NpgsqlDbType.Date, cancellationToken);
        await copy.WriteAsync(row.RuleId, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(row.Outcome, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(row.Supersedes, NpgsqlDbType.Uuid, cancellationToken);
        await copy.WriteAsync(row.ChangeId, NpgsqlDbType.Uuid, cancellationToken);
        await copy.WriteAsync(row.Shortfall, NpgsqlDbType.Numeric, cancellationToken);
        await copy.WriteAsync(row.Proof, NpgsqlDbType.Text, cancellationToken);
        await copy.WriteAsync(row.RuleSetVersion, NpgsqlDbType.Varchar, cancellationToken);
        await copy.WriteAsync(row.JudgedAt.ToUniversalTime(), NpgsqlDbType.TimestampTz, cancellationToken);
    }
}
