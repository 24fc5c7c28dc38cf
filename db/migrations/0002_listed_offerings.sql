ALTER TABLE "loom"."schedules" DROP CONSTRAINT "schedules_step";--> statement-breakpoint
DROP INDEX "loom"."coaches_listed";--> statement-breakpoint
CREATE INDEX "coaches_listed" ON "loom"."coaches" USING btree ("status","listed_at","id");--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD CONSTRAINT "schedules_step" CHECK ("loom"."schedules"."step_min" in (5, 10, 15, 20, 30, 60));--> statement-breakpoint
DROP POLICY "schedule_rules_seen" ON "loom"."schedule_rules" CASCADE;--> statement-breakpoint
DROP POLICY "schedules_seen" ON "loom"."schedules" CASCADE;--> statement-breakpoint
ALTER POLICY "offerings_seen" ON "loom"."offerings" TO loom_actor USING ("loom"."offerings"."coach_id" = (select private.actor()) or exists (select from "loom"."coaches" where "loom"."coaches"."id" = "loom"."offerings"."coach_id" and "loom"."coaches"."status" = 'listed'));