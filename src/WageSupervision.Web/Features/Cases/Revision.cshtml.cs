using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Messaging;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<ReviseStep>]
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
        var waiting = CaseFile.Waiting(Facts.Revisions);
        var ids = waiting.Select(revision => revision.LaterFindingId).ToList();
        var later = await database.Findings.AsNoTracking()
            .Where(f => f.EnterpriseId == Row.EnterpriseId && ids.Contains(f.FindingId)).ToDictionaryAsync(f => f.FindingId);
        var items = CaseFile.Items.ToDictionary(item => item.FindingId);
        Changes = [.. waiting.Select(revision => (items[revision.FindingId], later[revision.LaterFindingId], revision.Amount))
            .OrderBy(change => change.Item2.SheetRow)];
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

/// <summary>采用重新核对的结论.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Grounds">What was checked.</param>
/// <param name="Version">The case as the person had it before them.</param>
[Takes<ReviseStep>]
public sealed record AdoptRevisions(Guid CaseId, string? Grounds, int Version) : ICommand<Unit>, ICaseCommand<string>
{
    /// <inheritdoc/>
    public Step<SupervisionCase, CaseFacts, string> Step => Steps.The<ReviseStep>();

    /// <inheritdoc/>
    public string Terms => (Grounds ?? "").Trim();

    /// <inheritdoc/>
    public int? SeenVersion => Version;
}

/// <summary>Shape of <see cref="AdoptRevisions"/>.</summary>
public sealed class AdoptRevisionsValidator : AbstractValidator<AdoptRevisions>
{
    /// <summary>Sets the checks.</summary>
    public AdoptRevisionsValidator() =>
        RuleFor(r => r.Grounds).NotEmpty().WithMessage("请写明核对了什么，例如看过证明单，参数修改属实。").MaximumLength(1000).WithMessage("请控制在 1000 字以内。");
}
