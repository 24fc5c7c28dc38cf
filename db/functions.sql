-- Every function that sees more than its caller, in one file. Runs at every start, before the migrations, so that
-- policies may name them; bodies are checked when they run. Each answers facts, never who they are about, and a test
-- beside the feature proves it. Owned by loom_system (db/after.sql).
set check_function_bodies = off;

-- What policies ask. Sets of ids that belong to the caller; the policy's column is indexed.
create or replace function private.listed_coaches() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select id from loom.coaches where status = 'listed' $$;

create or replace function private.my_counterparts() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$
    select coach_id from loom.engagements where client_id = private.actor()
    union select client_id from loom.engagements where coach_id = private.actor()
  $$;

create or replace function private.my_sessions() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select session_id from loom.session_seats where client_id = private.actor() $$;

create or replace function private.my_coached_sessions() returns setof uuid
  language sql stable parallel safe security definer set search_path = ''
  as $$ select id from loom.sessions where coach_id = private.actor() $$;

-- When a coach cannot be booked, in epoch minutes, half-open; holds that ran out do not count. No word of with whom.
create or replace function private.blocked_ranges(coach uuid, since timestamptz, until timestamptz)
  returns table (start_min integer, end_min integer)
  language sql volatile security definer set search_path = ''
  as $$
    select floor(extract(epoch from lower(blocked)) / 60)::integer, ceil(extract(epoch from upper(blocked)) / 60)::integer
    from loom.sessions
    where coach_id = coach and blocked && tstzrange(since, until)
      and (status in ('requested', 'confirmed') or (status = 'held' and hold_expires_at > private.clock()))
    order by 1
  $$;

-- Who is behind a session token. The only thing the request login may run before it is somebody.
-- Idle and whole length by role, see docs/decisions/0009-session-lengths.md; `updated_at` is the last use, to the minute.
create or replace function private.open_session(presented text)
  returns table (session_id uuid, account_id uuid, role text, name text, locale text, zone text, hour_cycle text,
                 second_factor boolean, started_at timestamptz)
  language sql volatile security definer set search_path = ''
  as $$
    with length (role, idle, whole) as (
      values ('client', interval '7 days', interval '30 days'),
             ('coach', interval '12 hours', interval '7 days'),
             ('admin', interval '15 minutes', interval '8 hours')
    ), found as (
      select s.id, s.created_at, s.updated_at, a.id as account_id, a.role, a.name, a.locale, a.zone, a.hour_cycle, u.two_factor_enabled
      from identity.session s
      join identity."user" u on u.id = s.user_id and u.email_verified
      join loom.accounts a on a.id = s.user_id and a.status in ('active', 'closing')
      join length l on l.role = a.role
      where s.token = presented and private.clock() < least(s.expires_at, s.created_at + l.whole, s.updated_at + l.idle)
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

revoke all on all functions in schema private from public;
grant execute on function private.listed_coaches, private.my_counterparts, private.my_sessions, private.my_coached_sessions,
  private.blocked_ranges to loom_actor, loom_system;
grant usage on schema private to loom_login;
grant execute on function private.open_session to loom_login;
grant execute on function private.address_of to loom_system;

reset check_function_bodies;
