using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>The entries of one kind, newest first.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ListModel(RegisterBooks books, AppDbContext database) : PortalPage
{
    private const int PageSize = 50;

    /// <summary>The kind as the address says it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>The kind.</summary>
    public RegisterKind Of { get; private set; }

    /// <summary>Entries, with whom they concern.</summary>
    public IReadOnlyList<(RegisterEntryRow Row, string Who)> Entries { get; private set; } = [];

    /// <summary>Whether there are older ones.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var kind = RegisterText.KindOf(Kind) ?? throw new NotFoundException();
        (Of, P) = (kind, Math.Clamp(P, 1, 1000));
        var rows = await books.Visible().AsNoTracking().Where(e => e.Kind == kind).OrderByDescending(e => e.RegisteredAt).ThenBy(e => e.EntryId)
            .Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = rows.Count > PageSize;
        var ids = rows.Select(row => row.EntryId).ToList();
        var workers = ids.Count == 0
            ? [] : await database.RegisterWorkers.AsNoTracking().Where(w => w.EnterpriseId == rows[0].EnterpriseId && ids.Contains(w.EntryId))
            .OrderBy(w => w.WorkerId).Select(w => new { w.EntryId, w.Name }).ToListAsync();
        var named = workers.ToLookup(w => w.EntryId, w => w.Name);
        Entries = [.. rows.Take(PageSize).Select(row => (row, Who(kind, [.. named[row.EntryId]])))];
    }

    // Corrections name workers anew, so the last name of a single one is the one that stands.
    private static string Who(RegisterKind kind, List<string> names) => names.Count switch
    {
        0 => kind is RegisterKind.Deferral or RegisterKind.Stoppage ? "全体" : kind == RegisterKind.SpecialHours ? "按岗位" : "—",
        _ => kind == RegisterKind.Deferral ? $"{names[0]}{(names.Count > 1 ? "等" : "")}" : names[^1],
    };
}
