namespace WageSupervision.Web.Persistence.Migrations;

/// <summary>What the first migration makes that EF Core cannot say: partitions, sequences, and the guards of append-only tables.</summary>
internal static class FoundationSql
{
    internal const string Up = """
        create sequence receipt_number;
        create sequence document_number;
        create sequence enterprise_number start 1000;

        create table payroll_line (
          enterprise_id bigint not null,
          period date not null,
          filing_id uuid not null,
          line_number integer not null,
          sheet_row integer not null,
          worker_name text not null,
          identity_cipher bytea,
          identity_index bytea,
          bank_cipher bytea,
          days_worked numeric(14,2),
          overtime_hours numeric(14,2),
          sick_days numeric(14,2),
          unpaid_absence_days numeric(14,2),
          gross numeric(14,2) not null,
          deducted numeric(14,2) not null,
          net numeric(14,2) not null,
          paid_on date,
          items jsonb not null,
          salt bytea not null,
          row_hash bytea not null,
          primary key (enterprise_id, period, filing_id, line_number)
        ) partition by range (period);
        create index ix_payroll_line_worker on payroll_line (enterprise_id, identity_index, period);

        -- The portal's role owns nothing, so it cannot make a partition by itself; this function does, and only that.
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
              exception when duplicate_table then
                -- Made by whoever held the lock before: what this session remembers of the catalogue may be older than that.
                null;
              end;
            end if;
          end if;
        end $$;

        create function refuse_change() returns trigger language plpgsql as $$
        begin
          raise exception 'the table % only grows', tg_table_name using errcode = 'restrict_violation';
        end $$;

        do $$
        declare guarded text;
        begin
          foreach guarded in array array['filing_file', 'payroll_line', 'finding', 'case_finding', 'evidence', 'procedure_event', 'audit_entry'] loop
            execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', guarded);
            execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', guarded);
          end loop;
        end $$;
        """;
}
