-- Of an outside calendar its coach gives the address, changes the name and asks for a look; what looking found is the
-- system's to write.
grant insert (coach_id, number, name, sealed_address, host) on loom.outside_calendars to loom_actor;
--> statement-breakpoint
grant update (name, next_look_at) on loom.outside_calendars to loom_actor;
