-- What tables.ts cannot say: exclusion constraints, triggers, the first rows.

-- The proof behind every booking: blocked ranges of one coach never overlap while they are live.
alter table loom.sessions add constraint sessions_no_overlap
  exclude using gist (coach_id with =, blocked with &&) where (status in ('held', 'requested', 'confirmed'));
--> statement-breakpoint
-- And a client is in one place at a time.
alter table loom.session_seats add constraint session_seats_no_overlap
  exclude using gist (client_id with =, during with &&) where (live);
--> statement-breakpoint
-- A seat follows its session: moved with it, given free with its end.
create function private.seats_follow() returns trigger
  language plpgsql security definer set search_path = ''
  as $$ begin
    update loom.session_seats
    set during = tstzrange(new.starts_at, new.ends_at), live = new.status in ('held', 'requested', 'confirmed')
    where session_id = new.id;
    return null;
  end $$;
--> statement-breakpoint
create trigger sessions_seats after update of starts_at, ends_at, status on loom.sessions
  for each row when (old.starts_at <> new.starts_at or old.ends_at <> new.ends_at or old.status <> new.status)
  execute function private.seats_follow();
--> statement-breakpoint
-- An account is made with the auth library's user, in its transaction: neither exists without the other.
create function private.account_made() returns trigger
  language plpgsql security definer set search_path = ''
  as $$ begin
    insert into loom.accounts (id, name) values (new.id, left(new.name, 80));
    return null;
  end $$;
--> statement-breakpoint
create trigger user_account after insert on identity."user" for each row execute function private.account_made();
--> statement-breakpoint
-- Whatever a policy lets through: nobody lists themselves, and nobody gives themselves a role or a status.
create function private.coaches_guard() returns trigger
  language plpgsql set search_path = ''
  as $$ begin
    if current_user = 'loom_actor' and private.actor_kind() is distinct from 'admin'
       and new.status in ('listed', 'declined') and new.status <> old.status
       and not (new.status = 'listed' and old.status = 'paused') then
      raise exception 'only an admin decides on an application' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
--> statement-breakpoint
create trigger coaches_guard before update of status on loom.coaches for each row execute function private.coaches_guard();
--> statement-breakpoint
-- Own account: what one may change of it. Role and status are the system's.
grant update (name, locale, zone, hour_cycle) on loom.accounts to loom_actor;
--> statement-breakpoint
grant select on loom.accounts to loom_system;
--> statement-breakpoint
insert into loom.practice (id) values (1);
