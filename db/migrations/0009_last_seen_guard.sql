-- When a session goes (signed out, ended, run out), its account keeps when it was last used.
create function private.session_seen() returns trigger
  language plpgsql security definer set search_path = ''
  as $$ begin
    update loom.accounts set last_seen_at = greatest(last_seen_at, old.updated_at)
    where id = old.user_id and status <> 'erased';
    return null;
  end $$;
--> statement-breakpoint
create trigger session_seen after delete on identity.session for each row execute function private.session_seen();
