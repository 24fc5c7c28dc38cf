-- The directory follows what it is made of. What a coach changes is followed at once, by a job; what happens to a
-- session leaves a note, which costs a hold some microseconds instead of a third of a millisecond.
create function private.directory_changed() returns trigger
  language plpgsql security definer set search_path = ''
  as $$
  declare
    row record := coalesce(new, old);
    coach uuid := case tg_table_name when 'coaches' then (to_jsonb(row) ->> 'id') else (to_jsonb(row) ->> 'coach_id') end::uuid;
  begin
    -- Whoever is no longer listed is gone from it in the same moment.
    if tg_table_name = 'coaches' and tg_op = 'UPDATE' and to_jsonb(row) ->> 'status' <> 'listed' then
      delete from loom.directory_entries where coach_id = coach;
    end if;
    perform private.enqueue('search.refreshDirectory', json_build_object('coachId', coach), null, 'search.refreshDirectory:' || coach);
    return null;
  end $$;
--> statement-breakpoint
revoke all on function private.directory_changed from public;
--> statement-breakpoint
create trigger directory_coach after insert or update on loom.coaches for each row execute function private.directory_changed();
--> statement-breakpoint
create trigger directory_offering after insert or update or delete on loom.offerings for each row execute function private.directory_changed();
--> statement-breakpoint
-- A schedule is saved whole: its own row changes with any of its lines.
create trigger directory_schedule after insert or update or delete on loom.schedules for each row execute function private.directory_changed();
--> statement-breakpoint
create function private.directory_noted() returns trigger
  language plpgsql security definer set search_path = ''
  as $$ begin
    insert into loom.directory_notes (coach_id) values (coalesce(new.coach_id, old.coach_id));
    return null;
  end $$;
--> statement-breakpoint
revoke all on function private.directory_noted from public;
--> statement-breakpoint
create trigger directory_session_made after insert or delete on loom.sessions for each row execute function private.directory_noted();
--> statement-breakpoint
create trigger directory_session_moved after update on loom.sessions for each row
  when (old.status is distinct from new.status or old.blocked is distinct from new.blocked)
  execute function private.directory_noted();
--> statement-breakpoint
-- Room on the page for a changed row: then the indexes need not follow when only `stale_at` moves.
alter table loom.directory_entries set (fillfactor = 70);
