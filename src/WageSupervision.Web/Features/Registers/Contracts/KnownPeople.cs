using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>Somebody of the enterprise's last payroll of whom no contract is registered.</summary>
/// <param name="Key">Names the person in a form, and nobody elsewhere.</param>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">身份证号; empty where the payroll has none.</param>
public sealed record KnownPerson(string Key, string Name, string IdentityNumber);

/// <summary>People whom the portal knows from the last payroll that stands, so that nobody types them again.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Whose people.</param>
/// <param name="protector">Opens their numbers.</param>
public sealed class KnownPeople(AppDbContext database, ICurrentUser user, FieldProtector protector)
{
    /// <summary>A form offers no more: nobody finds a name in a longer list.</summary>
    public const int MostOffered = 300;

    /// <summary>Those without a contract, in the order of the payroll; at most as many as a list of contracts may have.</summary>
    public async Task<IReadOnlyList<KnownPerson>> WithoutContractAsync(CancellationToken cancellationToken)
    {
        if (await LastAsync(cancellationToken) is not { } last)
        {
            return [];
        }

        var lines = await LinesOf(last).Select(l => new { l.LineNumber, l.WorkerName, l.IdentityCipher, l.IdentityIndex }).ToListAsync(cancellationToken);
        return
        [
            .. lines.DistinctBy(line => KeyOf(line.IdentityIndex, line.WorkerName)).Select(line => new KnownPerson(
                Show.Hex(line.IdentityIndex), line.WorkerName,
                line.IdentityCipher is { } cipher
                    ? protector.Open(cipher, $"payroll_line|identity|{last.EnterpriseId}|{last.FilingId:N}|{line.LineNumber}") : "")),
        ];
    }

    /// <summary>How many they are; no number is opened for it.</summary>
    public async Task<int> CountWithoutContractAsync(CancellationToken cancellationToken) => await LastAsync(cancellationToken) is { } last
        ? (await LinesOf(last).Select(l => new { l.IdentityIndex, l.WorkerName }).ToListAsync(cancellationToken))
            .DistinctBy(line => KeyOf(line.IdentityIndex, line.WorkerName)).Count()
        : 0;

    private static string KeyOf(byte[]? index, string name) => index is null ? "name:" + name : Show.Hex(index);

    private Task<FilingRow?> LastAsync(CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        return database.Filings.AsNoTracking().Stand().Where(f => f.EnterpriseId == enterpriseId && f.Kind == FilingKind.Payroll)
            .OrderByDescending(f => f.Period).ThenByDescending(f => f.CycleEnd).FirstOrDefaultAsync(cancellationToken);
    }

    private IQueryable<PayrollLineRow> LinesOf(FilingRow last)
    {
        var enterpriseId = last.EnterpriseId;
        var contracts = database.RegisterEntries.Where(e => e.EnterpriseId == enterpriseId && e.Kind == RegisterKind.Contract && !e.Withdrawn);
        return database.PayrollLines.AsNoTracking()
            .Where(l => l.EnterpriseId == enterpriseId && l.Period == last.Period && l.FilingId == last.FilingId)
            .Where(l => l.IdentityIndex == null || !database.RegisterWorkers.Any(w => w.EnterpriseId == enterpriseId
                && w.IdentityIndex == l.IdentityIndex && contracts.Any(e => e.EntryId == w.EntryId)))
            .OrderBy(l => l.LineNumber).Take(ContractSheetReader.Most);
    }
}
