using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Duties.Enterprise;

/// <summary>申报日历: the duties of twelve months and the current one.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class DutiesModel(AppDbContext database, DutyReader reader, ICurrentUser user, PortalClock clock) : PortalPage
{
    private const int MonthsBack = 12;

    private Dictionary<(DutyKind, DateOnly, ReminderStep), OutgoingState> sent = [];

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <summary>Duties, newest first.</summary>
    public IReadOnlyList<DutyMonth> Months { get; private set; } = [];

    /// <summary>Served orders that have not ended.</summary>
    public IReadOnlyList<ServedFilingOrder> Orders { get; private set; } = [];

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
        var current = YearMonth.Of(clock.Today);
        Months = await reader.OfAsync(Enterprise, current.AddMonths(-MonthsBack), current, HttpContext.RequestAborted);
        Orders = [.. (await reader.OrdersAsync(enterpriseId, HttpContext.RequestAborted)).Where(order => order.Last.AddMonths(1) >= current)];
        var from = current.AddMonths(-MonthsBack).FirstDay;
        sent = (await database.OutgoingNotices.AsNoTracking().Where(n => n.EnterpriseId == enterpriseId && n.Period >= from).ToListAsync())
            .ToDictionary(n => (n.Kind, n.Period, n.Step), n => n.State);
    }

    /// <summary>10月8日已提醒（站内提醒）.</summary>
    public string Reminded(DutyReminderRow reminder)
    {
        ArgumentNullException.ThrowIfNull(reminder);
        var on = PortalClock.Local(reminder.MadeAt);
        return $"{on.Month}月{on.Day}日已提醒（{DutyText.Sent(sent.TryGetValue((reminder.Kind, reminder.Period, reminder.Step), out var state) ? state : null)}）";
    }
}
