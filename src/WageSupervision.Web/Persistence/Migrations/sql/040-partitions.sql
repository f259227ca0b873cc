-- The portal's role owns nothing, so it cannot make a partition by itself; these functions do, and only that.
--
-- Payroll lines are added straight to their partition: nothing that may not be done through the parent, without the routing of
-- every line. A partition takes lines of its month alone; reading, changing and deleting it stay forbidden.
create function ensure_payroll_partition(month date) returns void
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

create function ensure_attendance_partition(month date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first date := date_trunc('month', month)::date;
  part text := 'attendance_line_' || to_char(first, 'YYYYMM');
begin
  if first < date '2017-01-01' or first > date '2200-01-01' then
    raise exception 'month out of range';
  end if;
  if to_regclass(part) is null then
    perform pg_advisory_xact_lock(hashtext(part));
    if to_regclass(part) is null then
      begin
        execute format('create table %I partition of attendance_line for values from (%L) to (%L)', part, first, (first + interval '1 month')::date);
        execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', part);
      exception when duplicate_table then
        null;
      end;
    end if;
  end if;
end $$;
