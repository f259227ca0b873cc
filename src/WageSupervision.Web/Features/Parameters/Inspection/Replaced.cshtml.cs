using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters.Inspection;

/// <summary>
/// Filings of the area that showed violations and were replaced by a correction, with what the correction made of them; and those that were withdrawn.
/// </summary>
[Authorize(Policies.Inspector)]
public sealed class ReplacedModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    private const int PageSize = 50;
    private const int MostWithdrawals = 200;

    /// <summary>Page, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int P { get; set; } = 1;

    /// <summary>Pairs, the latest correction first.</summary>
    public IReadOnlyList<Pair> Pairs { get; private set; } = [];

    /// <summary>Filings with violations that were withdrawn, the latest first; on the first page.</summary>
    public IReadOnlyList<Withdrawn> Withdrawals { get; private set; } = [];

    /// <summary>Whether there are more.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        P = Math.Clamp(P, 1, 1000);
        var area = database.Employers.InArea(user.Area);
        var violated = CurrentFindings.Of(database).Where(f => f.Outcome == "violated");
        var found = await (from old in database.Filings.AsNoTracking()
                           join now in database.Filings on new
                           {
                               old.EnterpriseId,
                               FilingId = old.ReplacedBy
                           } equals new { now.EnterpriseId, FilingId = (Guid?)now.FilingId }
                           join e in area on old.EnterpriseId equals e.EnterpriseId
                           where violated.Any(f => f.EnterpriseId == old.EnterpriseId && f.FilingId == old.FilingId)
                           orderby now.ReceivedAt descending, now.FilingId
                           select new Pair(
                               e.Name, old.Period, now.ReplacementReason,
                               new Side(
                                   old.FilingId, old.ReceiptNumber, old.AgreedPayday, old.PaydayReason, false,
                                   violated.Count(f => f.EnterpriseId == old.EnterpriseId && f.FilingId == old.FilingId),
                                   violated.Where(f => f.EnterpriseId == old.EnterpriseId && f.FilingId == old.FilingId).Sum(f => f.Shortfall ?? 0)),
                               new Side(
                                   now.FilingId, now.ReceiptNumber, now.AgreedPayday, now.PaydayReason, now.ReplacedBy != null,
                                   violated.Count(f => f.EnterpriseId == now.EnterpriseId && f.FilingId == now.FilingId),
                                   violated.Where(f => f.EnterpriseId == now.EnterpriseId && f.FilingId == now.FilingId).Sum(f => f.Shortfall ?? 0))))
            .Skip((P - 1) * PageSize).Take(PageSize + 1).ToListAsync();
        HasMore = found.Count > PageSize;
        Pairs = [.. found.Take(PageSize)];
        Withdrawals = P > 1 ? [] : await (from w in database.FilingWithdrawals.AsNoTracking()
                                          join f in database.Filings on new { w.EnterpriseId, w.FilingId } equals new { f.EnterpriseId, f.FilingId }
                                          join e in area on w.EnterpriseId equals e.EnterpriseId
                                          where violated.Any(v => v.EnterpriseId == w.EnterpriseId && v.FilingId == w.FilingId)
                                          orderby w.WithdrawnAt descending, w.FilingId
                                          select new Withdrawn(
                                              e.Name, f.Period, w.Reason, w.WithdrawnAt,
                                              new Side(
                                                  f.FilingId, f.ReceiptNumber, f.AgreedPayday, f.PaydayReason, false,
                                                  violated.Count(v => v.EnterpriseId == f.EnterpriseId && v.FilingId == f.FilingId),
                                                  violated.Where(v => v.EnterpriseId == f.EnterpriseId && v.FilingId == f.FilingId)
                                                      .Sum(v => v.Shortfall ?? 0))))
            .Take(MostWithdrawals).ToListAsync();
    }

    /// <summary>One of the two filings.</summary>
    /// <param name="FilingId">The filing.</param>
    /// <param name="ReceiptNumber">Its receipt.</param>
    /// <param name="AgreedPayday">The payday it states.</param>
    /// <param name="PaydayReason">Why that is not the registered one; empty where it is.</param>
    /// <param name="IsReplaced">Whether it was itself replaced in turn.</param>
    /// <param name="Count">Violations.</param>
    /// <param name="Sum">Yuan short.</param>
    public sealed record Side(Guid FilingId, string ReceiptNumber, DateOnly AgreedPayday, string PaydayReason, bool IsReplaced, int Count, decimal Sum);

    /// <summary>A withdrawn filing.</summary>
    /// <param name="Enterprise">Name.</param>
    /// <param name="Period">Month.</param>
    /// <param name="Reason">撤回原因.</param>
    /// <param name="At">When.</param>
    /// <param name="Filing">The filing.</param>
    public sealed record Withdrawn(string Enterprise, DateOnly Period, string Reason, DateTimeOffset At, Side Filing);

    /// <summary>A replaced filing and what replaced it.</summary>
    /// <param name="Enterprise">Name.</param>
    /// <param name="Period">Month.</param>
    /// <param name="Reason">更正原因.</param>
    /// <param name="Old">The replaced filing.</param>
    /// <param name="Now">The correction.</param>
    public sealed record Pair(string Enterprise, DateOnly Period, string Reason, Side Old, Side Now);
}
