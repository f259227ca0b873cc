using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>What is known of who would approve a change, and of the rows it was made for.</summary>
/// <param name="Person">Who would approve.</param>
/// <param name="AccountIsOfTheProposer">Whether the proposer opened that account, or once gave it a new activation code.</param>
/// <param name="Then">The table as it stood when the change was proposed.</param>
public sealed record ApprovalFacts(Guid Person, bool AccountIsOfTheProposer, ParameterSet Then)
{
    /// <summary>Looks them up: the log says who opened an account.</summary>
    public static async Task<ApprovalFacts> OfAsync(
        AppDbContext database, ParameterStore store, ParameterChangeRow change, Guid person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(change);
        var id = person.ToString();
        var opened = await database.AuditEntries.AnyAsync(
            entry => entry.ActorId == change.ProposedBy
                && ((entry.Action == CommandNames.ReissueActivation && entry.Subject == id)
                    || (entry.Action == CommandNames.CreateAccount
                        && database.Users.Any(account => account.Id == person && account.UserName == entry.Subject))),
            cancellationToken);
        var sequence = await database.ParameterDecisions.Where(decision => decision.DecidedAt <= change.ProposedAt)
            .MaxAsync(decision => decision.Sequence, cancellationToken);
        return new ApprovalFacts(person, opened, store.AsOf(sequence ?? 0).Set);
    }
}

/// <summary>What must hold before a change takes effect.</summary>
public static class ParameterGates
{
    private const string Citation = "平台规则：参数两人复核，先看召回清单";

    /// <summary>The preconditions of approving.</summary>
    /// <param name="change">The change.</param>
    /// <param name="run">The search for results it alters.</param>
    /// <param name="decided">Whether it was decided.</param>
    /// <param name="now">What holds by now.</param>
    /// <param name="facts">Who would approve, and the rows at the time of the proposal.</param>
    public static Gate ToDecide(ParameterChangeRow change, RecallRunRow run, bool decided, KnownParameters now, ApprovalFacts facts)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(facts);
        return new Gate("decide-parameter-change", "同意修改参数",
        [
            new Precondition(!decided, "这项修改还没有决定", "undecided", Citation),
            new Precondition(change.ProposedBy != facts.Person, "决定的人不是提出的人", "four-eyes", Citation),
            new Precondition(!facts.AccountIsOfTheProposer, "决定的人的账户不是提出的人开的，也没有由提出的人重发过激活码", "own-account", Citation),
            new Precondition(run.ListedAt is not null, "召回清单已经列完", "recall-listed", Citation),
            new Precondition(run.BaseSequence == now.Sequence, "清单列出以后没有别的参数修改生效", "recall-current", Citation),
            new Precondition(decided || RowsStand(change, facts.Then, now.Set), "提出以后，要改的行没有被别的修改改过；改过的请撤回重提", "rows-stand", Citation),
        ]);
    }

    private static bool RowsStand(ParameterChangeRow row, ParameterSet then, ParameterSet now)
    {
        var change = ParameterStore.ChangeOf(row);
        var table = ParameterTables.Find(change.Table)!;
        var keys = change.Put.Select(table.KeyOf).Concat(change.Remove).ToHashSet(StringComparer.Ordinal);
        var before = Touched(then);
        var after = Touched(now);
        return before.Count == after.Count && before.All(pair => after.TryGetValue(pair.Key, out var other) && table.IsSame(pair.Value, other));

        Dictionary<string, IReadOnlyDictionary<string, string>> Touched(ParameterSet set) =>
            set.Rows(table.Name).Where(candidate => keys.Contains(table.KeyOf(candidate))).ToDictionary(table.KeyOf, StringComparer.Ordinal);
    }
}
