using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases.Worker;

/// <summary>A case in which something was paid to the worker who is signed in.</summary>
/// <param name="Opened">The case. Nothing of it is shown to the worker but what stands beside.</param>
/// <param name="Own">How it stands with them.</param>
public sealed record OwnCase(Opened<SupervisionCase, CaseRow> Opened, WorkerStanding Own)
{
    /// <summary>Whether they can still say something.</summary>
    public bool MayAnswer => Opened.File.ClosedOn is null;

    /// <summary>Whether they ever disputed one of the payments, whatever they said of it since.</summary>
    public bool HasDisputed => Own.Payments.Any(payment => payment.SaidBy(Own.Key).Any(word => word.Says == Receipt.Disputed));

    /// <summary>How many of the payments they have said nothing of.</summary>
    public int Waiting => Own.Payments.Count(payment => payment.Says(Own.Key) == Receipt.Silent);
}

/// <summary>What is recorded as paid to the worker who is signed in, by the identity number of the account; by a name alone nobody is found.</summary>
/// <param name="database">The database.</param>
/// <param name="cases">Cases.</param>
/// <param name="protector">Opens identity numbers.</param>
/// <param name="user">Who is signed in.</param>
public sealed class OwnPayments(AppDbContext database, CaseFiles cases, FieldProtector protector, ICurrentUser user)
{
    private const int Most = 20;

    /// <summary>The cases, the latest first.</summary>
    public async Task<IReadOnlyList<OwnCase>> AllAsync(CancellationToken cancellationToken = default)
    {
        var enterpriseId = user.EnterpriseId;
        if (await OwnLines.IndexAsync(database, user) is not { } index)
        {
            return [];
        }

        var rows = await database.Cases.AsNoTracking().Where(c => c.EnterpriseId == enterpriseId && c.Paid > 0)
            .OrderByDescending(c => c.OpenedOn).ThenBy(c => c.CaseId).Take(Most).ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var (keys, items) = await OwnAsync(enterpriseId, index, [.. rows.Select(row => row.CaseId)], cancellationToken);
        return [.. (await cases.GatherAsync(rows, cancellationToken)).Select(opened => Own(opened, keys, items)).OfType<OwnCase>()];
    }

    /// <summary>One of them.</summary>
    /// <exception cref="NotFoundException">There is none, or nothing in it is this person's.</exception>
    public async Task<OwnCase> OneAsync(Guid caseId, bool toChange, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var index = await OwnLines.IndexAsync(database, user) ?? throw new NotFoundException();
        if (!await database.Cases.AnyAsync(c => c.EnterpriseId == enterpriseId && c.CaseId == caseId, cancellationToken))
        {
            throw new NotFoundException();
        }

        var opened = toChange ? await cases.LoadToChangeAsync(enterpriseId, caseId, cancellationToken)
            : (await cases.GatherAsync(await database.Cases.AsNoTracking().Where(c => c.EnterpriseId == enterpriseId && c.CaseId == caseId)
                .ToListAsync(cancellationToken), cancellationToken))[0];
        var (keys, items) = await OwnAsync(enterpriseId, index, [caseId], cancellationToken);
        return Own(opened, keys, items) ?? throw new NotFoundException();
    }

    private static OwnCase? Own(Opened<SupervisionCase, CaseRow> opened, HashSet<string> keys, HashSet<Guid> items) =>
        opened.File.Restitution.Workers(opened.File).FirstOrDefault(worker => worker.Payments.Count > 0
            && (keys.Contains(worker.Key) || worker.Items.Any(item => items.Contains(item.FindingId)))) is { } own ? new OwnCase(opened, own) : null;

    // The worker of a filed sheet by its blind index; of a sum that was established, by the number that was sealed with it.
    private async Task<(HashSet<string> Keys, HashSet<Guid> Items)> OwnAsync(
        long enterpriseId, byte[] index, IReadOnlyList<Guid> caseIds, CancellationToken cancellationToken)
    {
        var keys = await (from line in database.PayrollLines.AsNoTracking()
                          where line.EnterpriseId == enterpriseId && line.IdentityIndex == index
                          join finding in database.Findings on new { line.EnterpriseId, line.Period, line.FilingId, Line = (int?)line.LineNumber }
                              equals new { finding.EnterpriseId, finding.Period, finding.FilingId, Line = finding.LineNumber }
                          select finding.WorkerKey).Distinct().ToListAsync(cancellationToken);
        var people = await database.CasePersons.AsNoTracking()
            .Where(p => p.EnterpriseId == enterpriseId && p.IdentityCipher != null)
            .Select(p => new { p.ItemId, p.IdentityCipher }).ToListAsync(cancellationToken);
        return ([.. keys.OfType<string>()],
            [.. people.Where(p => protector.IndexOf(protector.Open(p.IdentityCipher!, CasePersonRow.IdentityPlace(enterpriseId, p.ItemId))).AsSpan()
                .SequenceEqual(index)).Select(p => p.ItemId)]);
    }
}
