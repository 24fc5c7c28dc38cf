-- Every function that sees more than its caller, in one file. Runs at every start, before the migrations, so that
-- policies may name them; bodies are checked when they run. Each answers facts, never who they are about, and a test
-- beside the feature proves it. Owned by loom_system (db/after.sql).
set check_function_bodies = off;

-- What policies ask. Sets of ids that belong to the caller; the policy's column is indexed.
create or replace function private.listed_coaches() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select id from loom.coaches where status = 'listed' $$;

-- Whom the caller knows by name: those they work or worked with, and those a request is between, a client their coach
-- while it waits, a coach the client for good. It opens no page and no booking.
create or replace function private.my_counterparts() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select coach_id from loom.engagements where client_id = private.actor()
    union select client_id from loom.engagements where coach_id = private.actor()
    union
    select s.coach_id from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
    where seat.client_id = private.actor() and seat.live and s.status = 'requested'
    union
    select seat.client_id from loom.sessions s join loom.session_seats seat on seat.session_id = s.id
    where s.coach_id = private.actor() and s.requested_at is not null
  $$;

create or replace function private.my_sessions() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select session_id from loom.session_seats where client_id = private.actor() $$;

-- Without holds: a coach does not learn who is still choosing.
create or replace function private.my_coached_sessions() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select id from loom.sessions
    where coach_id = private.actor() and (status not in ('held', 'released') or requested_at is not null)
  $$;

-- Those with whom the caller has a confirmed session: an engagement may be opened with them.
create or replace function private.my_coaches() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select s.coach_id from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
    where seat.client_id = private.actor() and s.status = 'confirmed'
  $$;

-- A coach's own clients: they may be given a seat.
create or replace function private.my_clients() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select client_id from loom.engagements where coach_id = private.actor() and status = 'active' $$;

-- Those who have a confirmed session with the caller: an engagement may be opened with them.
create or replace function private.my_booked_clients() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select seat.client_id from loom.sessions s join loom.session_seats seat on seat.session_id = s.id
    where s.coach_id = private.actor() and s.status = 'confirmed'
  $$;

-- The caller, once they are approved as a coach.
create or replace function private.open_coach() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select id from loom.coaches where id = private.actor() and status in ('listed', 'unlisted', 'paused') $$;

-- Whose private links the caller's browser came by: they are seen and booked although they are unlisted.
create or replace function private.coaches_by_link() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select coach_id from loom.booking_links
    where secret_hash = any (string_to_array(current_setting('loom.links', true), ','))
  $$;

-- The unlisted coaches whom the caller may book: those they work with now, and those whose private links their browser
-- came by. Whoever's work ended is a stranger again, see docs/decisions/0043-when-the-work-has-ended.md.
create or replace function private.my_unlisted_coaches() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select id from loom.coaches
    where status = 'unlisted' and id = any (array(
      select coach_id from loom.engagements where client_id = private.actor() and status = 'active'
      union select private.coaches_by_link()))
  $$;

-- Those with whom a session of the caller's is booked or asked for: where it could go, and whose page it is, they see
-- until it is over.
create or replace function private.coaches_ahead() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select s.coach_id from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
    where seat.client_id = private.actor() and seat.live
      and (s.status = 'confirmed' and s.ends_at > (select private.clock())
        or s.status = 'requested' and s.request_expires_at > (select private.clock()))
  $$;

-- Whether the caller may know of a coach's hours, prices and ratings: everybody of a listed one; of the others who were
-- approved themselves and whoever has a session ahead with them, and of an unlisted one who may book them. Also the
-- system.
create or replace function private.shows_coach(coach uuid, status text) returns boolean
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select case when status = 'listed' then true when status not in ('unlisted', 'paused') then false
      else coalesce(coach = private.actor(), false) or private.actor_kind() is null
        or coach in (select private.my_unlisted_coaches()) or coach in (select private.coaches_ahead()) end
  $$;

-- Lets go of holds and requests that ran out, in this coach's calendar and the caller's own. Rows are locked in one
-- order, so that two of these never wait for each other.
create or replace function private.release_expired_holds(coach uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$
    update loom.sessions set status = 'released', hold_number = null
    where id in (
      select id from loom.sessions
      where (status = 'held' and hold_expires_at <= (select private.clock())
             or status = 'requested' and request_expires_at <= (select private.clock()))
        and (coach_id = coach or holder_id = private.actor())
      order by id for update
    )
  $$;

-- The same before a session of the caller's takes another time: what ran out of its client, wherever it is.
create or replace function private.release_expired_beside(session uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$
    update loom.sessions set status = 'released', hold_number = null
    where id in (
      select o.id from loom.sessions s join loom.sessions o
        on o.coach_id = s.coach_id or o.holder_id in (select client_id from loom.session_seats where session_id = s.id)
      where s.id = session
        and (o.status = 'held' and o.hold_expires_at <= (select private.clock())
             or o.status = 'requested' and o.request_expires_at <= (select private.clock()))
        and (s.coach_id = private.actor()
             or private.actor() in (select client_id from loom.session_seats where session_id = s.id))
      order by o.id for update of o
    )
  $$;

-- When coaches cannot be booked: [start, end] in epoch minutes, half-open, in order, one row for each who is asked for.
-- Sessions, private time, and what calendars they keep elsewhere say; holds and requests that ran out do not count. No
-- word of with whom, nor of what for.
drop function if exists private.blocked_ranges_of, private.blocked_ranges(uuid, timestamptz, timestamptz);
create or replace function private.blocked_ranges(wanted uuid[], since timestamptz, until timestamptz)
  returns table (coach_id uuid, ranges json)
  language sql volatile security definer set search_path = ''
  as $$
    select w.id, coalesce(taken.ranges, '[]')
    from unnest(wanted) w (id)
    cross join lateral (
      select to_json(array_agg(array[
        floor(date_part('epoch', began) / 60)::integer, ceil(date_part('epoch', ended) / 60)::integer] order by began))
      from (
        select lower(s.blocked), upper(s.blocked)
        from loom.sessions s
        where s.coach_id = w.id and s.blocked && tstzrange(since, greatest(since, until))
          and (s.status = 'confirmed' or (s.status = 'held' and s.hold_expires_at > private.clock())
            or (s.status = 'requested' and s.request_expires_at > private.clock()))
        union all
        select p.starts_at, p.ends_at
        from loom.private_blocks p
        where p.coach_id = w.id and p.ends_at > since and p.starts_at < until
        union all
        select lower(o.during), upper(o.during)
        from loom.outside_events o
        where o.coach_id = w.id and o.during && tstzrange(since, greatest(since, until))
      ) one (began, ended)
    ) taken (ranges)
  $$;

-- The starts of a coach's sessions that limits count, in epoch minutes, from more than a week ago on: held, requested,
-- confirmed and completed. Starts only.
create or replace function private.counted_starts(coach uuid) returns json
  language sql volatile security definer set search_path = ''
  as $$
    select coalesce(json_agg(floor(extract(epoch from starts_at) / 60)::integer), '[]')
    from loom.sessions
    where coach_id = coach and starts_at > (select private.clock()) - interval '9 days'
      and (status = 'confirmed' or outcome = 'completed'
        or (status = 'requested' and request_expires_at > (select private.clock()))
        or (status = 'held' and hold_expires_at > (select private.clock())))
  $$;

-- The working hours of those coaches whom the caller may book or has a session ahead with: weekly lines, none while they
-- have not set any, and what changes them on coming dates. Asking for anybody else answers nothing. The clock comes along,
-- so that one question is enough to decide on a slot. One plan fits all: making one each time costs twice what running it
-- does.
drop function if exists private.open_hours;
create or replace function private.open_schedules(wanted uuid[])
  returns table (coach_id uuid, now_ms double precision, schedule json)
  language sql volatile security definer set search_path = '' set plan_cache_mode = force_generic_plan
  as $$
    select c.id, extract(epoch from private.clock())::double precision * 1000, json_build_object(
      'zone', coalesce(s.zone, c.zone), 'bufferBeforeMin', coalesce(s.buffer_before_min, 0),
      'bufferAfterMin', coalesce(s.buffer_after_min, 0), 'minNoticeMin', coalesce(s.min_notice_min, 0),
      'horizonDays', coalesce(s.horizon_days, 1), 'stepMin', coalesce(s.step_min, 60),
      'anchorOn', s.anchor_on, 'maxPerDay', s.max_per_day, 'maxPerWeek', s.max_per_week,
      'maxOpenPerClient', s.max_open_per_client,
      'counted', case when s.max_per_day is null and s.max_per_week is null then '[]'::json
        else private.counted_starts(c.id) end,
      'rules', coalesce((
        select json_agg(json_build_object('weekday', r.weekday, 'startMin', r.start_min, 'lengthMin', r.length_min,
          'everyWeeks', r.every_weeks, 'week', r.week) order by r.weekday, r.start_min)
        from loom.schedule_rules r where r.coach_id = c.id), '[]'),
      'exceptions', coalesce((
        select json_agg(json_build_object('date', e.on_date, 'kind', e.kind, 'startMin', e.start_min,
          'lengthMin', e.length_min) order by e.on_date, e.start_min)
        from loom.schedule_exceptions e where e.coach_id = c.id and e.on_date >= (select private.clock())::date - 3), '[]'),
      'timeOff', coalesce((
        select json_agg(json_build_object('firstDate', o.first_on, 'lastDate', o.last_on, 'note', o.note)
          order by o.first_on)
        from loom.time_off o where o.coach_id = c.id and o.last_on >= (select private.clock())::date - 3), '[]'),
      'trips', coalesce((
        select json_agg(json_build_object('firstDate', t.first_on, 'lastDate', t.last_on, 'zone', t.zone)
          order by t.first_on)
        from loom.trips t where t.coach_id = c.id and t.last_on >= (select private.clock())::date - 3), '[]'))
    from loom.coaches c
    left join loom.schedules s on s.coach_id = c.id
    where c.id = any (wanted) and (c.status = 'listed' or private.shows_coach(c.id, c.status))
  $$;

-- The own terms of a session's offering as they are now, for the two whose session it is, also while its coach takes no
-- bookings, and for the system; null for everybody else.
create or replace function private.offering_terms(session uuid) returns json
  language sql stable security definer set search_path = ''
  as $$
    select json_build_object('bufferBeforeMin', o.buffer_before_min, 'bufferAfterMin', o.buffer_after_min,
      'minNoticeMin', o.min_notice_min, 'horizonDays', o.horizon_days, 'stepMin', o.step_min)
    from loom.sessions s join loom.offerings o on o.id = s.offering_id
    where s.id = session
      and (s.coach_id = private.actor() or private.actor_kind() is null or s.id in (select private.my_sessions()))
  $$;

-- What a coach asks for 60 minutes now, in minor units: their own rate, else the practice's, else no row. Of a coach the
-- caller may book, or of oneself, or for the system; no history.
create or replace function private.coach_rate(coach uuid) returns table (minor integer, currency text)
  language sql stable security definer set search_path = ''
  as $$
    with own as (
      select r.minor, r.currency from loom.coach_rates r where r.coach_id = coach order by r.id desc limit 1
    ), usual as (
      select r.minor, r.currency from loom.practice_rates r order by r.id desc limit 1
    )
    select r.minor, r.currency
    from (select 1 as turn, own.* from own union all select 2, usual.* from usual) r
    where r.minor is not null
      and exists (
        select from loom.coaches c where c.id = coach
          and (c.status = 'listed' or c.id = private.actor() or private.actor_kind() is null or private.shows_coach(c.id, c.status)))
    order by r.turn limit 1
  $$;

-- A length priced by a rate for 60 minutes, rounded half up. The same rule as priceByRate in offerings/rates/rules.ts.
create or replace function private.price_by_rate(rate integer, minutes integer) returns integer
  language sql immutable parallel safe
  as $$ select ((rate::bigint * minutes + 30) / 60)::integer $$;

-- What clients think of a coach: the average with one decimal, and of how many ratings; (null, 0) below three of them,
-- since fewer would tell who said what. Of a coach the caller may book, or of oneself, or for the system; nobody else has
-- a row.
create or replace function private.coach_rating(coach uuid) returns table (average numeric, ratings integer)
  language sql stable security definer set search_path = ''
  as $$
    select case when count(r.stars) >= 3 then round(avg(r.stars), 1) end,
      case when count(r.stars) >= 3 then count(r.stars)::integer else 0 end
    from loom.coaches c left join loom.session_ratings r on r.coach_id = c.id
    where c.id = coach
      and (c.status = 'listed' or c.id = private.actor() or private.actor_kind() is null or private.shows_coach(c.id, c.status))
    group by c.id
  $$;

-- When a session ends by itself: whole and idle length by role, see docs/decisions/0009-session-lengths.md. `used` is
-- its last use, to the minute. No search_path of its own, so that it melts into the queries that ask it.
create or replace function private.session_ends(role text, began timestamptz, used timestamptz, expires timestamptz)
  returns timestamptz language sql immutable parallel safe
  as $$
    select least(expires,
      began + case role when 'client' then interval '30 days' when 'coach' then interval '7 days' else interval '8 hours' end,
      used + case role when 'client' then interval '7 days' when 'coach' then interval '12 hours' else interval '15 minutes' end)
  $$;

-- Who is behind a session token. The only thing the request login may run before it is somebody.
create or replace function private.open_session(presented text)
  returns table (session_id uuid, account_id uuid, role text, name text, locale text, zone text, hour_cycle text,
                 second_factor boolean, started_at timestamptz)
  language sql volatile security definer set search_path = ''
  as $$
    with found as (
      select s.id, s.created_at, s.updated_at, a.id as account_id, a.role, a.name, a.locale, a.zone, a.hour_cycle, u.two_factor_enabled
      from identity.session s
      join identity."user" u on u.id = s.user_id and u.email_verified
      join loom.accounts a on a.id = s.user_id and a.status in ('active', 'closing')
      where s.token = presented
        and private.clock() < private.session_ends(a.role, s.created_at, s.updated_at, s.expires_at)
    ), touched as (
      update identity.session s set updated_at = private.clock() from found f
      where s.id = f.id and f.updated_at < private.clock() - interval '1 minute'
    )
    select id, account_id, role, name, locale, zone, hour_cycle, two_factor_enabled, created_at from found
  $$;

-- Where a mail goes. For jobs only: no actor may run it.
create or replace function private.address_of(account uuid)
  returns table (email text, name text, locale text, zone text, hour_cycle text)
  language sql stable security definer set search_path = ''
  as $$
    select u.email, a.name, a.locale, a.zone, a.hour_cycle
    from identity."user" u join loom.accounts a on a.id = u.id where u.id = account
  $$;

-- How an account stands, in one word: what admins see and filter by.
create or replace function private.standing(status text, verified boolean, application text)
  returns text language sql immutable parallel safe
  as $$
    select case when status <> 'active' then status when verified is not true then 'unconfirmed'
      when application = 'applied' then 'applied' else 'active' end
  $$;

-- Text for comparing: lower case, without accents, so that "tomas" finds Tomás.
create or replace function private.folded(given text)
  returns text language sql immutable parallel safe
  as $$ select regexp_replace(normalize(lower(given), nfkd), '[\u0300-\u036f]', '', 'g') $$;

-- Everybody with their address, newest first, from before a place in that order. Admins only; others are answered nothing.
create or replace function private.people(search text, of_role text, of_standing text, before_at timestamptz, before_id uuid, how_many integer)
  returns table (id uuid, name text, email text, role text, standing text, created_at timestamptz, last_seen_at timestamptz,
                 sessions integer)
  language sql stable security definer set search_path = ''
  as $$
    with page as (
      select a.id, a.name, u.email, a.role, private.standing(a.status, u.email_verified, c.status) as standing, a.created_at,
        a.last_seen_at
      from loom.accounts a
      left join identity."user" u on u.id = a.id
      left join loom.coaches c on c.id = a.id
      where private.actor_kind() = 'admin'
        and (people.search = '' or position(private.folded(people.search) in private.folded(a.name)) > 0
          or position(lower(people.search) in lower(u.email)) > 0)
        and (of_role is null or a.role = of_role)
        and (of_standing is null or private.standing(a.status, u.email_verified, c.status) = of_standing)
        and (before_at is null or (a.created_at, a.id) < (before_at, before_id))
      order by a.created_at desc, a.id desc
      limit how_many
    )
    select p.id, p.name, p.email, p.role, p.standing, p.created_at, greatest(p.last_seen_at, seen.at), held.sessions
    from page p
    cross join lateral (select max(s.updated_at) as at from identity.session s where s.user_id = p.id) seen
    cross join lateral (select past as sessions from private.session_counts(p.id)) held
    order by p.created_at desc, p.id desc
  $$;

-- How many sessions somebody has had and has ahead, on either side. Numbers for other functions, and for nobody else.
create or replace function private.session_counts(of_account uuid)
  returns table (past integer, ahead integer)
  language sql stable security definer set search_path = ''
  as $$
    select (count(*) filter (where s.outcome = 'completed'))::integer,
      (count(*) filter (where s.status in ('requested', 'confirmed')))::integer
    from (
      select t.outcome, t.status from loom.sessions t where t.coach_id = of_account
      union all
      select t.outcome, t.status from loom.session_seats e join loom.sessions t on t.id = e.session_id
      where e.client_id = of_account
    ) s
  $$;

-- One of them, closer. Admins only.
create or replace function private.person(wanted uuid)
  returns table (id uuid, name text, email text, email_verified boolean, role text, standing text, locale text, zone text,
                 second_factor boolean, delete_after timestamptz, created_at timestamptz, last_seen_at timestamptz,
                 devices integer, past integer, ahead integer)
  language sql stable security definer set search_path = ''
  as $$
    select a.id, a.name, u.email, coalesce(u.email_verified, false), a.role,
      private.standing(a.status, u.email_verified, c.status), a.locale, a.zone, coalesce(u.two_factor_enabled, false),
      a.delete_after, a.created_at, greatest(a.last_seen_at, signed_in.seen_at), signed_in.devices, held.past, held.ahead
    from loom.accounts a
    left join identity."user" u on u.id = a.id
    left join loom.coaches c on c.id = a.id
    cross join lateral (
      select max(s.updated_at) as seen_at, (count(*) filter (
        where private.clock() < private.session_ends(a.role, s.created_at, s.updated_at, s.expires_at)))::integer as devices
      from identity.session s where s.user_id = a.id
    ) signed_in
    cross join lateral private.session_counts(a.id) held
    where a.id = wanted and private.actor_kind() = 'admin'
  $$;

-- Closes somebody out, and hides a coach from the directory; they list themselves again. True when it changed something.
-- Both rows are locked, so that two admins who suspend each other cannot both succeed.
create or replace function private.suspend(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$ begin
    perform from loom.accounts where id in (wanted, private.actor()) order by id for update;
    if private.actor_kind() is distinct from 'admin' or wanted = private.actor()
       or not exists (select from loom.accounts where id = private.actor() and status = 'active') then
      return false;
    end if;
    update loom.coaches set status = 'paused' where id = wanted and status in ('listed', 'unlisted');
    update loom.accounts set status = 'suspended' where id = wanted and status in ('active', 'closing');
    return found;
  end $$;

-- Lets somebody in again; who had asked to be deleted still is, when the day comes.
create or replace function private.lift_suspension(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$ begin
    update loom.accounts set status = case when delete_after is null then 'active' else 'closing' end
    where id = wanted and status = 'suspended' and private.actor_kind() = 'admin';
    return found;
  end $$;

-- Ends every session of somebody; for admins, and never to end their own unseen. Answers how many there were.
create or replace function private.end_sessions(wanted uuid) returns integer
  language sql volatile security definer set search_path = ''
  as $$
    with gone as (delete from identity.session where user_id = wanted and private.actor_kind() = 'admin' returning 1)
    select count(*)::integer from gone
  $$;
comment on function private.end_sessions is 'owner: loom_identity';

-- Gives a mail that was refused for good another chance; for admins. True when it changed something.
create or replace function private.mail_again(wanted uuid) returns boolean
  language plpgsql security definer set search_path = ''
  as $$ begin
    update loom.mails set status = 'waiting', problem = null
    where id = wanted and status = 'failed' and private.actor_kind() = 'admin';
    return found;
  end $$;

-- The address of whoever asks.
create or replace function private.my_address() returns text
  language sql stable security definer set search_path = ''
  as $$ select email from identity."user" where id = private.actor() $$;

-- Gives somebody a role, and ends their sessions: what they may do has changed. For the system, and for an admin in
-- their own transaction. True when it changed something.
create or replace function private.grant_role(wanted uuid, given text) returns boolean
  language plpgsql security definer set search_path = ''
  as $$ begin
    if coalesce(private.actor_kind(), '') not in ('', 'admin') then
      raise exception 'only an admin gives roles' using errcode = 'insufficient_privilege';
    end if;
    update loom.accounts set role = given where id = wanted and role <> given and status <> 'erased';
    if not found then return false; end if;
    perform private.forget_sessions(wanted);
    return true;
  end $$;

-- Signs somebody out everywhere. For the system and for the function above.
create or replace function private.forget_sessions(wanted uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$ delete from identity.session where user_id = wanted $$;
comment on function private.forget_sessions is 'owner: loom_identity';

-- Forgets who somebody was: address, password, second factor, sessions. What others had with them keeps a nameless account.
create or replace function private.erase_identity(wanted uuid) returns void
  language sql volatile security definer set search_path = ''
  as $$ delete from identity."user" where id = wanted $$;
comment on function private.erase_identity is 'owner: loom_identity';

-- Jobs that failed for good, for admins: the runner's tables are closed to every actor.
create or replace function private.failed_jobs(before timestamptz, before_id bigint, most integer)
  returns table (id bigint, task text, payload json, attempts integer, error text, failed_at timestamptz, created_at timestamptz)
  language sql stable security definer set search_path = ''
  as $$
    select j.id, t.identifier, j.payload, j.attempts::integer, j.last_error, j.updated_at, j.created_at
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where private.actor_kind() = 'admin' and j.attempts >= j.max_attempts and j.locked_at is null
      and (before is null or (j.updated_at, j.id) < (before, before_id))
    order by j.updated_at desc, j.id desc limit most
  $$;
comment on function private.failed_jobs is 'owner: loom_jobs';

-- Tries a failed job again from the start, or throws it away. False when no failed job has this id.
create or replace function private.retry_job(wanted bigint) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with again as (
      update graphile_worker._private_jobs
      set attempts = 0, last_error = null, run_at = now(), updated_at = now()
      where private.actor_kind() = 'admin' and id = wanted and attempts >= max_attempts and locked_at is null
      returning id
    ) select exists (select from again)
  $$;
comment on function private.retry_job is 'owner: loom_jobs';

create or replace function private.discard_job(wanted bigint) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with gone as (
      delete from graphile_worker._private_jobs
      where private.actor_kind() = 'admin' and id = wanted and attempts >= max_attempts and locked_at is null
      returning id
    ) select exists (select from gone)
  $$;
comment on function private.discard_job is 'owner: loom_jobs';

-- The first handle of this kind that nobody has; `of_coach` may keep their own. Whoever asks holds the one queue of
-- handles until their transaction ends, so that it still is free when they write it.
create or replace function private.free_handle(wanted text, of_coach uuid) returns text
  language plpgsql security definer set search_path = ''
  as $$
  declare
    candidate text := wanted;
    number integer := 1;
  begin
    perform pg_advisory_xact_lock(3, 0);
    while exists (select from loom.coaches where handle = candidate and id <> of_coach) loop
      number := number + 1;
      candidate := wanted || '-' || case when number < 20 then number::text else substr(md5(random()::text), 1, 7) end;
    end loop;
    return candidate;
  end $$;

-- Whose calendar feed a secret opens, by its hash, while they may sign in. Notes that it was read, to the quarter hour.
create or replace function private.open_feed(presented text)
  returns table (account_id uuid, role text, locale text, with_agenda boolean)
  language sql volatile security definer set search_path = ''
  as $$
    with found as (
      select f.account_id, a.role, a.locale, f.with_agenda
      from loom.calendar_feeds f
      join loom.accounts a on a.id = f.account_id and a.status in ('active', 'closing')
      where f.secret_hash = presented
    ), touched as (
      update loom.calendar_feeds f set last_read_at = private.clock() from found
      where f.account_id = found.account_id
        and (f.last_read_at is null or f.last_read_at < private.clock() - interval '15 minutes')
    )
    select account_id, role, locale, with_agenda from found
  $$;

-- An invitation, for whoever has the link of its last mail: who invites, and how it stands (`expired` by the clock,
-- `gone` once its coach is).
create or replace function private.open_invitation(wanted uuid, sending integer)
  returns table (coach_id uuid, handle text, coach_name text, headline text, coach_status text, name text, email text,
                 note text, status text, expires_at timestamptz, mine boolean)
  language sql volatile security definer set search_path = ''
  as $$
    select c.id, c.handle, c.name, c.headline, c.status, i.name, i.email, i.note,
      case when c.status not in ('listed', 'unlisted', 'paused') or a.status <> 'active' then 'gone'
        when i.status = 'open' and i.expires_at <= private.clock() then 'expired' else i.status end, i.expires_at,
      coalesce(i.client_id = private.actor(), false)
    from loom.client_invitations i join loom.coaches c on c.id = i.coach_id join loom.accounts a on a.id = c.id
    where i.id = wanted and i.sends = sending
  $$;

-- Answers an open invitation, once. Accepting makes the caller a client of its coach and gives the coach the address the
-- invitation went to, which they know. Answers the coach, or null: it is over, was answered, or is the caller's own.
create or replace function private.accept_invitation(wanted uuid, sending integer) returns uuid
  language plpgsql security definer set search_path = ''
  as $$
  declare taken loom.client_invitations;
  begin
    if private.actor() is null or private.actor_kind() not in ('client', 'coach') then return null; end if;
    update loom.client_invitations i
    set status = 'accepted', client_id = private.actor(), answered_at = private.clock()
    from loom.coaches c join loom.accounts a on a.id = c.id
    where i.id = wanted and i.sends = sending and i.status = 'open' and i.expires_at > private.clock()
      and c.id = i.coach_id and c.id <> private.actor() and c.status in ('listed', 'unlisted', 'paused')
      and a.status = 'active'
    returning i.* into taken;
    if not found then return null; end if;
    insert into loom.engagements (coach_id, client_id) values (taken.coach_id, private.actor()) on conflict do nothing;
    insert into loom.client_records as r (coach_id, client_id, email)
    values (taken.coach_id, private.actor(), taken.email)
    on conflict (coach_id, client_id) do update set email = excluded.email where r.email = '';
    return taken.coach_id;
  end $$;

create or replace function private.decline_invitation(wanted uuid, sending integer) returns boolean
  language sql volatile security definer set search_path = ''
  as $$
    with declined as (
      update loom.client_invitations set status = 'declined', answered_at = private.clock()
      where id = wanted and sends = sending and status = 'open' and expires_at > private.clock()
      returning 1
    ) select exists (select from declined)
  $$;

revoke all on all functions in schema private from public;
grant execute on function private.listed_coaches, private.my_counterparts, private.my_sessions, private.my_coached_sessions,
  private.blocked_ranges to loom_actor, loom_system;
grant execute on function private.people, private.person, private.suspend, private.lift_suspension, private.end_sessions,
  private.mail_again to loom_actor;
grant execute on function private.session_ends, private.standing, private.folded, private.session_counts to loom_system;
grant execute on function private.open_schedules, private.counted_starts, private.free_handle, private.folded to loom_actor, loom_system;
grant execute on function private.coach_rate, private.price_by_rate, private.coach_rating to loom_actor, loom_system;
grant execute on function private.my_coaches, private.release_expired_holds to loom_actor, loom_system;
grant execute on function private.my_clients, private.my_booked_clients, private.release_expired_beside to loom_actor, loom_system;
grant execute on function private.my_address, private.grant_role to loom_actor;
grant execute on function private.grant_role, private.forget_sessions, private.erase_identity to loom_system;
grant execute on function private.session_ends to loom_identity;
grant execute on function private.failed_jobs, private.retry_job, private.discard_job to loom_actor;
grant usage on schema private to loom_jobs;
grant execute on function private.actor_kind to loom_jobs;
grant usage on schema private to loom_login;
grant execute on function private.open_session to loom_login;
grant execute on function private.address_of to loom_system;
grant execute on function private.open_feed to loom_actor;
grant execute on function private.open_coach, private.coaches_by_link, private.shows_coach, private.offering_terms to loom_actor, loom_system;
grant execute on function private.my_unlisted_coaches, private.coaches_ahead to loom_actor, loom_system;
grant execute on function private.open_invitation, private.accept_invitation, private.decline_invitation to loom_actor;

reset check_function_bodies;
