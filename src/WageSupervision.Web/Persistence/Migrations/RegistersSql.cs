namespace WageSupervision.Web.Persistence.Migrations;

/// <summary>What the migration of registers makes that EF Core cannot say: the guards of what only grows.</summary>
internal static class RegistersSql
{
    internal const string Up = """
        do $$
        declare guarded text;
        begin
          foreach guarded in array array['register_worker', 'register_file', 'register_consent'] loop
            execute format('create trigger only_grows before update or delete on %I for each row execute function refuse_change()', guarded);
            execute format('create trigger is_not_emptied before truncate on %I for each statement execute function refuse_change()', guarded);
          end loop;
        end $$;
        """;
}
