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

/// <summary>One case behind a number.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="CaseNumber">案号.</param>
/// <param name="Enterprise">The enterprise.</param>
/// <param name="On">The day it was recorded, or the last day that is over.</param>
/// <param name="Note">What the record says.</param>
public sealed record OversightLine(Guid CaseId, string CaseNumber, string Enterprise, DateOnly On, string Note);

/// <summary>The list behind a number: marks of a kind in a month, or cases overdue today where no kind is named.</summary>
[Authorize(Policies.Supervisor)]
public sealed class ListModel(AppDbContext database, ICurrentUser user, PortalClock clock) : PortalPage
{
    /// <summary>At most so many are shown.</summary>
    public const int Shown = 200;

    /// <summary>The month as yyyy-MM.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Month { get; set; }

    /// <summary>The kind; <c>null</c> for cases overdue today.</summary>
    [BindProperty(SupportsGet = true)]
    public OversightKind? Kind { get; set; }

    /// <summary>The officer; <c>null</c> for all.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Officer { get; set; }

    /// <summary>The month shown.</summary>
    public YearMonth At { get; private set; }

    /// <summary>What is listed.</summary>
    public string Title => Kind is { } kind ? $"{At} {Choices.LabelOf(kind)}" : "现在逾期的案件";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<OversightLine> Lines { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        At = OversightMonths.Read(Month, clock.Today);
        var found = Kind is { } kind
            ? from m in database.OversightMarks.AsNoTracking().InArea(user.Area).In(At)
              join e in database.Enterprises on m.EnterpriseId equals e.EnterpriseId
              where m.Kind == kind && (Officer == null || m.OfficerId == Officer)
              orderby m.MarkedOn descending
              select new { m.CaseId, m.CaseNumber, e.Name, On = m.MarkedOn, m.Note }
            : from c in database.Cases.AsNoTracking().InArea(user.Area).Overdue(clock.Today)
              join e in database.Enterprises on c.EnterpriseId equals e.EnterpriseId
              where Officer == null || c.LeadOfficerId == Officer
              orderby c.NextDueOn
              select new { c.CaseId, c.CaseNumber, e.Name, On = c.NextDueOn!.Value, Note = c.NextDueWhat! };
        Lines = [.. (await found.Take(Shown).ToListAsync(HttpContext.RequestAborted))
            .Select(line => new OversightLine(line.CaseId, line.CaseNumber, line.Name, line.On, line.Note))];
    }
}
