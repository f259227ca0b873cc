-- After every migration of the sandbox: what the migrations say of the portal's schema is said of this one.
do $$
declare it record;
begin
  for it in select p.oid::regprocedure as name from pg_proc p where p.pronamespace = 'sandbox'::regnamespace and p.proconfig is not null loop
    execute format('alter function %s set search_path = sandbox, pg_temp', it.name);
  end loop;

  -- Its rows are deleted together and in no order, so references are looked at when the transaction ends.
  for it in
    select o.conname, o.conrelid::regclass as tab, replace(pg_get_constraintdef(o.oid), ' ON DELETE RESTRICT', '') as said
    from pg_constraint o join pg_class c on c.oid = o.conrelid
    where c.relnamespace = 'sandbox'::regnamespace and not c.relispartition and o.contype = 'f' and not o.condeferrable
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s deferrable initially deferred', it.tab, it.conname, it.conname, it.said);
  end loop;

  insert into sandbox.region select * from public.region on conflict do nothing;

  if exists (select from pg_roles where rolname = 'portal_app' and rolname <> current_user) then
    grant usage on schema sandbox to portal_app;
    grant select, insert, update, delete on all tables in schema sandbox to portal_app;
    grant usage, select on all sequences in schema sandbox to portal_app;
    grant execute on all functions in schema sandbox to portal_app;
    revoke insert, update, delete on sandbox.region, sandbox."__EFMigrationsHistory" from portal_app;
  end if;
end $$;
