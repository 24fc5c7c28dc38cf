CREATE TABLE "loom"."calendar_feeds" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"with_agenda" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_read_at" timestamp with time zone,
	CONSTRAINT "calendar_feeds_secret" CHECK (char_length("loom"."calendar_feeds"."secret_hash") = 43)
);
--> statement-breakpoint
ALTER TABLE "loom"."calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."outside_calendars" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"name" text NOT NULL,
	"sealed_address" text NOT NULL,
	"host" text NOT NULL,
	"etag" text,
	"last_modified" text,
	"worked_out_at" timestamp with time zone,
	"unread" integer DEFAULT 0 NOT NULL,
	"looked_at" timestamp with time zone,
	"succeeded_at" timestamp with time zone,
	"trouble" text,
	"next_look_at" timestamp with time zone DEFAULT now() NOT NULL,
	"looking_until" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outside_calendars_number" CHECK ("loom"."outside_calendars"."number" between 1 and 5),
	CONSTRAINT "outside_calendars_name" CHECK (char_length("loom"."outside_calendars"."name") between 1 and 60),
	CONSTRAINT "outside_calendars_host" CHECK (char_length("loom"."outside_calendars"."host") between 1 and 255)
);
--> statement-breakpoint
ALTER TABLE "loom"."outside_calendars" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."outside_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."outside_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"coach_id" uuid NOT NULL,
	"calendar_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	CONSTRAINT "outside_events_during" CHECK (not isempty("loom"."outside_events"."during") and not lower_inf("loom"."outside_events"."during") and not upper_inf("loom"."outside_events"."during"))
);
--> statement-breakpoint
ALTER TABLE "loom"."outside_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "loom"."calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."outside_calendars" ADD CONSTRAINT "outside_calendars_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."outside_events" ADD CONSTRAINT "outside_events_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."outside_events" ADD CONSTRAINT "outside_events_calendar_id_outside_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "loom"."outside_calendars"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_secret_key" ON "loom"."calendar_feeds" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "outside_calendars_five" ON "loom"."outside_calendars" USING btree ("coach_id","number");--> statement-breakpoint
CREATE INDEX "outside_calendars_due" ON "loom"."outside_calendars" USING btree ("next_look_at");--> statement-breakpoint
CREATE INDEX "outside_events_calendar" ON "loom"."outside_events" USING btree ("calendar_id");--> statement-breakpoint
CREATE INDEX "outside_events_when" ON "loom"."outside_events" USING gist ("coach_id","during");--> statement-breakpoint
CREATE POLICY "calendar_feeds_own" ON "loom"."calendar_feeds" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."calendar_feeds"."account_id" = (select private.actor())) WITH CHECK ("loom"."calendar_feeds"."account_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "calendar_feeds_system" ON "loom"."calendar_feeds" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outside_calendars_read" ON "loom"."outside_calendars" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."outside_calendars"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "outside_calendars_add" ON "loom"."outside_calendars" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."outside_calendars"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "outside_calendars_change" ON "loom"."outside_calendars" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."outside_calendars"."coach_id" = (select private.actor())) WITH CHECK ("loom"."outside_calendars"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "outside_calendars_remove" ON "loom"."outside_calendars" AS PERMISSIVE FOR DELETE TO "loom_actor" USING ("loom"."outside_calendars"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "outside_calendars_system" ON "loom"."outside_calendars" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "outside_events_read" ON "loom"."outside_events" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."outside_events"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "outside_events_system" ON "loom"."outside_events" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);