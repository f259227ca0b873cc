using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Outages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Duties;

/// <summary>An enterprise and how its duty of one month stands.</summary>
/// <param name="EnterpriseId">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="RegionCode">County.</param>
/// <param name="DueOn">The last day, outages reckoned.</param>
/// <param name="Ordered">Whether it rests on an order.</param>
/// <param name="FirstReceived">The first accepted filing's receipt, or <c>null</c>.</param>
/// <param name="State"><c>filed</c>, <c>late</c>, <c>open</c>, <c>withdrawn</c> or <c>missing</c>.</param>
public sealed record AreaDutyLine(long EnterpriseId, string Name, string RegionCode, DateOnly DueOn, bool Ordered, DateTimeOffset? FirstReceived, string State);

/// <summary>How many stand how.</summary>
/// <param name="State">As in <see cref="AreaDutyLine"/>.</param>
/// <param name="Count">How many.</param>
public sealed record AreaDutyCount(string State, int Count);

/// <summary>The duties of all enterprises of an area for one month: deadlines are worked out here, by county and by order, and matched in the database.</summary>
/// <param name="database">The database.</param>
/// <param name="ledger">Outages.</param>
/// <param name="parameters">Rules and the work calendar.</param>
/// <param name="clock">Now.</param>
public sealed class AreaDuties(AppDbContext database, OutageLedger ledger, LegalParameters parameters, PortalClock clock)
{
    private const string Due = """
        with due as (
          select e.enterprise_id, e.name, e.region_code, coalesce(o.due_on, d.due_on) as due_on, o.due_on is not null as ordered
          from enterprise e
            left join unnest({0}::text[], {1}::date[]) as d(region_code, due_on) on d.region_code = e.region_code
            left join unnest({2}::bigint[], {3}::date[]) as o(enterprise_id, due_on) on o.enterprise_id = e.enterprise_id
          where coalesce(o.due_on, d.due_on) is not null and e.region_code like {4} || '%'
        )
        """;

    private const string Standing = Due + """
        , standing as (
          select due.*, f.first_received, case
            when f.first_received < (due.due_on + 1)::timestamp at time zone 'Asia/Shanghai' then 'filed'
            when f.first_received is not null then 'late'
            when {5} < (due.due_on + 1)::timestamp at time zone 'Asia/Shanghai' then 'open'
            when f.withdrawn then 'withdrawn' else 'missing' end as state
          from due left join lateral (
            select min(received_at) filter (where state in ('Accepted', 'AcceptedWithFindings') and not exists (
                with recursive later as (
                  select n.replaced_by, n.state from {table} n where n.enterprise_id = f.enterprise_id and n.{id} = f.replaced_by
                  union all
                  select n.replaced_by, n.state from later l join {table} n on n.enterprise_id = f.enterprise_id and n.{id} = l.replaced_by)
                select 1 from later where later.state = 'Withdrawn')) as first_received,
              (array_agg(coalesce(state_code, '') = 'withdrawn' or state = 'Withdrawn' order by received_at desc, {id} desc))[1] as withdrawn
            from {table} f where f.enterprise_id = due.enterprise_id and f.period = {6}) f on true
          where {7} = '' or due.name like '%' || {7} || '%'
        )
        """;

    /// <summary>One page of the enterprises that stand so; an empty state for all.</summary>
    public async Task<IReadOnlyList<AreaDutyLine>> ListAsync(string prefix, DutyKind kind, YearMonth month, string state, string words, int skip, int take, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<AreaDutyLine>(Sql(
            kind, Standing + """

            select enterprise_id as "EnterpriseId", name as "Name", region_code as "RegionCode", due_on as "DueOn", ordered as "Ordered", first_received as "FirstReceived", state as "State"
            from standing where {8} = '' or state = {8}
            order by case state when 'missing' then 0 when 'withdrawn' then 1 when 'late' then 2 when 'open' then 3 else 4 end, ordered desc, enterprise_id
            offset {9} limit {10}
            """, [.. await DeadlinesAsync(prefix, kind, month, cancellationToken), clock.Now, month.FirstDay, words, state, skip, take])).ToListAsync(cancellationToken);

    /// <summary>How many stand how.</summary>
    public async Task<IReadOnlyList<AreaDutyCount>> CountAsync(string prefix, DutyKind kind, YearMonth month, string words, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<AreaDutyCount>(Sql(
            kind, Standing + """

            select state as "State", count(*)::int as "Count" from standing group by state
            """, [.. await DeadlinesAsync(prefix, kind, month, cancellationToken), clock.Now, month.FirstDay, words])).ToListAsync(cancellationToken);

    /// <summary>
    /// Writes the reminders of a month that are due today, each step of a duty once, and an outgoing notice with each, all in one
    /// statement. Says how many.
    /// </summary>
    public async Task<int> RemindAsync(DutyKind kind, YearMonth month, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var deadlines = await DeadlinesAsync("", kind, month, cancellationToken);
        DateOnly[] days = [.. ((DateOnly[])deadlines[1]).Concat((DateOnly[])deadlines[3]).Distinct().Where(day => Reminders.On(day, today) is not null)];
        if (days.Length == 0)
        {
            return 0;
        }

        string[] steps = [.. days.Select(day => Reminders.On(day, today)!.Value.ToString())];
        return await database.Database.ExecuteSqlAsync(Sql(
            kind, Due + """
            , made as (
              insert into duty_reminder (enterprise_id, kind, period, step, due_on, made_at)
              select due.enterprise_id, {5}, {6}, s.step, due.due_on, {7}
              from due join unnest({8}::date[], {9}::text[]) as s(due_on, step) on s.due_on = due.due_on
              where not exists (select 1 from {table} f where f.enterprise_id = due.enterprise_id and f.period = {6} and f.replaced_by is null and f.state in ('Accepted', 'AcceptedWithFindings'))
              on conflict do nothing
              returning enterprise_id, kind, period, step, due_on, made_at
            )
            insert into outgoing_notice (enterprise_id, notice_id, kind, period, step, due_on, created_at, state, tries)
            select enterprise_id, gen_random_uuid(), kind, period, step, due_on, made_at, 'Waiting', 0 from made
            """, [.. deadlines, kind.ToString(), month.FirstDay, clock.Now, days, steps]), cancellationToken);
    }

    private static FormattableString Sql(DutyKind kind, string text, object[] values) =>
        FormattableStringFactory.Create(
            text.Replace("{table}", kind == DutyKind.Payroll ? "filing" : "attendance_filing", StringComparison.Ordinal)
                .Replace("{id}", kind == DutyKind.Payroll ? "filing_id" : "attendance_id", StringComparison.Ordinal), values);

    // Counties with their last day, enterprises under an order with theirs, and the area.
    private async Task<object[]> DeadlinesAsync(string prefix, DutyKind kind, YearMonth month, CancellationToken cancellationToken)
    {
        var outages = await ledger.MeasuredAsync(cancellationToken);
        var counties = parameters.Divisions.All.Where(region => region.Code.StartsWith(prefix, StringComparison.Ordinal))
            .Select(region => (region.Code, Duty: FilingDuties.OfNotice(kind, month, region.Code, parameters.Duties, parameters.Calendar)))
            .Where(county => county.Duty is not null).Select(county => (county.Code, Moved(county.Duty!))).ToList();
        List<(long Id, DateOnly DueOn)> ordered = [];
        if (kind == DutyKind.Payroll)
        {
            var rows = await database.FilingOrders.AsNoTracking()
                .Where(o => o.ServedOn != null && o.FirstMonth <= month.FirstDay && o.LastMonth >= month.FirstDay && o.RegionCode.StartsWith(prefix)).OrderBy(o => o.FirstMonth).ToListAsync(cancellationToken);
            ordered.AddRange(rows.Select(row => (row.EnterpriseId, Duty: FilingDuties.OfOrder(DutyReader.Served(row), month, parameters.Calendar)))
                .Where(order => order.Duty is not null).DistinctBy(order => order.EnterpriseId).Select(order => (order.EnterpriseId, Moved(order.Duty!))));
        }

        return
        [
            counties.Select(county => county.Code).ToArray(), counties.Select(county => county.Item2).ToArray(),
            ordered.Select(order => order.Id).ToArray(), ordered.Select(order => order.DueOn).ToArray(), prefix,
        ];

        DateOnly Moved(FilingDuty duty) => DeadlineMoving.Apply(duty.DueOn, outages, parameters.Calendar).DueOn;
    }
}
