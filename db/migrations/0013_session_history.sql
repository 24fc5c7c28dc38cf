-- What an admin sets of the practice, and what of a session moves.
grant update (free_until_min, move_until_min, reminder_offsets) on loom.practice to loom_actor;
--> statement-breakpoint
grant update (starts_at, ends_at, blocked, requested_at, request_expires_at, proposed_starts, reply, moved_at, cancel_free)
  on loom.sessions to loom_actor;
--> statement-breakpoint
-- What actors may not do with these columns, whatever a policy lets through: a session keeps its length and moves ahead
-- only; what is on request is confirmed by its coach, or by its client at a time the coach proposed.
create function private.sessions_change_guard() returns trigger
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
      or (old.outcome is not null and new.outcome is distinct from old.outcome)
    ) then
      raise exception 'not for this side of the session' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger sessions_change_guard before insert or update on loom.sessions
  for each row execute function private.sessions_change_guard();
--> statement-breakpoint
-- The history of a session. Also tells the two of a request that ran out, whoever it was that let it go.
create function private.sessions_history() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
  declare
    moment timestamptz := private.clock();
    entry text;
    who uuid := private.actor();
    said text := '';
  begin
    if tg_op = 'INSERT' then
      if new.confirmed_at is not null then
        insert into loom.session_changes (session_id, at, by_id, what, to_at)
        values (new.id, new.confirmed_at, coalesce(new.booked_by, new.holder_id), 'booked', new.starts_at);
      end if;
      if new.status = 'ended' then
        insert into loom.session_changes (session_id, at, by_id, what, outcome, words)
        values (new.id, coalesce(new.ended_at, moment), new.ended_by, 'ended', new.outcome, coalesce(new.end_reason, ''));
      end if;
      return null;
    end if;
    if new.status <> old.status then
      entry := case
        when new.status = 'requested' then 'requested'
        when new.status = 'confirmed' then case old.status when 'requested' then 'accepted' else 'booked' end
        when new.status = 'ended' then 'ended'
        when old.status = 'requested' then
          case when new.ended_by is null then 'expired' when new.ended_by = new.coach_id then 'declined' else 'withdrawn' end
      end;
      who := case when new.status in ('ended', 'released') then new.ended_by else who end;
      said := case when new.status in ('ended', 'released') then coalesce(new.end_reason, '') else '' end;
      -- What ran its course did so at its end, whenever a job noticed.
      if new.status = 'ended' and new.ended_by is null then moment := coalesce(new.ended_at, moment); end if;
    elsif new.starts_at <> old.starts_at then
      entry := 'moved';
    elsif new.proposed_starts <> old.proposed_starts and cardinality(new.proposed_starts) > 0 then
      entry := 'proposed';
      said := new.reply;
    elsif new.outcome <> old.outcome then
      entry := 'corrected';
    end if;
    if entry is null then return null; end if;
    insert into loom.session_changes (session_id, at, by_id, what, from_at, to_at, outcome, words)
    values (new.id, moment, who, entry, old.starts_at, new.starts_at, new.outcome, said);
    if entry = 'expired' then
      perform private.enqueue('sessions.tellExpired', json_build_object('sessionId', new.id));
    end if;
    return null;
  end $$;
--> statement-breakpoint
create trigger sessions_history after insert or update on loom.sessions
  for each row execute function private.sessions_history();
--> statement-breakpoint
-- Sessions from before: booked, and how they ended.
grant select, insert on loom.session_changes to loom_system;
--> statement-breakpoint
grant usage on schema loom to loom_system;
--> statement-breakpoint
set role loom_system;
--> statement-breakpoint
insert into loom.session_changes (session_id, at, by_id, what, to_at)
select id, confirmed_at, holder_id, 'booked', starts_at from loom.sessions where confirmed_at is not null order by confirmed_at;
--> statement-breakpoint
insert into loom.session_changes (session_id, at, by_id, what, outcome, words)
select id, ended_at, ended_by, 'ended', outcome, coalesce(end_reason, '') from loom.sessions
where status = 'ended' and ended_at is not null order by ended_at;
--> statement-breakpoint
reset role;
