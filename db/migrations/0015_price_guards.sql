-- Rates are added, never rewritten, and the database says from when; of a rating its client writes stars and words.
revoke insert on loom.coach_rates, loom.practice_rates from loom_actor;
--> statement-breakpoint
grant insert (coach_id, minor, currency) on loom.coach_rates to loom_actor;
--> statement-breakpoint
grant insert (minor, currency) on loom.practice_rates to loom_actor;
--> statement-breakpoint
revoke insert, update on loom.session_ratings from loom_actor;
--> statement-breakpoint
grant insert (session_id, rater_id, coach_id, stars, text) on loom.session_ratings to loom_actor;
--> statement-breakpoint
grant update (stars, text, changed_at) on loom.session_ratings to loom_actor;
--> statement-breakpoint
-- As migration session_guard, and: what has no price of its own costs what its coach's rate makes of it.
create or replace function private.sessions_guard() returns trigger
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
        left join lateral (
          select private.price_by_rate(r.minor, o.minutes) as minor, r.currency
          from private.coach_rate(o.coach_id) r where o.price_minor is null
        ) rated on true
        where o.id = new.offering_id and o.coach_id = new.coach_id and o.archived_at is null
          and (o.name, o.kind, o.minutes, coalesce(o.price_minor, rated.minor), coalesce(rated.currency, o.currency),
              o.place, o.place_detail)
            = (new.name, new.kind, new.minutes, new.price_minor, new.currency, new.place, new.place_detail)
      )
    ) then
      raise exception 'a session is a copy of what is offered' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
