-- What belongs to a visit: a visitor's browser keeps and lets go, and takes along into the account that signs in in it.
grant update (holder_id, visit_id) on loom.sessions to loom_actor;
--> statement-breakpoint
create function private.sessions_visit_guard() returns trigger
  language plpgsql set search_path = ''
  as $$
  begin
    if current_user <> 'loom_actor' then return new; end if;
    -- Whoever holds it alone lets it go; a visitor confirms and asks for nothing.
    if old.status = 'held' and new.status <> 'held'
       and not coalesce(old.holder_id = private.actor(), false)
       and not (new.status = 'released' and coalesce(old.visit_id = private.visit(), false)) then
      raise exception 'not whose hold this is' using errcode = 'insufficient_privilege';
    end if;
    if (new.holder_id, new.visit_id) is distinct from (old.holder_id, old.visit_id) and not coalesce(
      old.status = 'held' and new.status = 'held' and old.holder_id is null and old.visit_id = private.visit()
      and new.visit_id is null and new.holder_id = private.actor() and new.holder_id <> new.coach_id, false) then
      raise exception 'a hold is taken along by who held it' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger sessions_visit_guard before update on loom.sessions
  for each row execute function private.sessions_visit_guard();
