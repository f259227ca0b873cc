using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Web.Persistence;

/// <summary>The parameters as they were known after a number of approved changes.</summary>
/// <param name="Sequence">How many approved changes are in it; 0 for those shipped with this version.</param>
/// <param name="Set">The tables.</param>
public sealed record KnownParameters(int Sequence, ParameterSet Set);

/// <summary>
/// What is known of the parameters now, and what was known at any time before: the shipped tables with each approved change
/// on top. Requests read it from memory; it is refreshed after each decision and every few seconds, for decisions taken elsewhere.
/// </summary>
/// <param name="scopes">For the database.</param>
public sealed class ParameterStore(IServiceScopeFactory scopes) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private ImmutableArray<KnownParameters> known = [new(0, ParameterSet.Shipped)];
    private volatile bool missed;

    /// <summary>What is known now.</summary>
    /// <exception cref="Npgsql.NpgsqlException">Approved changes could not be loaded yet: nothing is judged by less than what is known.</exception>
    public KnownParameters Current => missed ? throw new Npgsql.NpgsqlException("approved parameters could not be loaded yet") : known[^1];

    /// <summary>What was known when that many changes had been approved.</summary>
    public KnownParameters AsOf(int sequence)
    {
        var all = known;
        return all[Math.Clamp(sequence, 0, all.Length - 1)];
    }

    /// <summary>Whether approved changes could not be loaded yet.</summary>
    public bool IsMissed => missed;

    /// <summary>The portal starts without its database: until a refresh succeeds, it does not know what was approved.</summary>
    public void Miss() => missed = true;

    /// <summary>Takes in changes approved since.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken = default)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var last = known[^1].Sequence;
            var approved = await (
                from decision in database.ParameterDecisions.AsNoTracking()
                join change in database.ParameterChanges.AsNoTracking() on decision.ChangeId equals change.ChangeId
                where decision.Sequence > last
                orderby decision.Sequence
                select change).ToListAsync(cancellationToken);
            foreach (var change in approved)
            {
                known = known.Add(new KnownParameters(known[^1].Sequence + 1, known[^1].Set.With(ChangeOf(change))));
            }

            missed = false;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    /// <summary>The change of a row.</summary>
    public static ParameterChange ChangeOf(ParameterChangeRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(
            row.TableName,
            [.. (JsonSerializer.Deserialize<List<Dictionary<string, string>>>(row.Put) ?? []).Cast<IReadOnlyDictionary<string, string>>()],
            JsonSerializer.Deserialize<List<string>>(row.Remove) ?? []);
    }
}
