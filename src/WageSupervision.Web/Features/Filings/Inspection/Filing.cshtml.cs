using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Findings;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Inspection;

/// <summary>One accepted filing of the area and what was found in it, also where it was replaced since.
/// No amounts of a worker are shown, and no name in full.</summary>
[Authorize(Policies.Inspector)]
public sealed class FilingModel(AppDbContext database, ICurrentUser user, Rejudging rejudging, ParameterStore store, PayrollSheets sheets,
    RegisteredTerms terms)
    : PortalPage
{
    /// <summary>How many findings one page shows.</summary>
    public const int Shown = 50;

    /// <summary>How many people outside the Order one page lists.</summary>
    public const int ShownOutside = 200;

    /// <summary>How many approvals of special hours one page lists.</summary>
    public const int ShownApprovals = 20;

    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid FilingId { get; set; }

    /// <summary>Only findings of this rule.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    /// <summary>The filing.</summary>
    public FilingRow Filing { get; private set; } = null!;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>The cells that were set right on the screen.</summary>
    public IReadOnlyList<string> Edited { get; private set; } = [];

    /// <summary>Everything that was accepted for this cycle.</summary>
    public IReadOnlyList<FilingVersion> Versions { get; private set; } = [];

    /// <summary>The headers whose meaning the enterprise said itself, with what they were taken for.</summary>
    public IReadOnlyList<(string Header, string TakenAs)> NamedColumns { get; private set; } = [];

    /// <summary>Findings by rule with their count and sum.</summary>
    public IReadOnlyList<(string RuleId, string Outcome, int Count, decimal Sum)> Groups { get; private set; } = [];

    /// <summary>Findings as cards, the first ones.</summary>
    public IReadOnlyList<FindingCard> Cards { get; private set; } = [];

    /// <summary>People whom the sheet states not to be employed, the first ones: their row, their name masked, what is stated.</summary>
    public IReadOnlyList<(int Row, string Name, WorkRelation Stated)> Outside { get; private set; } = [];

    /// <summary>How many there are.</summary>
    public int OutsideCount { get; private set; }

    /// <summary>The approvals of special hours by which overtime was judged, as they stand now.</summary>
    public IReadOnlyList<RegisterEntryRow> Approvals { get; private set; } = [];

    /// <summary>Whether every line is to be judged again, by what was known then and by what is known now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Replay { get; set; }

    /// <summary>What comes out otherwise now; <c>null</c> where it was not asked.</summary>
    public IReadOnlyList<AlteredResult>? Replayed { get; private set; }

    /// <summary>How many approved parameter changes are known now.</summary>
    public int KnownNow => store.Current.Sequence;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = await database.EnterpriseOfFilingAsync(FilingId, HttpContext.RequestAborted) ?? throw new NotFoundException();
        var found = await (from f in database.Filings.AsNoTracking().OfEnterprise(enterpriseId)
                           join e in database.Enterprises.AsNoTracking().InArea(user.Area) on f.EnterpriseId equals e.EnterpriseId
                           where f.FilingId == FilingId
                           select new { f, e }).SingleOrDefaultAsync();
        if (found is null || !found.f.WasAccepted())
        {
            throw new NotFoundException();
        }

        (Filing, Enterprise) = (found.f, found.e);
        Versions = await FilingVersions.OfAsync(database, Filing, HttpContext.RequestAborted);
        Edited = (await sheets.EditsAsync(Filing, HttpContext.RequestAborted)).Told;
        NamedColumns = Filing.ColumnMapping is not { } mapping ? []
            : [.. ColumnMapping.Parse(mapping).Said.Select(said => (said.Key, said.Value.Field is { } field ? PayrollFields.Label(field) : "不是工资项目"))];
        var stored = CurrentFindings.Of(database).Where(f => f.EnterpriseId == Filing.EnterpriseId && f.FilingId == FilingId);
        Groups = [.. (await stored.GroupBy(f => new { f.RuleId, f.Outcome })
            .Select(g => new { g.Key.RuleId, g.Key.Outcome, Count = g.Count(), Sum = g.Sum(f => f.Shortfall ?? 0) }).ToListAsync())
            .OrderByDescending(g => g.Outcome, StringComparer.Ordinal).ThenBy(g => g.RuleId, StringComparer.Ordinal)
            .Select(g => (g.RuleId, g.Outcome, g.Count, g.Sum))];
        Cards = FindingCard.FirstOfEachOpen((await stored.Where(f => Rule == null || f.RuleId == Rule)
            .OrderByDescending(f => f.Outcome).ThenBy(f => f.SheetRow).Take(Shown).ToListAsync()).Select(FindingCard.Of));
        var outside = database.PayrollLines.AsNoTracking()
            .Where(l => l.EnterpriseId == Filing.EnterpriseId && l.Period == Filing.Period && l.FilingId == FilingId && l.StatedRelation != null);
        OutsideCount = await outside.CountAsync();
        Outside = OutsideCount == 0 ? [] : [.. (await outside.OrderBy(l => l.LineNumber).Take(ShownOutside)
            .Select(l => new { l.SheetRow, l.WorkerName, l.StatedRelation }).ToListAsync())
            .Select(l => (l.SheetRow, Mask.Name(l.WorkerName), l.StatedRelation!.Value))];
        Approvals = Filing.SpecialHours == 0 ? [] : await terms.ApprovalsOf(Filing).OrderBy(e => e.FirstDay).Take(ShownApprovals).ToListAsync();
        if (Replay && Filing.Kind != FilingKind.Nil)
        {
            Replayed = await rejudging.CompareAsync(Filing, store.AsOf(Filing.ParameterSequence).Set, store.Current.Set, HttpContext.RequestAborted);
        }
    }
}
