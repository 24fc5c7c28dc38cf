CREATE TABLE "loom"."coach_rates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."coach_rates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"coach_id" uuid NOT NULL,
	"minor" integer,
	"currency" text NOT NULL,
	"from_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	CONSTRAINT "coach_rates_minor" CHECK ("loom"."coach_rates"."minor" between 1 and 100000000),
	CONSTRAINT "coach_rates_currency" CHECK ("loom"."coach_rates"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "loom"."coach_rates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."practice_rates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."practice_rates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"minor" integer,
	"currency" text NOT NULL,
	"from_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	CONSTRAINT "practice_rates_minor" CHECK ("loom"."practice_rates"."minor" between 1 and 100000000),
	CONSTRAINT "practice_rates_currency" CHECK ("loom"."practice_rates"."currency" ~ '^[A-Z]{3}$')
);
--> statement-breakpoint
ALTER TABLE "loom"."practice_rates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."session_ratings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"stars" smallint NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	"changed_at" timestamp with time zone,
	CONSTRAINT "session_ratings_stars" CHECK ("loom"."session_ratings"."stars" between 1 and 5),
	CONSTRAINT "session_ratings_text" CHECK (char_length("loom"."session_ratings"."text") <= 2000)
);
--> statement-breakpoint
ALTER TABLE "loom"."session_ratings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ALTER COLUMN "price_minor" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."coach_rates" ADD CONSTRAINT "coach_rates_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_ratings" ADD CONSTRAINT "session_ratings_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "loom"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_ratings" ADD CONSTRAINT "session_ratings_rater_id_accounts_id_fk" FOREIGN KEY ("rater_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."session_ratings" ADD CONSTRAINT "session_ratings_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "coach_rates_newest" ON "loom"."coach_rates" USING btree ("coach_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "session_ratings_once" ON "loom"."session_ratings" USING btree ("session_id","rater_id");--> statement-breakpoint
CREATE INDEX "session_ratings_rater" ON "loom"."session_ratings" USING btree ("rater_id");--> statement-breakpoint
CREATE INDEX "session_ratings_coach" ON "loom"."session_ratings" USING btree ("coach_id","stars");--> statement-breakpoint
CREATE POLICY "coach_rates_own" ON "loom"."coach_rates" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."coach_rates"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "coach_rates_set" ON "loom"."coach_rates" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."coach_rates"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "coach_rates_system" ON "loom"."coach_rates" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "practice_rates_read" ON "loom"."practice_rates" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ((select private.actor_kind()) in ('coach', 'admin'));--> statement-breakpoint
CREATE POLICY "practice_rates_set" ON "loom"."practice_rates" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ((select private.actor_kind()) = 'admin');--> statement-breakpoint
CREATE POLICY "practice_rates_system" ON "loom"."practice_rates" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_ratings_own" ON "loom"."session_ratings" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."session_ratings"."rater_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "session_ratings_coach" ON "loom"."session_ratings" AS PERMISSIVE FOR SELECT TO "loom_actor" USING ("loom"."session_ratings"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "session_ratings_give" ON "loom"."session_ratings" AS PERMISSIVE FOR INSERT TO "loom_actor" WITH CHECK ("loom"."session_ratings"."rater_id" = (select private.actor()) and "loom"."session_ratings"."session_id" = any(array(select private.my_sessions())) and exists (
        select from "loom"."sessions" where "loom"."sessions"."id" = "loom"."session_ratings"."session_id" and "loom"."sessions"."coach_id" = "loom"."session_ratings"."coach_id"
          and "loom"."sessions"."outcome" = 'completed'));--> statement-breakpoint
CREATE POLICY "session_ratings_change" ON "loom"."session_ratings" AS PERMISSIVE FOR UPDATE TO "loom_actor" USING ("loom"."session_ratings"."rater_id" = (select private.actor()) and "loom"."session_ratings"."created_at" > private.clock() - interval '14 days') WITH CHECK ("loom"."session_ratings"."rater_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "session_ratings_system" ON "loom"."session_ratings" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);