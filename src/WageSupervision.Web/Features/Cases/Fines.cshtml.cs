using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Fines of the officer's area that are unpaid, those of closed cases too, with what runs.</summary>
[Authorize(Policies.Officer)]
public sealed class FinesModel(CaseFiles cases) : PortalPage
{
    /// <summary>How many are shown at most.</summary>
    public const int Most = 200;

    /// <summary>The cases, the nearest clock first.</summary>
    public IReadOnlyList<UnpaidFine> Found { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var rows = await cases.Visible().AsNoTracking().Where(c => c.UnpaidFine > 0).OrderBy(c => c.OpenedOn).Take(Most).ToListAsync();
        var (calendar, today) = (cases.Calendar, cases.Today);
        Found = [.. (await cases.GatherAsync(rows, HttpContext.RequestAborted)).Select(opened => new UnpaidFine(
            opened.Row, opened.Enterprise.Name, opened.File.Fine.Unpaid, opened.File.Fine.Surcharge(calendar, today),
            opened.File.Fine.Clocks(calendar, today).Where(clock => clock.Running && clock.Title != "报告上一级部门").MinBy(clock => clock.DueOn)))
            .OrderBy(fine => fine.Next is null).ThenBy(fine => fine.Next?.DueOn)];
    }
}

/// <summary>A fine that is unpaid.</summary>
/// <param name="Case">The case.</param>
/// <param name="Enterprise">The enterprise's name.</param>
/// <param name="Unpaid">Yuan of the fine.</param>
/// <param name="Surcharge">Yuan of surcharge to date.</param>
/// <param name="Next">The nearest clock that runs, or <c>null</c>.</param>
public sealed record UnpaidFine(CaseRow Case, string Enterprise, decimal Unpaid, decimal Surcharge, ProcedureClock? Next);
