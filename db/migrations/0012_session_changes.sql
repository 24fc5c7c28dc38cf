CREATE TABLE "loom"."coach_policies" (
	"coach_id" uuid PRIMARY KEY NOT NULL,
	"free_until_min" integer NOT NULL,
	"move_until_min" integer NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coach_policies_free_until" CHECK ("loom"."coach_policies"."free_until_min" between 0 and 43200),
	CONSTRAINT "coach_policies_move_until" CHECK ("loom"."coach_policies"."move_until_min" between 0 and 43200)
);
--> statement-breakpoint
ALTER TABLE "loom"."coach_policies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."private_blocks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "private_blocks_order" CHECK ("loom"."private_blocks"."ends_at" > "loom"."private_blocks"."starts_at" and "loom"."private_blocks"."ends_at" <= "loom"."private_blocks"."starts_at" + interval '31 days'),
	CONSTRAINT "private_blocks_note" CHECK (char_length("loom"."private_blocks"."note") <= 200)
);
--> statement-breakpoint
ALTER TABLE "loom"."private_blocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."session_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."session_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"session_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid,
	"what" text NOT NULL,
	"from_at" timestamp with time zone,
	"to_at" timestamp with time zone,
	"outcome" text,
	"words" text DEFAULT '' NOT NULL,
	CONSTRAINT "session_changes_what" CHECK ("loom"."session_changes"."what" in ('booked', 'requested', 'proposed', 'accepted', 'declined', 'withdrawn', 'expired', 'moved', 'ended', 'corrected'))
);
--> statement-breakpoint
ALTER TABLE "loom"."session_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."session_reminders" (
	"session_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"offset_min" integer NOT NULL,
	"at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	CONSTRAINT "session_reminders_session_id_sequence_offset_min_pk" PRIMARY KEY("session_id","sequence","offset_min"),
	CONSTRAINT "session_reminders_offset" CHECK ("loom"."session_reminders"."offset_min" > 0)
);
--> statement-breakpoint
ALTER TABLE "loom"."session_reminders" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "on_request" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."practice" ADD COLUMN "move_until_min" integer DEFAULT 1440 NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."practice" ADD COLUMN "reminder_offsets" integer[] DEFAULT '{1440,60}' NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "on_request" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "requested_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "request_expires_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "proposed_starts" timestamp with time zone[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "reply" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "booked_by" uuid;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "moved_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "cancel_free" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."coach_policies" ADD CONSTRAINT "coach_policies_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."private_blocks" ADD CONSTRAINT "private_blocks_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_changes" ADD CONSTRAINT "session_changes_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "loom"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_reminders" ADD CONSTRAINT "session_reminders_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "loom"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "private_blocks_coach" ON "loom"."private_blocks" USING btree ("coach_id","ends_at");--> statement-breakpoint
CREATE INDEX "session_changes_session" ON "loom"."session_changes" USING btree ("session_id","id");--> statement-breakpoint
CREATE INDEX "sessions_requests" ON "loom"."sessions" USING btree ("request_expires_at") WHERE "loom"."sessions"."status" = 'requested';--> statement-breakpoint
CREATE INDEX "sessions_asked" ON "loom"."sessions" USING btree ("coach_id") WHERE "loom"."sessions"."requested_at" is not null;--> statement-breakpoint
ALTER TABLE "loom"."practice" ADD CONSTRAINT "practice_move_until" CHECK ("loom"."practice"."move_until_min" between 0 and 43200);--> statement-breakpoint
ALTER TABLE "loom"."practice" ADD CONSTRAINT "practice_reminders" CHECK (cardinality("loom"."practice"."reminder_offsets") <= 3 and 5 <= all("loom"."practice"."reminder_offsets") and 20160 >= all("loom"."practice"."reminder_offsets"));--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_request" CHECK ("loom"."sessions"."status" <> 'requested' or ("loom"."sessions"."requested_at" is not null and "loom"."sessions"."request_expires_at" is not null));--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_proposed" CHECK (cardinality("loom"."sessions"."proposed_starts") <= 3);--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_reply" CHECK (char_length("loom"."sessions"."reply") <= 500);--> statement-breakpoint
CREATE POLICY "engagements_accept" ON "loom"."engagements" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."engagements"."coach_id" = (select private.actor()) and "loom"."engagements"."status" = 'active' and "loom"."engagements"."client_id" = any(array(select private.my_booked_clients())));--> statement-breakpoint
CREATE POLICY "practice_admin" ON "loom"."practice" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ((select private.actor_kind()) = 'admin') WITH CHECK ((select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "session_seats_give" ON "loom"."session_seats" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."session_seats"."session_id" = any(array(select private.my_coached_sessions())) and "loom"."session_seats"."client_id" = any(array(select private.my_clients())));--> statement-breakpoint
CREATE POLICY "sessions_book" ON "loom"."sessions" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."sessions"."coach_id" = (select private.actor()) and "loom"."sessions"."booked_by" = (select private.actor()) and "loom"."sessions"."holder_id" is null and "loom"."sessions"."status" = 'confirmed');--> statement-breakpoint
CREATE POLICY "coach_policies_seen" ON "loom"."coach_policies" AS PERMISSIVE FOR SELECT TO "loom_actor" USING (exists (select from "loom"."coaches" where "loom"."coaches"."id" = "loom"."coach_policies"."coach_id" and "loom"."coaches"."status" = 'listed'));--> statement-breakpoint
CREATE POLICY "coach_policies_own" ON "loom"."coach_policies" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."coach_policies"."coach_id" = (select private.actor())) WITH CHECK ("loom"."coach_policies"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "coach_policies_system" ON "loom"."coach_policies" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_blocks_own" ON "loom"."private_blocks" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."private_blocks"."coach_id" = (select private.actor())) WITH CHECK ("loom"."private_blocks"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "private_blocks_system" ON "loom"."private_blocks" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_changes_parties" ON "loom"."session_changes" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."session_changes"."session_id" = any(array(select private.my_sessions())) or "loom"."session_changes"."session_id" = any(array(select private.my_coached_sessions())));--> statement-breakpoint
CREATE POLICY "session_changes_system" ON "loom"."session_changes" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_reminders_system" ON "loom"."session_reminders" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "sessions_coach" ON "loom"."sessions" TO loom_actor USING ("loom"."sessions"."coach_id" = (select private.actor()) and ("loom"."sessions"."status" not in ('held', 'released') or "loom"."sessions"."requested_at" is not null));