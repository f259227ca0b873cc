using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>Who may be drawn by a rule, and who may go.</summary>
/// <param name="database">The database.</param>
/// <param name="user">Whose area it is.</param>
/// <param name="clock">From which day months count back.</param>
public sealed class DrawPopulation(AppDbContext database, ICurrentUser user, PortalClock clock)
{
    /// <summary>How many enterprises are on the list of a rule.</summary>
    public Task<int> CountAsync(DrawRule rule, CancellationToken cancellationToken) => Of(rule).CountAsync(cancellationToken);

    /// <summary>Inspectors of the office and of the city above it whose accounts are in use, by name; the certificate may be missing.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, string? Certificate)>> OfficersAsync(CancellationToken cancellationToken)
    {
        var region = user.Area.RegionCode;
        var found = await database.Users.AsNoTracking()
            .Where(a => a.Role == Role.Inspector && a.RegionCode != null && a.DisabledAt == null
                && (a.RegionCode == region || (a.RegionCode.EndsWith("00") && region.StartsWith(a.RegionCode.Substring(0, 4)))))
            .OrderBy(a => a.DisplayName).ThenBy(a => a.Id).Select(a => new { a.Id, a.DisplayName, a.CertificateNumber }).ToListAsync(cancellationToken);
        return [.. found.Select(each => (each.Id, each.DisplayName, each.CertificateNumber))];
    }

    /// <summary>Freezes the list of a rule and the pool, each under ids that tell nothing, with a fresh secret.</summary>
    /// <param name="rule">Who is on the list.</param>
    /// <param name="officerIds">The accounts of the pool; who is none of this office's is left out.</param>
    /// <param name="recusals">Certificates and credit codes of those who may not meet.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task<DrawMaterial> FreezeAsync(
        DrawRule rule, IReadOnlyCollection<Guid> officerIds, IReadOnlyCollection<(string Certificate, string CreditCode)> recusals,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recusals);
        var listed = await Of(rule).OrderBy(e => e.EnterpriseId).Select(e => new { e.EnterpriseId, e.CreditCode, e.Name }).ToListAsync(cancellationToken);
        List<FrozenEnterprise> enterprises = [.. listed.Select(e => new FrozenEnterprise(e.EnterpriseId, Entry(e.CreditCode, e.Name)))];
        List<FrozenOfficer> officers =
        [
            .. (await OfficersAsync(cancellationToken)).Where(each => officerIds.Contains(each.Id))
                .Select(each => new FrozenOfficer(each.Id, each.Name, Entry(each.Certificate ?? "", null))),
        ];
        HashSet<DrawExclusion> exclusions =
        [
            .. from pair in recusals
               from officer in officers.Where(each => each.Entry.Code == pair.Certificate)
               from enterprise in enterprises.Where(each => each.Entry.Code == pair.CreditCode)
               select new DrawExclusion(officer.Entry.Id, enterprise.Entry.Id, ExclusionReason.Recusal),
        ];
        foreach (var last in await LastOfficersAsync(cancellationToken))
        {
            if (enterprises.Find(each => each.EnterpriseId == last.EnterpriseId) is { } enterprise)
            {
                exclusions.UnionWith(officers.Where(each => last.Officers.Contains(each.OfficerId))
                    .Select(each => new DrawExclusion(each.Entry.Id, enterprise.Entry.Id, ExclusionReason.LastTime)));
            }
        }

        return new DrawMaterial(Random(32), enterprises, officers, [.. exclusions]);
    }

    /// <summary>Refuses recusals that would be without effect: a certificate or a credit code that nobody of the area has. One fault for all of them.</summary>
    public async Task<IReadOnlyList<ProcedureRuleException>> UnknownAsync(
        IReadOnlyList<(string Certificate, string CreditCode)> recusals, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(recusals);
        var certificates = (await OfficersAsync(cancellationToken)).Select(each => each.Certificate).ToHashSet();
        var codes = recusals.Select(pair => pair.CreditCode).ToList();
        var known = await database.Employers.Registered().InArea(user.Area).Where(e => codes.Contains(e.CreditCode)).Select(e => e.CreditCode)
            .ToHashSetAsync(cancellationToken);
        List<string> wrong =
        [
            .. recusals.Where(pair => !certificates.Contains(pair.Certificate)).Select(pair => $"没有执法证号 {pair.Certificate} 的人员"),
            .. recusals.Where(pair => !known.Contains(pair.CreditCode)).Select(pair => $"辖区内没有统一社会信用代码 {pair.CreditCode} 的企业"),
        ];
        return wrong.Count == 0 ? [] : [new("recusal-unknown", Steps.The<PublishDrawStep>().Card.Law, $"回避的名单里{string.Join('，', wrong)}，请核对。", "Recusals")];
    }

    // Nobody goes to the same enterprise twice running.
    private async Task<IEnumerable<(long EnterpriseId, Guid[] Officers)>> LastOfficersAsync(CancellationToken cancellationToken)
    {
        var recorded = await database.Inspections.AsNoTracking().InArea(user.Area).Where(i => i.RecordedOn != null)
            .Select(i => new { i.EnterpriseId, i.RecordedOn, i.InspectionId, i.LeadOfficerId, i.SecondOfficerId }).ToListAsync(cancellationToken);
        return recorded.GroupBy(i => i.EnterpriseId).Select(of => of.OrderBy(i => i.RecordedOn).ThenBy(i => i.InspectionId).Last())
            .Select(last => (last.EnterpriseId, (Guid[])[last.LeadOfficerId, last.SecondOfficerId]));
    }

    private static DrawEntry Entry(string code, string? name)
    {
        var salt = Random(16);
        return new DrawEntry(DrawAlgorithm.IdOf(salt, code), code, salt, name);
    }

    private static string Random(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    private IQueryable<EnterpriseRow> Of(DrawRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var enterprises = database.Employers.Registered().AsNoTracking().InArea(user.Area);
        if (rule.NamePart.Length > 0)
        {
            enterprises = enterprises.Where(e => e.Name.Contains(rule.NamePart));
        }

        var filed = database.Filings.Where(f => f.ReplacedBy == null && (f.State == FilingState.Accepted || f.State == FilingState.AcceptedWithFindings));
        var since = clock.Today.AddMonths(-DrawRule.FilingMonths);
        enterprises = rule.Filings switch
        {
            DrawHaving.With => enterprises.Where(e => filed.Any(f => f.EnterpriseId == e.EnterpriseId && f.Period >= since)),
            DrawHaving.Without => enterprises.Where(e => !filed.Any(f => f.EnterpriseId == e.EnterpriseId && f.Period >= since)),
            _ => enterprises,
        };
        if (rule.LeastWorkers is not null || rule.MostWorkers is not null)
        {
            var (least, most) = (rule.LeastWorkers ?? 0, rule.MostWorkers ?? int.MaxValue);
            enterprises = enterprises.Where(e => filed.Where(f => f.EnterpriseId == e.EnterpriseId).OrderByDescending(f => f.Period)
                .Select(f => (int?)f.Workers).FirstOrDefault() >= least
                && filed.Where(f => f.EnterpriseId == e.EnterpriseId).OrderByDescending(f => f.Period).Select(f => (int?)f.Workers).FirstOrDefault() <= most);
        }

        var until = clock.Today.AddMonths(-DrawRule.HistoryMonths);
        return rule.History switch
        {
            DrawHaving.With => enterprises.Where(e => database.Cases.Any(c => c.EnterpriseId == e.EnterpriseId && c.OpenedOn >= until)),
            DrawHaving.Without => enterprises.Where(e => !database.Cases.Any(c => c.EnterpriseId == e.EnterpriseId && c.OpenedOn >= until)),
            _ => enterprises,
        };
    }
}
