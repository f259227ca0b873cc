using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>屏幕上改正 of a payroll.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class EditModel(IMediator sender, AppDbContext database, ICurrentUser user, PayrollSheets sheets) : CellsPage
{
    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <inheritdoc/>
    public override string Noun => "工资表";

    /// <inheritdoc/>
    public override string Counted => "金额";

    /// <inheritdoc/>
    public override int Kept => Reading.Totals.Workers;

    /// <inheritdoc/>
    public override string CheckHref => $"/Filings/Check/{FilingId}";

    /// <inheritdoc/>
    public override string AnnotatedHref => $"/Filings/{FilingId}/Annotated";

    /// <inheritdoc/>
    public override string SubmitHref => $"/Filings/Submit?again={FilingId}";

    /// <inheritdoc/>
    protected override async Task<(PayrollReading Reading, CellEdits Before)> ReadAsync(CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var filing = await database.Filings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == FilingId,
            cancellationToken);
        return filing is { CanEditCells: true }
            ? ((await sheets.CheckAsync(filing, cancellationToken)).Reading, await sheets.EditsAsync(filing, cancellationToken))
            : throw new NotFoundException();
    }

    /// <inheritdoc/>
    protected override Task<int> KeepAsync(IReadOnlyList<EditedCell> cells, IReadOnlyList<int> noWorkers, CancellationToken cancellationToken) =>
        sender.Send(new EditCells(FilingId, cells, noWorkers), cancellationToken);
}
