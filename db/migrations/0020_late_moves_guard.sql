grant update (late_from) on loom.sessions to loom_actor;
--> statement-breakpoint
-- As before, and a client does not move what was late back into the free time.
create or replace function private.sessions_change_guard() returns trigger
  language plpgsql set search_path = ''
  as $$
  declare
    by_coach boolean := new.coach_id = private.actor();
    moved boolean;
  begin
    if current_user <> 'loom_actor' then return new; end if;
    if tg_op = 'INSERT' then
      if new.on_request is distinct from (select o.on_request from loom.offerings o where o.id = new.offering_id)
         and new.booked_by is null then
        raise exception 'a session is a copy of what is offered' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    moved := (new.starts_at, new.ends_at, new.blocked) is distinct from (old.starts_at, old.ends_at, old.blocked);
    if moved and (
      new.status <> 'confirmed' or old.status not in ('requested', 'confirmed')
      or new.starts_at = old.starts_at or new.starts_at <= private.clock()
      or lower(new.blocked) < new.starts_at - interval '4 hours' or upper(new.blocked) > new.ends_at + interval '4 hours'
      or new.ends_at <> new.starts_at + make_interval(mins => new.minutes)
      or (old.status = 'confirmed' and old.starts_at <= private.clock())
    ) then
      raise exception 'this session does not move there' using errcode = 'insufficient_privilege';
    end if;
    if not by_coach and (
      (old.status = 'held' and new.status = 'confirmed' and new.on_request)
      or (old.status = 'requested' and new.status = 'confirmed' and new.starts_at <> all (old.proposed_starts))
      or (new.proposed_starts, new.reply) is distinct from (old.proposed_starts, old.reply)
      or (new.cancel_free and not old.cancel_free)
      or (new.late_from is null and old.late_from is not null)
      or (old.outcome is not null and new.outcome is distinct from old.outcome)
    ) then
      raise exception 'not for this side of the session' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
