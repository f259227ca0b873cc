using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Questions;

/// <summary>凭追问码看答案. The code is posted, so that it stands in no address and no log.</summary>
[AllowAnonymous]
public sealed class ClaimsModel(AppDbContext database, LegalParameters parameters) : PortalPage
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Then and now, or <c>null</c> where nothing was asked or there is no such code.</summary>
    public ClaimComparison? Comparison { get; private set; }

    /// <summary>Looks the code up.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // One message whether the code cannot exist or merely does not: neither helps to guess.
        if (ClaimCode.HashOf(Input.Code) is not { } hash
            || await database.CalculationClaims.AsNoTracking().SingleOrDefaultAsync(claim => claim.CodeHash == hash, cancellationToken) is not { } row)
        {
            ModelState.AddModelError("Input.Code", "没有这个追问码。请照原样填写，样子是 WS 和五组四位的字母、数字；大小写和横线可以不管。");
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Comparison = ClaimComparison.Of(row, parameters, await ChangesSinceAsync(row.KeptAt, cancellationToken));
        return Page();
    }

    private async Task<IReadOnlyList<(string Table, string Told)>> ChangesSinceAsync(DateTimeOffset keptAt, CancellationToken cancellationToken)
    {
        var changes = await (
            from decision in database.ParameterDecisions.AsNoTracking()
            join change in database.ParameterChanges.AsNoTracking() on decision.ChangeId equals change.ChangeId
            where decision.Sequence != null && decision.DecidedAt > keptAt
            orderby decision.Sequence
            select new { change.TableName, change.Reason, decision.DecidedAt, decision.Sequence }).ToListAsync(cancellationToken);
        return [.. changes.Select(change => (
            change.TableName,
            $"{ParameterTables.Find(change.TableName)?.Title}于{Show.Time(change.DecidedAt)}经两人复核改过（参数第{change.Sequence}次修改），理由：{change.Reason.TrimEnd('。')}"))];
    }

    /// <summary>What is typed.</summary>
    public sealed class InputModel
    {
        /// <summary>追问码.</summary>
        public string? Code { get; set; }
    }
}
