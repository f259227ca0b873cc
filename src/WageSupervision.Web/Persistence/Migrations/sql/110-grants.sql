-- After every migration: what the role may do that the portal serves with. On an operator's server with one role alone there is
-- nothing to grant, and triggers guard by themselves (deploy/runbook.md says how to split roles).
do $$
declare part regclass;
begin
  if not exists (select from pg_roles where rolname = 'portal_app' and rolname <> current_user) then
    return;
  end if;

  grant usage on schema public to portal_app;
  grant select, insert, update, delete on all tables in schema public to portal_app;
  grant usage, select on all sequences in schema public to portal_app;
  grant execute on all functions in schema public to portal_app;
  revoke update, delete on region from portal_app;
  revoke insert, update, delete on "__EFMigrationsHistory" from portal_app;

  -- Partitions are read through their parent; lines are added to them directly, which is all that may be done to them.
  for part in select inhrelid::regclass from pg_inherits where inhparent in ('payroll_line'::regclass, 'attendance_line'::regclass) loop
    execute format('revoke all on %s from portal_app', part);
    execute format('grant insert on %s to portal_app', part);
  end loop;
end $$;
