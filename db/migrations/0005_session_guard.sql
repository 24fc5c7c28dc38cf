-- What an actor may change of a session, whatever a policy lets through: where it stands, never what was agreed.
revoke update on loom.sessions from loom_actor;
--> statement-breakpoint
grant update (status, outcome, agenda, engagement_id, hold_number, hold_expires_at, confirmed_at, ended_at, ended_by,
  end_reason, sequence) on loom.sessions to loom_actor;
--> statement-breakpoint
-- The ways from status to status, for everybody; and for actors, that a hold is a copy of what is offered, lasts ten
-- minutes, is confirmed by who holds it, and that only a coach says how a session went.
create function private.sessions_guard() returns trigger
  language plpgsql set search_path = ''
  as $$
  declare
    by_actor boolean := current_user = 'loom_actor';
  begin
    if tg_op = 'UPDATE' then
      if new.status <> old.status and (old.status, new.status) not in (
        ('held', 'requested'), ('held', 'confirmed'), ('held', 'released'),
        ('requested', 'confirmed'), ('requested', 'released'), ('confirmed', 'ended')
      ) then
        raise exception 'a session does not go from % to %', old.status, new.status using errcode = 'check_violation';
      end if;
      if by_actor and (
        (new.status = 'held' and new.hold_expires_at is distinct from old.hold_expires_at)
        or (old.status = 'held' and new.status <> 'held' and old.holder_id is distinct from private.actor())
        or (new.outcome is distinct from old.outcome and new.outcome not in ('cancelled', 'late_cancelled')
            and new.coach_id is distinct from private.actor())
      ) then
        raise exception 'not for this side of the session' using errcode = 'insufficient_privilege';
      end if;
    elsif by_actor and (
      new.hold_expires_at > private.clock() + interval '10 minutes'
      or new.ends_at <> new.starts_at + make_interval(mins => new.minutes)
      or not exists (
        select from loom.offerings o
        where o.id = new.offering_id and o.coach_id = new.coach_id and o.archived_at is null
          and (o.name, o.kind, o.minutes, o.price_minor, o.currency, o.place, o.place_detail)
            = (new.name, new.kind, new.minutes, new.price_minor, new.currency, new.place, new.place_detail)
      )
    ) then
      raise exception 'a session is a copy of what is offered' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger sessions_guard before insert or update on loom.sessions
  for each row execute function private.sessions_guard();
