using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Keeps what unions attach, sealed, in the transaction of the step that names its hash.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Who gives it.</param>
/// <param name="protector">Seals it.</param>
/// <param name="clock">When.</param>
public sealed class UnionVault(AppDbContext database, ICurrentUser user, FieldProtector protector, PortalClock clock)
{
    /// <summary>Keeps a file; of a kind that <see cref="EvidenceFile"/> knows.</summary>
    /// <returns>Its SHA-256, hexadecimal; <c>null</c> where there is none.</returns>
    public string? Keep(long enterpriseId, Guid demandId, bool ofRecommendation, string? fileName, byte[]? content)
    {
        if (content is not { Length: > 0 })
        {
            return null;
        }

        var (fileId, hash) = (Guid.CreateVersion7(), SHA256.HashData(content));
        database.UnionFiles.Add(new UnionFileRow
        {
            EnterpriseId = enterpriseId,
            FileId = fileId,
            DemandId = demandId,
            OfRecommendation = ofRecommendation,
            FileName = EvidenceFile.SafeName(fileName),
            MediaType = EvidenceFile.MediaTypeOf(content)!,
            FileHash = hash,
            Content = protector.Seal(content, UnionFileRow.Place(enterpriseId, fileId)),
            ReceivedAt = clock.Now,
            GivenBy = user.Id,
        });
        return Show.Hex(hash);
    }

    /// <summary>The files of a demand that this person may see: the enterprise does not see those of the recommendation.</summary>
    public IQueryable<UnionFileRow> Visible(IQueryable<UnionDemandRow> demands)
    {
        var isEnterprise = user.Role == Role.EnterpriseFiler;
        return from file in database.UnionFiles.AsNoTracking()
               join demand in demands on new { file.EnterpriseId, file.DemandId } equals new { demand.EnterpriseId, demand.DemandId }
               where !isEnterprise || !file.OfRecommendation
               select file;
    }
}
