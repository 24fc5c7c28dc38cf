CREATE TABLE "loom"."booking_links" (
	"coach_id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"sealed_secret" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "booking_links_secret" CHECK (char_length("loom"."booking_links"."secret_hash") = 43)
);
--> statement-breakpoint
ALTER TABLE "loom"."booking_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."client_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text DEFAULT '' NOT NULL,
	"locale" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"sends" smallint DEFAULT 1 NOT NULL,
	"sent_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	"expires_at" timestamp with time zone DEFAULT private.clock() + interval '7 days' NOT NULL,
	"client_id" uuid,
	"answered_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	CONSTRAINT "client_invitations_email" CHECK (char_length("loom"."client_invitations"."email") between 3 and 254 and "loom"."client_invitations"."email" = lower("loom"."client_invitations"."email")),
	CONSTRAINT "client_invitations_name" CHECK (char_length("loom"."client_invitations"."name") <= 80),
	CONSTRAINT "client_invitations_note" CHECK (char_length("loom"."client_invitations"."note") <= 500),
	CONSTRAINT "client_invitations_locale" CHECK ("loom"."client_invitations"."locale" in ('en', 'de', 'es')),
	CONSTRAINT "client_invitations_status" CHECK ("loom"."client_invitations"."status" in ('open', 'accepted', 'declined', 'revoked')),
	CONSTRAINT "client_invitations_sends" CHECK ("loom"."client_invitations"."sends" between 1 and 5),
	CONSTRAINT "client_invitations_accepted" CHECK (("loom"."client_invitations"."status" = 'accepted') = ("loom"."client_invitations"."client_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "loom"."client_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."client_records" (
	"coach_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"updated_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	CONSTRAINT "client_records_coach_id_client_id_pk" PRIMARY KEY("coach_id","client_id"),
	CONSTRAINT "client_records_email" CHECK (char_length("loom"."client_records"."email") <= 254),
	CONSTRAINT "client_records_phone" CHECK (char_length("loom"."client_records"."phone") <= 40),
	CONSTRAINT "client_records_organisation" CHECK (char_length("loom"."client_records"."organisation") <= 80)
);
--> statement-breakpoint
ALTER TABLE "loom"."client_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "loom"."coaches" DROP CONSTRAINT "coaches_status";--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."practice" ADD COLUMN "directory" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "answers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."booking_links" ADD CONSTRAINT "booking_links_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."client_invitations" ADD CONSTRAINT "client_invitations_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."client_invitations" ADD CONSTRAINT "client_invitations_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."client_records" ADD CONSTRAINT "client_records_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."client_records" ADD CONSTRAINT "client_records_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "booking_links_secret_key" ON "loom"."booking_links" USING btree ("secret_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "client_invitations_once" ON "loom"."client_invitations" USING btree ("coach_id","email") WHERE "loom"."client_invitations"."status" in ('open', 'declined');--> statement-breakpoint
CREATE INDEX "client_invitations_coach" ON "loom"."client_invitations" USING btree ("coach_id","created_at","id");--> statement-breakpoint
CREATE INDEX "client_invitations_client" ON "loom"."client_invitations" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "client_invitations_expiry" ON "loom"."client_invitations" USING btree ("expires_at") WHERE "loom"."client_invitations"."status" <> 'accepted';--> statement-breakpoint
CREATE INDEX "engagements_coach" ON "loom"."engagements" USING btree ("coach_id","client_id");--> statement-breakpoint
CREATE INDEX "client_records_client" ON "loom"."client_records" USING btree ("client_id");--> statement-breakpoint
ALTER TABLE "loom"."coaches" ADD CONSTRAINT "coaches_status" CHECK ("loom"."coaches"."status" in ('draft', 'applied', 'listed', 'unlisted', 'declined', 'paused'));--> statement-breakpoint
ALTER TABLE "loom"."engagements" ADD CONSTRAINT "engagements_ended" CHECK (("loom"."engagements"."status" = 'ended') = ("loom"."engagements"."ended_at" is not null));--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD CONSTRAINT "offerings_questions" CHECK (jsonb_typeof("loom"."offerings"."questions") = 'array' and jsonb_array_length("loom"."offerings"."questions") <= 5);--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_answers" CHECK (cardinality("loom"."sessions"."answers") in (0, jsonb_array_length("loom"."sessions"."questions")) and char_length(array_to_string("loom"."sessions"."answers", '')) <= 5000);--> statement-breakpoint
CREATE POLICY "engagements_end" ON "loom"."engagements" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."engagements"."coach_id" = (select private.actor())) WITH CHECK ("loom"."engagements"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "booking_links_own" ON "loom"."booking_links" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."booking_links"."coach_id" = (select private.actor())) WITH CHECK ("loom"."booking_links"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "booking_links_system" ON "loom"."booking_links" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "client_invitations_read" ON "loom"."client_invitations" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."client_invitations"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "client_invitations_send" ON "loom"."client_invitations" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."client_invitations"."coach_id" = (select private.actor()) and "loom"."client_invitations"."status" = 'open' and "loom"."client_invitations"."coach_id" = any(array(select private.open_coach())));--> statement-breakpoint
CREATE POLICY "client_invitations_change" ON "loom"."client_invitations" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."client_invitations"."coach_id" = (select private.actor()) and "loom"."client_invitations"."status" = 'open') WITH CHECK ("loom"."client_invitations"."coach_id" = (select private.actor()) and "loom"."client_invitations"."status" in ('open', 'revoked'));--> statement-breakpoint
CREATE POLICY "client_invitations_system" ON "loom"."client_invitations" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "client_records_read" ON "loom"."client_records" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."client_records"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "client_records_write" ON "loom"."client_records" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."client_records"."coach_id" = (select private.actor()) and "loom"."client_records"."client_id" = any(array(select private.my_counterparts())));--> statement-breakpoint
CREATE POLICY "client_records_change" ON "loom"."client_records" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."client_records"."coach_id" = (select private.actor())) WITH CHECK ("loom"."client_records"."coach_id" = (select private.actor()) and "loom"."client_records"."client_id" = any(array(select private.my_counterparts())));--> statement-breakpoint
CREATE POLICY "client_records_system" ON "loom"."client_records" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "coaches_seen" ON "loom"."coaches" TO loom_actor USING ("loom"."coaches"."status" = 'listed' or "loom"."coaches"."id" = (select private.actor()) or "loom"."coaches"."id" = any(array(select private.my_counterparts())) or (select private.actor_kind()) = 'admin'
        or ("loom"."coaches"."status" = 'unlisted' and "loom"."coaches"."id" = any(array(select private.coaches_by_link()))));--> statement-breakpoint
ALTER POLICY "coach_policies_seen" ON "loom"."coach_policies" TO loom_actor USING (exists (select from "loom"."coaches" where "loom"."coaches"."id" = "loom"."coach_policies"."coach_id" and "loom"."coaches"."status" in ('listed', 'unlisted')));--> statement-breakpoint
ALTER POLICY "offerings_seen" ON "loom"."offerings" TO loom_actor USING ("loom"."offerings"."coach_id" = (select private.actor()) or exists (select from "loom"."coaches" where "loom"."coaches"."id" = "loom"."offerings"."coach_id" and "loom"."coaches"."status" in ('listed', 'unlisted')));