-- After every migration, and after the grants: no update and no delete on what only grows, by rights first and by triggers second.
-- The tables are those of DatabaseSetup.AppendOnly, handed over in the setting portal.append_only.
do $$
declare
  guarded regclass;
  split boolean := exists (select from pg_roles where rolname = 'portal_app' and rolname <> current_user);
begin
  foreach guarded in array string_to_array(current_setting('portal.append_only'), ',')::regclass[] loop
    if split then
      execute format('revoke update, delete, truncate on %s from portal_app', guarded);
    end if;
    if not exists (select from pg_trigger where tgrelid = guarded and tgname = 'only_grows') then
      execute format('create trigger only_grows before update or delete on %s for each row execute function refuse_change()', guarded);
    end if;
    if not exists (select from pg_trigger where tgrelid = guarded and tgname = 'is_not_emptied') then
      execute format('create trigger is_not_emptied before truncate on %s for each statement execute function refuse_change()', guarded);
    end if;
    if exists (select from pg_trigger where tgrelid = guarded and tgname in ('only_grows', 'is_not_emptied') and tgenabled not in ('O', 'A')) then
      execute format('alter table %s enable trigger only_grows, enable trigger is_not_emptied', guarded);
    end if;
  end loop;
end $$;
