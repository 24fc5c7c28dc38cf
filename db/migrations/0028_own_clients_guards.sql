-- What an actor may write of what own clients brought along; the rest is the system's.
revoke insert, update on loom.client_invitations from loom_actor;
--> statement-breakpoint
grant insert (coach_id, email, name, locale, note), update (status, sends, sent_at, expires_at) on loom.client_invitations to loom_actor;
--> statement-breakpoint
revoke update on loom.client_records, loom.engagements from loom_actor;
--> statement-breakpoint
grant update (email, phone, organisation, updated_at) on loom.client_records to loom_actor;
--> statement-breakpoint
grant update (status, ended_at) on loom.engagements to loom_actor;
--> statement-breakpoint
grant update (directory) on loom.practice to loom_actor;
--> statement-breakpoint
grant update (answers) on loom.sessions to loom_actor;
--> statement-breakpoint
-- Once approved, a coach is listed, unlisted or paused as they like. Nobody else gets there but by an admin's approval.
create or replace function private.coaches_guard() returns trigger
  language plpgsql set search_path = ''
  as $$ begin
    if current_user <> 'loom_actor' or new.status = old.status then return new; end if;
    if new.id = private.actor() and (
         (old.status, new.status) in (('draft', 'applied'), ('declined', 'applied'), ('applied', 'draft'))
         or (old.status in ('listed', 'unlisted', 'paused') and new.status in ('listed', 'unlisted', 'paused')))
       or private.actor_kind() = 'admin' and (old.status, new.status) in (('applied', 'listed'), ('applied', 'declined'))
    then return new; end if;
    raise exception 'only an admin decides on an application' using errcode = 'insufficient_privilege';
  end $$;
--> statement-breakpoint
create or replace function private.coach_leaves() returns trigger
  language plpgsql security definer set search_path = ''
  as $$ begin
    update loom.coaches set status = 'paused' where id = new.id and status in ('listed', 'unlisted');
    return null;
  end $$;
--> statement-breakpoint
drop trigger sessions_change_guard on loom.sessions;
--> statement-breakpoint
drop trigger sessions_visit_guard on loom.sessions;
--> statement-breakpoint
drop function private.sessions_change_guard, private.sessions_visit_guard;
--> statement-breakpoint
-- The one guard of sessions, whatever a policy lets through: the ways from status to status, for everybody; and for
-- actors, that a session is a copy of what is offered, who may do what to it, and where it may go. Series have their own.
create or replace function private.sessions_guard() returns trigger
  language plpgsql set search_path = ''
  as $$
  declare
    me uuid := private.actor();
    by_actor boolean := current_user = 'loom_actor';
    by_coach boolean := coalesce(new.coach_id = me, false);
    moved boolean;
  begin
    if tg_op = 'INSERT' then
      -- A hold lasts ten minutes at most; what has no price of its own costs what its coach's rate makes of it. A coach
      -- who books for a client need not ask themselves, and answers nothing for them.
      if by_actor and (
        new.hold_expires_at > private.clock() + interval '10 minutes'
        or new.ends_at <> new.starts_at + make_interval(mins => new.minutes)
        or (by_coach and cardinality(new.answers) > 0)
        or not exists (
          select from loom.offerings o
          left join lateral (
            select private.price_by_rate(r.minor, o.minutes) as minor, r.currency
            from private.coach_rate(o.coach_id) r where o.price_minor is null
          ) rated on true
          where o.id = new.offering_id and o.coach_id = new.coach_id and o.archived_at is null
            and (o.name, o.kind, o.minutes, coalesce(o.price_minor, rated.minor), coalesce(rated.currency, o.currency),
                o.place, o.place_detail, o.questions)
              = (new.name, new.kind, new.minutes, new.price_minor, new.currency, new.place, new.place_detail,
                new.questions)
            and (o.on_request = new.on_request or new.booked_by is not null)
        )
      ) then
        raise exception 'a session is a copy of what is offered' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    if new.status <> old.status and (old.status, new.status) not in (
      ('held', 'requested'), ('held', 'confirmed'), ('held', 'released'),
      ('requested', 'confirmed'), ('requested', 'released'), ('confirmed', 'ended')
    ) then
      raise exception 'a session does not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    if not by_actor then return new; end if;
    -- Whoever holds it alone lets it go or confirms it; a visitor's browser lets go, and takes along into the account
    -- that signs in in it.
    if old.status = 'held' and new.status <> 'held' and not coalesce(old.holder_id = me, false)
      and not (new.status = 'released' and coalesce(old.visit_id = private.visit(), false))
    then
      raise exception 'not whose hold this is' using errcode = 'insufficient_privilege';
    end if;
    if (new.holder_id, new.visit_id) is distinct from (old.holder_id, old.visit_id) and not coalesce(
      old.status = 'held' and new.status = 'held' and old.holder_id is null and old.visit_id = private.visit()
      and new.visit_id is null and new.holder_id = me and new.holder_id <> new.coach_id, false)
    then
      raise exception 'a hold is taken along by who held it' using errcode = 'insufficient_privilege';
    end if;
    -- A session keeps its length and moves ahead only.
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
    -- What only a coach does: confirm what is on request (or the client, at a time that was proposed), propose, say how
    -- it went and forgive. What only the client does: answer what was asked. And nobody prolongs a hold.
    if (new.status = 'held' and new.hold_expires_at is distinct from old.hold_expires_at) or not by_coach and (
      (old.status = 'held' and new.status = 'confirmed' and new.on_request)
      or (old.status = 'requested' and new.status = 'confirmed' and new.starts_at <> all (old.proposed_starts))
      or (new.proposed_starts, new.reply) is distinct from (old.proposed_starts, old.reply)
      or (new.cancel_free and not old.cancel_free)
      or (new.late_from is null and old.late_from is not null)
      or (old.outcome is not null and new.outcome is distinct from old.outcome)
      or (new.outcome is distinct from old.outcome and new.outcome not in ('cancelled', 'late_cancelled'))
    ) or by_coach and new.answers is distinct from old.answers then
      raise exception 'not for this side of the session' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
