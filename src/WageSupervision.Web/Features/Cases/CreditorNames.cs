using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Who is to be paid, in full.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">公民身份号码; <c>null</c> where it is not known.</param>
public sealed record Creditor(string Name, string? IdentityNumber)
{
    /// <summary>The last four characters of the identity number; <c>null</c> where it is not known.</summary>
    public string? LastFour => IdentityNumber is { Length: >= 4 } number ? number[^4..] : null;
}

/// <summary>Opens the names behind the sums of an order: from the filed sheet, or as they were established.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Opens what is sealed.</param>
public sealed class CreditorNames(AppDbContext database, FieldProtector protector)
{
    /// <summary>By sum, see <see cref="ArrearsItem.FindingId"/>; a sum whose person cannot be found is missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, Creditor>> OfAsync(long enterpriseId, IReadOnlyList<ArrearsItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(item => item.FindingId).ToList();
        var lines = await (from f in database.Findings.AsNoTracking()
                           where f.EnterpriseId == enterpriseId && ids.Contains(f.FindingId)
                           join l in database.PayrollLines on new { f.EnterpriseId, f.Period, f.FilingId, Line = f.LineNumber }
                               equals new { l.EnterpriseId, l.Period, l.FilingId, Line = (int?)l.LineNumber }
                           select new { f.FindingId, l.FilingId, l.LineNumber, l.WorkerName, l.IdentityCipher }).ToListAsync(cancellationToken);
        var people = await database.CasePersons.AsNoTracking().Where(p => p.EnterpriseId == enterpriseId && ids.Contains(p.ItemId))
            .ToListAsync(cancellationToken);
        var names = lines.ToDictionary(line => line.FindingId, line => new Creditor(line.WorkerName, Number(
            line.IdentityCipher, $"payroll_line|identity|{enterpriseId}|{line.FilingId:N}|{line.LineNumber}")));
        foreach (var person in people)
        {
            names[person.ItemId] = new Creditor(protector.Open(person.NameCipher, CasePersonRow.NamePlace(enterpriseId, person.ItemId)),
                Number(person.IdentityCipher, CasePersonRow.IdentityPlace(enterpriseId, person.ItemId)));
        }

        return names;
    }

    private string? Number(byte[]? sealedNumber, string place) => sealedNumber is null ? null : protector.Open(sealedNumber, place);
}
