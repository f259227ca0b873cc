using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Oversight;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Oversight;

/// <summary>What the records show of one officer's cases.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">As colleagues see it.</param>
/// <param name="Overdue">Cases overdue today.</param>
/// <param name="Counts">Marks of the month by kind; a kind without any is left out.</param>
public sealed record OfficerOversight(Guid Id, string Name, int Overdue, IReadOnlyDictionary<OversightKind, int> Counts);

/// <summary>Supervision of officers from events alone, for the supervisors of the area.</summary>
[Authorize(Policies.Supervisor)]
public sealed class IndexModel(AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>The month as yyyy-MM.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    /// <summary>The month shown.</summary>
    public YearMonth At { get; private set; }

    /// <summary>Officers with anything to look at, by name.</summary>
    public IReadOnlyList<OfficerOversight> Officers { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        At = OversightMonths.Read(Month, clock.Today);
        Month = At.ToString();
        var marks = await database.OversightMarks.AsNoTracking().InArea(user.Area).In(At).GroupBy(m => new { m.OfficerId, m.Kind })
            .Select(group => new { group.Key.OfficerId, group.Key.Kind, Count = group.Count() }).ToListAsync(HttpContext.RequestAborted);
        var overdue = await database.Cases.AsNoTracking().InArea(user.Area).Overdue(clock.Today).GroupBy(c => c.LeadOfficerId)
            .Select(group => new { OfficerId = group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.OfficerId, each => each.Count);
        var ids = marks.Select(mark => mark.OfficerId).Concat(overdue.Keys).Distinct().ToList();
        var names = await database.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName);
        Officers =
        [
            .. ids.Select(id => new OfficerOversight(id, names.GetValueOrDefault(id, "已不在账号表里"), overdue.GetValueOrDefault(id),
                marks.Where(mark => mark.OfficerId == id).ToDictionary(mark => mark.Kind, mark => mark.Count)))
                .OrderBy(officer => officer.Name, StringComparer.Ordinal),
        ];
    }
}
