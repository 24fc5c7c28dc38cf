grant update (series_id, series_number) on loom.sessions to loom_actor;
--> statement-breakpoint
-- A session joins a series once, when who holds it confirms it; and a series is of one coach and one client.
create function private.sessions_series_guard() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
  begin
    if tg_op = 'UPDATE' and (new.series_id, new.series_number) is not distinct from (old.series_id, old.series_number) then
      return new;
    end if;
    if private.actor_kind() is not null and (
      new.holder_id is distinct from private.actor()
      or (tg_op = 'UPDATE' and (old.status <> 'held' or old.series_id is not null))
      or (tg_op = 'INSERT' and new.status <> 'held')
    ) then
      raise exception 'not a series of theirs' using errcode = 'insufficient_privilege';
    end if;
    if exists (
      select from loom.sessions s where s.series_id = new.series_id
        and (s.coach_id, s.holder_id) is distinct from (new.coach_id, new.holder_id)
    ) then
      raise exception 'a series is of one coach and one client' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
--> statement-breakpoint
revoke all on function private.sessions_series_guard from public;
--> statement-breakpoint
create trigger sessions_series_made before insert on loom.sessions
  for each row when (new.series_id is not null) execute function private.sessions_series_guard();
--> statement-breakpoint
create trigger sessions_series_joined before update of series_id, series_number on loom.sessions
  for each row execute function private.sessions_series_guard();
