-- Whatever a policy lets through: a coach applies, takes the application back, pauses and returns; an admin decides on
-- what was applied for. Nobody reaches `listed` by another way.
create or replace function private.coaches_guard() returns trigger
  language plpgsql set search_path = ''
  as $$ begin
    if current_user <> 'loom_actor' or new.status = old.status then return new; end if;
    if new.id = private.actor() and (old.status, new.status) in (
         ('draft', 'applied'), ('declined', 'applied'), ('applied', 'draft'), ('listed', 'paused'), ('paused', 'listed'))
       or private.actor_kind() = 'admin' and (old.status, new.status) in (('applied', 'listed'), ('applied', 'declined'))
    then return new; end if;
    raise exception 'only an admin decides on an application' using errcode = 'insufficient_privilege';
  end $$;
--> statement-breakpoint
-- Who leaves, or is closed out, is not booked any more. Coming back, a coach lists themselves again.
create function private.coach_leaves() returns trigger
  language plpgsql security definer set search_path = ''
  as $$ begin
    update loom.coaches set status = 'paused' where id = new.id and status = 'listed';
    return null;
  end $$;
--> statement-breakpoint
create trigger accounts_coach after update of status on loom.accounts
  for each row when (old.status = 'active' and new.status <> 'active') execute function private.coach_leaves();
