using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Parameters;
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
/// <param name="HandedIn">When it was fulfilled, or <c>null</c>.</param>
/// <param name="Nil">Whether by nil returns alone.</param>
/// <param name="Partly">A part was filed: not for every form of employment, or not for the whole month.</param>
/// <param name="State"><c>filed</c>, <c>late</c>, <c>open</c>, <c>withdrawn</c> or <c>missing</c>.</param>
public sealed record AreaDutyLine(
    long EnterpriseId, string Name, string RegionCode, DateOnly DueOn, bool Ordered, DateTimeOffset? HandedIn, bool Nil, bool Partly, string State);

/// <summary>How many stand how.</summary>
/// <param name="State">As in <see cref="AreaDutyLine"/>.</param>
/// <param name="Count">How many.</param>
public sealed record AreaDutyCount(string State, int Count);

/// <summary>
/// The duties of all enterprises of an area for one month: deadlines are worked out here, by county and by order, and matched in the database.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="ledger">Outages.</param>
/// <param name="parameters">Rules and the work calendar.</param>
/// <param name="clock">Now.</param>
public sealed class AreaDuties(AppDbContext database, OutageLedger ledger, LegalParameters parameters, PortalClock clock)
{
    private const string Due = """
        with due as (
          select e.enterprise_id, e.name, e.region_code, coalesce(o.due_on, d.due_on) as due_on, o.due_on is not null as ordered, o.own_on
          from enterprise e
            left join unnest({0}::text[], {1}::date[]) as d(region_code, due_on) on d.region_code = e.region_code
            left join unnest({2}::bigint[], {3}::date[], {4}::date[]) as o(enterprise_id, due_on, own_on) on o.enterprise_id = e.enterprise_id
          where coalesce(o.due_on, d.due_on) is not null and e.registration = 'Registered' and e.region_code like {5} || '%'
        )
        """;

    // When the duty was fulfilled, by the rule of DutyMatching: each form of employment in use is covered by a sheet, or by nil returns of the whole month.
    // A correction that was withdrawn takes with it what it had replaced.
    private const string Fulfilled = Due + """
        , versions as (
          select f.enterprise_id, f.{id} as id, {form} as form, {nil} as nil, {days} as days, {handed} as at, f.replaced_by is not null as replaced,
            f.state in ('Accepted', 'AcceptedWithFindings') as accepted,
            f.state = 'Withdrawn' or coalesce(f.state_code, '') = 'withdrawn' or f.replaced_by is not null and exists (
              with recursive later as (
                select n.replaced_by, n.state from {table} n where n.enterprise_id = f.enterprise_id and n.{id} = f.replaced_by
                union all
                select n.replaced_by, n.state from later l join {table} n on n.enterprise_id = f.enterprise_id and n.{id} = l.replaced_by)
              select 1 from later where later.state = 'Withdrawn') as withdrawn
          from due join {table} f on f.enterprise_id = due.enterprise_id and f.period = {6}{nobody}
        ), sent as (
          select enterprise_id, form, nil, days, at, replaced from versions where accepted and not withdrawn
        ), running as (
          select enterprise_id, form, nil, at, range_agg(days) over (partition by enterprise_id, form, nil order by at) as days
          from sent where not (nil and replaced)
        ), used as (
          select distinct f.enterprise_id, f.employment as form
          from due join filing f on f.enterprise_id = due.enterprise_id and f.period between ({6}::date - {7} * interval '1 month')::date and {6}
          where f.kind = 'Payroll' and f.state in ('Accepted', 'AcceptedWithFindings')
            and (f.period = {6} or f.received_at < (due.due_on + 1)::timestamp at time zone 'Asia/Shanghai')
        ), covered as (
          select r.enterprise_id, w.form, min(r.at) as at
          from running r join (values ('FullTime'), ('PartTime')) w(form) on r.form is null or r.form = w.form
          where not r.nil or (select sum(upper(d) - lower(d)) from unnest(r.days) d) >= {8}
          group by r.enterprise_id, w.form
        ), parts as (
          select enterprise_id, bool_and(nil or replaced) as nil from sent group by enterprise_id
        ), latest as (
          select distinct on (enterprise_id) enterprise_id, withdrawn from versions order by enterprise_id, at desc, id desc
        ), fulfilled as (
          select due.enterprise_id, case when count(used.form) = 0 then min(covered.at)
            when bool_and(covered.at is not null) filter (where used.form is not null) then max(covered.at) filter (where used.form is not null) end as at
          from due cross join (values ('FullTime'), ('PartTime')) w(form)
            left join used on used.enterprise_id = due.enterprise_id and used.form = w.form
            left join covered on covered.enterprise_id = due.enterprise_id and covered.form = w.form
          group by due.enterprise_id
        )
        """;

    // Where nobody was to be paid nobody worked.
    private const string Nobody = """

          union all
          select f.enterprise_id, f.filing_id, f.employment, true, daterange(f.cycle_start, f.cycle_end, '[]'), f.received_at, false, true, false
          from due join filing f on f.enterprise_id = due.enterprise_id and f.period = {6} and f.kind = 'Nil' and f.state = 'Accepted' and f.replaced_by is null
        """;

    // What is late, or lacking, after a notice's earlier day and within the order's own is so by the notice alone.
    private const string Standing = Fulfilled + """
        , standing as (
          select due.enterprise_id, due.name, due.region_code, due.due_on, fulfilled.at as handed_in,
            due.ordered and (coalesce(fulfilled.at, {9}) >= (due.due_on + 1)::timestamp at time zone 'Asia/Shanghai'
              and coalesce(fulfilled.at, {9}) < (due.own_on + 1)::timestamp at time zone 'Asia/Shanghai') is not true as ordered,
            fulfilled.at is not null and parts.nil as nil, fulfilled.at is null and parts.enterprise_id is not null as partly, case
            when fulfilled.at < (due.due_on + 1)::timestamp at time zone 'Asia/Shanghai' then 'filed'
            when fulfilled.at is not null then 'late'
            when {9} < (due.due_on + 1)::timestamp at time zone 'Asia/Shanghai' then 'open'
            when latest.withdrawn then 'withdrawn' else 'missing' end as state
          from due join fulfilled using (enterprise_id) left join parts using (enterprise_id) left join latest using (enterprise_id)
          where {10} = '' or due.name like '%' || {10} || '%'
        )
        """;

    /// <summary>One page of the enterprises that stand so; an empty state for all.</summary>
    public async Task<IReadOnlyList<AreaDutyLine>> ListAsync(
        Jurisdiction area, DutyKind kind, YearMonth month, string state, string words, int skip, int take, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<AreaDutyLine>(Sql(
            kind, Standing + """

            select enterprise_id, name, region_code, due_on, ordered, handed_in, nil, partly, state
            from standing where {11} = '' or state = {11}
            order by case state when 'missing' then 0 when 'withdrawn' then 1 when 'late' then 2 when 'open' then 3 else 4 end, ordered desc, enterprise_id
            offset {12} limit {13}
            """, [.. await DeadlinesAsync(area, kind, month, cancellationToken), .. Rule(month), clock.Now, words, state, skip, take]))
            .ToListAsync(cancellationToken);

    /// <summary>How many stand how.</summary>
    public async Task<IReadOnlyList<AreaDutyCount>> CountAsync(
        Jurisdiction area, DutyKind kind, YearMonth month, string words, CancellationToken cancellationToken) =>
        await database.Database.SqlQuery<AreaDutyCount>(Sql(
            kind, Standing + """

            select state, count(*)::int as count from standing group by state
            """, [.. await DeadlinesAsync(area, kind, month, cancellationToken), .. Rule(month), clock.Now, words])).ToListAsync(cancellationToken);

    /// <summary>
    /// Writes the reminders of a month that are due today, each step of a duty once, and an outgoing notice with each, all in one
    /// statement. Says how many.
    /// </summary>
    public async Task<int> RemindAsync(DutyKind kind, YearMonth month, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var deadlines = await DeadlinesAsync(new Jurisdiction(""), kind, month, cancellationToken);
        DateOnly[] days = [.. ((DateOnly[])deadlines[1]).Concat((DateOnly[])deadlines[3]).Distinct().Where(day => Reminders.On(day, today) is not null)];
        if (days.Length == 0)
        {
            return 0;
        }

        string[] steps = [.. days.Select(day => Reminders.On(day, today)!.Value.ToString())];
        return await database.Database.ExecuteSqlAsync(Sql(
            kind, Fulfilled + """
            , made as (
              insert into duty_reminder (enterprise_id, kind, period, step, due_on, made_at)
              select due.enterprise_id, {9}, {6}, s.step, due.due_on, {10}
              from due join fulfilled using (enterprise_id) join unnest({11}::date[], {12}::text[]) as s(due_on, step) on s.due_on = due.due_on
              where fulfilled.at is null
              on conflict do nothing
              returning enterprise_id, kind, period, step, due_on, made_at
            )
            insert into outgoing_notice (enterprise_id, notice_id, kind, period, step, due_on, created_at, state, tries)
            select enterprise_id, gen_random_uuid(), kind, period, step, due_on, made_at, 'Waiting', 0 from made
            """, [.. deadlines, .. Rule(month), kind.ToString(), clock.Now, days, steps]), cancellationToken);
    }

    private static object[] Rule(YearMonth month) => [month.FirstDay, DutyMatching.FormMonths, DutyMatching.NilDays];

    private static FormattableString Sql(DutyKind kind, string text, object[] values)
    {
        const string Handed = "coalesce(case when f.corrections > 0 then (select max(c.corrected_at) from filing_correction c "
            + "where c.enterprise_id = f.enterprise_id and c.filing_id = f.filing_id) end, f.received_at)";
        (string Name, string Text)[] parts = kind == DutyKind.Payroll
            ? [("{table}", "filing"), ("{id}", "filing_id"), ("{form}", "f.employment"), ("{nil}", "f.kind = 'Nil'"),
                ("{days}", "daterange(f.cycle_start, f.cycle_end, '[]')"), ("{handed}", Handed), ("{nobody}", "")]
            : [("{table}", "attendance_filing"), ("{id}", "attendance_id"), ("{form}", "null"), ("{nil}", "false"), ("{days}", "null::daterange"),
                ("{handed}", "f.received_at"), ("{nobody}", Nobody)];
        return FormattableStringFactory.Create(parts.Aggregate(text, (made, part) => made.Replace(part.Name, part.Text, StringComparison.Ordinal)), values);
    }

    // Counties with their last day, enterprises under an order with theirs, and the area.
    private async Task<object[]> DeadlinesAsync(Jurisdiction area, DutyKind kind, YearMonth month, CancellationToken cancellationToken)
    {
        var outages = await ledger.MeasuredAsync(cancellationToken);
        var counties = parameters.Divisions.All.Where(region => area.Covers(region.Code))
            .Select(region => (region.Code, Duty: FilingDuties.OfNotice(kind, month, region.Code, parameters.Duties, parameters.Calendar)))
            .Where(county => county.Duty is not null).Select(county => (county.Code, Moved(county.Duty!.DueOn))).ToList();
        List<(long Id, DateOnly DueOn, DateOnly? OwnOn)> ordered = [];
        if (kind == DutyKind.Payroll)
        {
            // Where the enterprise is now, not where it was when the order was proposed: that is whose list it stands in.
            var rows = await (from o in database.FilingOrders.AsNoTracking()
                              join e in database.Enterprises.InArea(area) on o.EnterpriseId equals e.EnterpriseId
                              where o.ServedOn != null && o.FirstMonth <= month.FirstDay && o.LastMonth >= month.FirstDay
                              orderby o.FirstMonth, o.OrderId
                              select new { Order = o, e.RegionCode }).ToListAsync(cancellationToken);
            ordered.AddRange(rows.GroupBy(row => row.Order.EnterpriseId)
                .Select(one => (Id: one.Key,
                    Duty: FilingDuties.Of(kind, month, one.First().RegionCode, parameters.Duties,
                        one.Select(row => DutyReader.Served(row.Order)), parameters.Calendar)))
                .Where(order => order.Duty?.Basis == DutyBasis.Order)
                .Select(order => (order.Id, Moved(order.Duty!.DueOn), order.Duty.OrderDueOn is { } own ? Moved(own) : (DateOnly?)null)));
        }

        return
        [
            counties.Select(county => county.Code).ToArray(), counties.Select(county => county.Item2).ToArray(),
            ordered.Select(order => order.Id).ToArray(), ordered.Select(order => order.DueOn).ToArray(), ordered.Select(order => order.OwnOn).ToArray(),
            area.Prefix,
        ];

        DateOnly Moved(DateOnly day) => DeadlineMoving.Apply(day, outages, parameters.Calendar).DueOn;
    }
}
