namespace WageSupervision.Web.Persistence.Migrations;

/// <summary>
/// Lets the portal's role add lines straight to a month's partition: nothing that it may not do through the parent, without the
/// routing of every line. A partition takes lines of its month alone; reading, changing and deleting it stay forbidden.
/// Partitions that stand already get the same from <see cref="DatabaseSetup"/>, which runs after every migration.
/// </summary>
internal static class PartitionInsertsSql
{
    internal const string Up = """
        create or replace function ensure_payroll_partition(month date) returns void
        language plpgsql security definer set search_path = public, pg_temp as $$
        declare
          first date := date_trunc('month', month)::date;
          part text := 'payroll_line_' || to_char(first, 'YYYYMM');
        begin
          if first < date '2017-01-01' or first > date '2200-01-01' then
            raise exception 'month out of range';
          end if;
          if to_regclass(part) is null then
            perform pg_advisory_xact_lock(hashtext(part));
            if to_regclass(part) is null then
              begin
                execute format('create table %I partition of payroll_line for values from (%L) to (%L)', part, first, (first + interval '1 month')::date);
                execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', part);
                if exists (select from pg_roles where rolname = 'portal_app') then
                  execute format('grant insert on %I to portal_app', part);
                end if;
              exception when duplicate_table then
                -- Made by whoever held the lock before: what this session remembers of the catalogue may be older than that.
                null;
              end;
            end if;
          end if;
        end $$;
        """;
}
