CREATE TABLE "identity"."account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"password" text,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "identity"."two_factor" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean DEFAULT true NOT NULL,
	"last_step" integer DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"tries_since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."user" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."verification" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "loom"."accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role" text DEFAULT 'client' NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"name" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"zone" text DEFAULT 'Etc/UTC' NOT NULL,
	"hour_cycle" text DEFAULT 'h23' NOT NULL,
	"delete_after" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_role" CHECK ("loom"."accounts"."role" in ('client', 'coach', 'admin')),
	CONSTRAINT "accounts_status" CHECK ("loom"."accounts"."status" in ('active', 'closing', 'suspended', 'erased')),
	CONSTRAINT "accounts_name" CHECK (char_length("loom"."accounts"."name") between 1 and 80),
	CONSTRAINT "accounts_locale" CHECK ("loom"."accounts"."locale" in ('en', 'de', 'es')),
	CONSTRAINT "accounts_hour_cycle" CHECK ("loom"."accounts"."hour_cycle" in ('h12', 'h23'))
);
--> statement-breakpoint
ALTER TABLE "loom"."accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."audit_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."audit_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject" text,
	"detail" jsonb
);
--> statement-breakpoint
ALTER TABLE "loom"."audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."schedule_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"start_min" integer NOT NULL,
	"length_min" integer NOT NULL,
	CONSTRAINT "schedule_rules_weekday" CHECK ("loom"."schedule_rules"."weekday" between 0 and 6),
	CONSTRAINT "schedule_rules_start" CHECK ("loom"."schedule_rules"."start_min" between 0 and 1439),
	CONSTRAINT "schedule_rules_length" CHECK ("loom"."schedule_rules"."length_min" between 1 and 1440)
);
--> statement-breakpoint
ALTER TABLE "loom"."schedule_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."schedules" (
	"coach_id" uuid PRIMARY KEY NOT NULL,
	"zone" text NOT NULL,
	"buffer_before_min" integer DEFAULT 0 NOT NULL,
	"buffer_after_min" integer DEFAULT 10 NOT NULL,
	"min_notice_min" integer DEFAULT 720 NOT NULL,
	"horizon_days" integer DEFAULT 60 NOT NULL,
	"step_min" integer DEFAULT 30 NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "schedules_buffers" CHECK ("loom"."schedules"."buffer_before_min" between 0 and 240 and "loom"."schedules"."buffer_after_min" between 0 and 240),
	CONSTRAINT "schedules_notice" CHECK ("loom"."schedules"."min_notice_min" between 0 and 43200),
	CONSTRAINT "schedules_horizon" CHECK ("loom"."schedules"."horizon_days" between 1 and 365),
	CONSTRAINT "schedules_step" CHECK ("loom"."schedules"."step_min" between 5 and 240)
);
--> statement-breakpoint
ALTER TABLE "loom"."schedules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."coaches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"bio" text DEFAULT '' NOT NULL,
	"specialties" text[] DEFAULT '{}' NOT NULL,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"zone" text NOT NULL,
	"decline_reason" text,
	"applied_at" timestamp with time zone,
	"listed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coaches_status" CHECK ("loom"."coaches"."status" in ('draft', 'applied', 'listed', 'declined', 'paused')),
	CONSTRAINT "coaches_handle" CHECK ("loom"."coaches"."handle" ~ '^[a-z0-9](-?[a-z0-9]){1,59}$'),
	CONSTRAINT "coaches_name" CHECK (char_length("loom"."coaches"."name") between 1 and 80),
	CONSTRAINT "coaches_headline" CHECK (char_length("loom"."coaches"."headline") <= 120),
	CONSTRAINT "coaches_bio" CHECK (char_length("loom"."coaches"."bio") <= 4000),
	CONSTRAINT "coaches_specialties" CHECK (cardinality("loom"."coaches"."specialties") <= 12),
	CONSTRAINT "coaches_languages" CHECK (cardinality("loom"."coaches"."languages") <= 12)
);
--> statement-breakpoint
ALTER TABLE "loom"."coaches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."engagements" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "engagements_status" CHECK ("loom"."engagements"."status" in ('active', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "loom"."engagements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."offerings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text DEFAULT 'coaching' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"minutes" integer NOT NULL,
	"price_minor" integer NOT NULL,
	"currency" text NOT NULL,
	"place" text DEFAULT 'video' NOT NULL,
	"place_detail" text DEFAULT '' NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "offerings_kind" CHECK ("loom"."offerings"."kind" in ('discovery', 'coaching', 'mentor_coaching', 'supervision')),
	CONSTRAINT "offerings_name" CHECK (char_length("loom"."offerings"."name") between 1 and 80),
	CONSTRAINT "offerings_description" CHECK (char_length("loom"."offerings"."description") <= 500),
	CONSTRAINT "offerings_minutes" CHECK ("loom"."offerings"."minutes" between 10 and 480 and "loom"."offerings"."minutes" % 5 = 0),
	CONSTRAINT "offerings_price" CHECK ("loom"."offerings"."price_minor" between 0 and 100000000),
	CONSTRAINT "offerings_currency" CHECK ("loom"."offerings"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "offerings_place" CHECK ("loom"."offerings"."place" in ('video', 'phone', 'address')),
	CONSTRAINT "offerings_place_detail" CHECK (char_length("loom"."offerings"."place_detail") <= 300)
);
--> statement-breakpoint
ALTER TABLE "loom"."offerings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."practice" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text DEFAULT 'Loom' NOT NULL,
	"currency" text DEFAULT 'EUR' NOT NULL,
	"zone" text DEFAULT 'Etc/UTC' NOT NULL,
	"free_until_min" integer DEFAULT 1440 NOT NULL,
	CONSTRAINT "practice_one_row" CHECK ("loom"."practice"."id" = 1),
	CONSTRAINT "practice_currency" CHECK ("loom"."practice"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "practice_free_until" CHECK ("loom"."practice"."free_until_min" between 0 and 43200)
);
--> statement-breakpoint
ALTER TABLE "loom"."practice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."session_seats" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"during" "tstzrange" NOT NULL,
	"live" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "loom"."session_seats" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"offering_id" uuid,
	"engagement_id" uuid,
	"status" text NOT NULL,
	"outcome" text,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"blocked" "tstzrange" NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"minutes" integer NOT NULL,
	"price_minor" integer NOT NULL,
	"currency" text NOT NULL,
	"policy" jsonb NOT NULL,
	"place" text NOT NULL,
	"place_detail" text NOT NULL,
	"agenda" text DEFAULT '' NOT NULL,
	"capacity" integer DEFAULT 1 NOT NULL,
	"holder_id" uuid,
	"hold_number" smallint,
	"hold_expires_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	"end_reason" text,
	"sequence" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_status" CHECK ("loom"."sessions"."status" in ('held', 'requested', 'confirmed', 'ended', 'released')),
	CONSTRAINT "sessions_outcome" CHECK (("loom"."sessions"."status" = 'ended') = ("loom"."sessions"."outcome" is not null)),
	CONSTRAINT "sessions_outcome_known" CHECK ("loom"."sessions"."outcome" in ('completed', 'no_show_client', 'no_show_coach', 'late_cancelled', 'cancelled')),
	CONSTRAINT "sessions_order" CHECK ("loom"."sessions"."ends_at" > "loom"."sessions"."starts_at"),
	CONSTRAINT "sessions_blocked" CHECK ("loom"."sessions"."blocked" @> tstzrange("loom"."sessions"."starts_at", "loom"."sessions"."ends_at")),
	CONSTRAINT "sessions_hold" CHECK (("loom"."sessions"."status" = 'held') = ("loom"."sessions"."hold_expires_at" is not null and "loom"."sessions"."hold_number" is not null)),
	CONSTRAINT "sessions_hold_number" CHECK ("loom"."sessions"."hold_number" in (1, 2)),
	CONSTRAINT "sessions_agenda" CHECK (char_length("loom"."sessions"."agenda") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "loom"."sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."idempotency_keys" (
	"scope" uuid NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_scope_key_pk" PRIMARY KEY("scope","key")
);
--> statement-breakpoint
ALTER TABLE "loom"."idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."error_events" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."error_events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fingerprint" text NOT NULL,
	"source" text NOT NULL,
	"level" text DEFAULT 'error' NOT NULL,
	"message" text NOT NULL,
	"stack" text DEFAULT '' NOT NULL,
	"component" text DEFAULT '' NOT NULL,
	"request_id" text,
	"account_id" uuid,
	"role" text,
	"breadcrumbs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "error_events_source" CHECK ("loom"."error_events"."source" in ('server', 'browser', 'job')),
	CONSTRAINT "error_events_level" CHECK ("loom"."error_events"."level" in ('error', 'critical'))
);
--> statement-breakpoint
ALTER TABLE "loom"."error_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."dev_mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "loom"."dev_mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dedupe_key" text NOT NULL,
	"template" text NOT NULL,
	"to_name" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"text" text NOT NULL,
	"calendar" jsonb,
	"status" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"problem" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_status" CHECK ("loom"."mails"."status" in ('waiting', 'sent', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "loom"."mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "identity"."account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identity"."two_factor" ADD CONSTRAINT "two_factor_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."schedule_rules" ADD CONSTRAINT "schedule_rules_coach_id_schedules_coach_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."schedules"("coach_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD CONSTRAINT "schedules_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."coaches" ADD CONSTRAINT "coaches_id_accounts_id_fk" FOREIGN KEY ("id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."engagements" ADD CONSTRAINT "engagements_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."engagements" ADD CONSTRAINT "engagements_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD CONSTRAINT "offerings_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_seats" ADD CONSTRAINT "session_seats_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "loom"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_seats" ADD CONSTRAINT "session_seats_client_id_accounts_id_fk" FOREIGN KEY ("client_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_offering_id_offerings_id_fk" FOREIGN KEY ("offering_id") REFERENCES "loom"."offerings"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "loom"."engagements"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_holder_id_accounts_id_fk" FOREIGN KEY ("holder_id") REFERENCES "loom"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_provider" ON "identity"."account" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "account_user" ON "identity"."account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_user" ON "identity"."session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "two_factor_user" ON "identity"."two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "identity"."user" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "identity"."verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "accounts_created" ON "loom"."accounts" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "audit_events_at" ON "loom"."audit_events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "loom"."audit_events" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "schedule_rules_coach" ON "loom"."schedule_rules" USING btree ("coach_id","weekday","start_min");--> statement-breakpoint
CREATE UNIQUE INDEX "coaches_handle_key" ON "loom"."coaches" USING btree ("handle");--> statement-breakpoint
CREATE INDEX "coaches_listed" ON "loom"."coaches" USING btree ("status","name");--> statement-breakpoint
CREATE UNIQUE INDEX "engagements_pair" ON "loom"."engagements" USING btree ("coach_id","client_id") WHERE "loom"."engagements"."status" = 'active';--> statement-breakpoint
CREATE INDEX "engagements_client" ON "loom"."engagements" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "offerings_coach" ON "loom"."offerings" USING btree ("coach_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "session_seats_once" ON "loom"."session_seats" USING btree ("session_id","client_id");--> statement-breakpoint
CREATE INDEX "session_seats_client" ON "loom"."session_seats" USING btree ("client_id","session_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_two_holds" ON "loom"."sessions" USING btree ("holder_id","hold_number") WHERE "loom"."sessions"."status" = 'held';--> statement-breakpoint
CREATE INDEX "sessions_coach" ON "loom"."sessions" USING btree ("coach_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "sessions_offering" ON "loom"."sessions" USING btree ("offering_id");--> statement-breakpoint
CREATE INDEX "sessions_engagement" ON "loom"."sessions" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "sessions_holds" ON "loom"."sessions" USING btree ("hold_expires_at") WHERE "loom"."sessions"."status" = 'held';--> statement-breakpoint
CREATE INDEX "sessions_open" ON "loom"."sessions" USING btree ("ends_at") WHERE "loom"."sessions"."status" = 'confirmed';--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "loom"."idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "error_events_fingerprint" ON "loom"."error_events" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "error_events_last" ON "loom"."error_events" USING btree ("last_at","id");--> statement-breakpoint
CREATE INDEX "dev_mails_received" ON "loom"."dev_mails" USING btree ("received_at");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_dedupe" ON "loom"."mails" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "mails_status_age" ON "loom"."mails" USING btree ("status","created_at");--> statement-breakpoint
CREATE POLICY "accounts_known" ON "loom"."accounts" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."accounts"."id" = (select private.actor()) or "loom"."accounts"."id" = any(array(select private.my_counterparts())) or (select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "accounts_own" ON "loom"."accounts" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."accounts"."id" = (select private.actor())) WITH CHECK ("loom"."accounts"."id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "accounts_system" ON "loom"."accounts" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "audit_events_admin" ON "loom"."audit_events" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ((select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "audit_events_write" ON "loom"."audit_events" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."audit_events"."actor_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "audit_events_system" ON "loom"."audit_events" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "schedule_rules_seen" ON "loom"."schedule_rules" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."schedule_rules"."coach_id" = (select private.actor()) or "loom"."schedule_rules"."coach_id" = any(array(select private.listed_coaches())));--> statement-breakpoint
CREATE POLICY "schedule_rules_own" ON "loom"."schedule_rules" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."schedule_rules"."coach_id" = (select private.actor())) WITH CHECK ("loom"."schedule_rules"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "schedule_rules_system" ON "loom"."schedule_rules" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "schedules_seen" ON "loom"."schedules" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."schedules"."coach_id" = (select private.actor()) or "loom"."schedules"."coach_id" = any(array(select private.listed_coaches())));--> statement-breakpoint
CREATE POLICY "schedules_own" ON "loom"."schedules" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."schedules"."coach_id" = (select private.actor())) WITH CHECK ("loom"."schedules"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "schedules_system" ON "loom"."schedules" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "coaches_seen" ON "loom"."coaches" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."coaches"."status" = 'listed' or "loom"."coaches"."id" = (select private.actor()) or "loom"."coaches"."id" = any(array(select private.my_counterparts())) or (select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "coaches_apply" ON "loom"."coaches" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."coaches"."id" = (select private.actor()) and "loom"."coaches"."status" = 'draft');--> statement-breakpoint
CREATE POLICY "coaches_edit" ON "loom"."coaches" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."coaches"."id" = (select private.actor()) or (select private.actor_kind()) = 'admin') WITH CHECK ("loom"."coaches"."id" = (select private.actor()) or (select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "coaches_system" ON "loom"."coaches" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "engagements_party" ON "loom"."engagements" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."engagements"."coach_id" = (select private.actor()) or "loom"."engagements"."client_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "engagements_system" ON "loom"."engagements" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "offerings_seen" ON "loom"."offerings" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."offerings"."coach_id" = (select private.actor()) or "loom"."offerings"."coach_id" = any(array(select private.listed_coaches())));--> statement-breakpoint
CREATE POLICY "offerings_own" ON "loom"."offerings" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."offerings"."coach_id" = (select private.actor())) WITH CHECK ("loom"."offerings"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "offerings_system" ON "loom"."offerings" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "practice_everyone" ON "loom"."practice" AS PERMISSIVE FOR SELECT TO "loom_actor" USING (true);--> statement-breakpoint
CREATE POLICY "practice_system" ON "loom"."practice" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_seats_own" ON "loom"."session_seats" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."session_seats"."client_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "session_seats_coach" ON "loom"."session_seats" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."session_seats"."session_id" = any(array(select private.my_coached_sessions())));--> statement-breakpoint
CREATE POLICY "session_seats_take" ON "loom"."session_seats" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."session_seats"."client_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "session_seats_system" ON "loom"."session_seats" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_coach" ON "loom"."sessions" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."sessions"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "sessions_client" ON "loom"."sessions" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."sessions"."id" = any(array(select private.my_sessions())));--> statement-breakpoint
CREATE POLICY "sessions_hold" ON "loom"."sessions" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."sessions"."holder_id" = (select private.actor()) and "loom"."sessions"."status" in ('held', 'requested'));--> statement-breakpoint
CREATE POLICY "sessions_change_coach" ON "loom"."sessions" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."sessions"."coach_id" = (select private.actor())) WITH CHECK ("loom"."sessions"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "sessions_change_client" ON "loom"."sessions" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."sessions"."id" = any(array(select private.my_sessions()))) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "sessions_system" ON "loom"."sessions" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "idempotency_keys_own" ON "loom"."idempotency_keys" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."idempotency_keys"."scope" = coalesce((select private.actor()), '00000000-0000-0000-0000-000000000000'::uuid)) WITH CHECK ("loom"."idempotency_keys"."scope" = coalesce((select private.actor()), '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE POLICY "idempotency_keys_system" ON "loom"."idempotency_keys" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "error_events_admin" ON "loom"."error_events" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ((select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "error_events_system" ON "loom"."error_events" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "dev_mails_everyone" ON "loom"."dev_mails" AS PERMISSIVE FOR SELECT TO "loom_actor" USING (true);--> statement-breakpoint
CREATE POLICY "dev_mails_system" ON "loom"."dev_mails" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "mails_admin" ON "loom"."mails" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ((select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "mails_system" ON "loom"."mails" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);