using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
public sealed class RevisionModel(IMediator sender, CaseFiles cases, AppDbContext database) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Each item that changes, and what it becomes.</summary>
    public IReadOnlyList<(ArrearsItem Item, FindingRow Later, decimal Amount)> Changes { get; private set; } = [];

    /// <summary>Yuan owed once this is adopted.</summary>
    public decimal OwedAfter => CaseFile.Owed + Changes.Sum(change => change.Amount - change.Item.Amount);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Gate = CaseGates.ToRevise(CaseFile);
        var ids = CaseFile.Revisions.Select(revision => revision.LaterFindingId).ToList();
        var later = await database.Findings.AsNoTracking().Where(f => f.EnterpriseId == Row.EnterpriseId && ids.Contains(f.FindingId)).ToDictionaryAsync(f => f.FindingId);
        var items = CaseFile.Items.ToDictionary(item => item.FindingId);
        Changes = [.. CaseFile.Revisions.Select(revision => (items[revision.FindingId], later[revision.LaterFindingId], revision.Amount)).OrderBy(change => change.Item2.SheetRow)];
        if (HttpMethods.IsGet(Request.Method))
        {
            Input.Version = Row.Version;
        }
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(new AdoptRevisions(CaseId, Input.Grounds, Input.Version), "已采用重新核对的结论，欠付数额已更新。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What was checked.</summary>
        public string? Grounds { get; set; }

        /// <summary>The case as shown.</summary>
        public int Version { get; set; }
    }
}
