-- What the triggers of append-only tables call; 120-append-only.sql makes them, after every migration.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the table % only grows', tg_table_name using errcode = 'restrict_violation';
end $$;
