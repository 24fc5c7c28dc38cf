CREATE TABLE "loom"."schedule_exceptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"kind" text NOT NULL,
	"start_min" integer,
	"length_min" integer,
	CONSTRAINT "schedule_exceptions_hours" CHECK (case "loom"."schedule_exceptions"."kind" when 'closed' then "loom"."schedule_exceptions"."start_min" is null and "loom"."schedule_exceptions"."length_min" is null
        when 'instead' then "loom"."schedule_exceptions"."start_min" between 0 and 1439 and "loom"."schedule_exceptions"."length_min" between 1 and 1440
        when 'extra' then "loom"."schedule_exceptions"."start_min" between 0 and 1439 and "loom"."schedule_exceptions"."length_min" between 1 and 1440 else false end)
);
--> statement-breakpoint
ALTER TABLE "loom"."schedule_exceptions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."time_off" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "time_off_dates" CHECK ("loom"."time_off"."first_on" <= "loom"."time_off"."last_on"),
	CONSTRAINT "time_off_note" CHECK (length("loom"."time_off"."note") <= 200)
);
--> statement-breakpoint
ALTER TABLE "loom"."time_off" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."trips" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"zone" text NOT NULL,
	CONSTRAINT "trips_dates" CHECK ("loom"."trips"."first_on" <= "loom"."trips"."last_on")
);
--> statement-breakpoint
ALTER TABLE "loom"."trips" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "loom"."schedule_rules" ADD COLUMN "every_weeks" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."schedule_rules" ADD COLUMN "week" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD COLUMN "anchor_on" date DEFAULT '2024-01-01' NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."schedule_exceptions" ADD CONSTRAINT "schedule_exceptions_coach_id_schedules_coach_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."schedules"("coach_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."time_off" ADD CONSTRAINT "time_off_coach_id_schedules_coach_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."schedules"("coach_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."trips" ADD CONSTRAINT "trips_coach_id_schedules_coach_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."schedules"("coach_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "schedule_exceptions_coach" ON "loom"."schedule_exceptions" USING btree ("coach_id","on_date");--> statement-breakpoint
CREATE INDEX "time_off_coach" ON "loom"."time_off" USING btree ("coach_id","first_on");--> statement-breakpoint
CREATE INDEX "trips_coach" ON "loom"."trips" USING btree ("coach_id","first_on");--> statement-breakpoint
ALTER TABLE "loom"."schedule_rules" ADD CONSTRAINT "schedule_rules_turn" CHECK ("loom"."schedule_rules"."every_weeks" between 1 and 4 and "loom"."schedule_rules"."week" >= 0 and "loom"."schedule_rules"."week" < "loom"."schedule_rules"."every_weeks");--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD CONSTRAINT "schedules_anchor" CHECK (extract(isodow from "loom"."schedules"."anchor_on") = 1);--> statement-breakpoint
CREATE POLICY "schedule_exceptions_own" ON "loom"."schedule_exceptions" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."schedule_exceptions"."coach_id" = (select private.actor())) WITH CHECK ("loom"."schedule_exceptions"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "schedule_exceptions_system" ON "loom"."schedule_exceptions" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "time_off_own" ON "loom"."time_off" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."time_off"."coach_id" = (select private.actor())) WITH CHECK ("loom"."time_off"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "time_off_system" ON "loom"."time_off" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "trips_own" ON "loom"."trips" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."trips"."coach_id" = (select private.actor())) WITH CHECK ("loom"."trips"."coach_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "trips_system" ON "loom"."trips" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);