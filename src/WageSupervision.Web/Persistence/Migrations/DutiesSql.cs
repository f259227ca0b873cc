namespace WageSupervision.Web.Persistence.Migrations;

/// <summary>What the migration of duties and outages makes that EF Core cannot say: the guards of what only grows.</summary>
internal static class DutiesSql
{
    internal const string Up = """
        do $$
        declare guarded text;
        begin
          foreach guarded in array array['duty_reminder', 'outage', 'outage_maintenance', 'spool_registration'] loop
            execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', guarded);
            execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', guarded);
          end loop;
        end $$;
        """;
}
