ALTER TABLE "loom"."schedules" ADD COLUMN "max_per_day" integer;--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD COLUMN "max_per_week" integer;--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD COLUMN "max_open_per_client" integer;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "buffer_before_min" integer;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "buffer_after_min" integer;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "min_notice_min" integer;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "horizon_days" integer;--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD COLUMN "step_min" integer;--> statement-breakpoint
ALTER TABLE "loom"."schedules" ADD CONSTRAINT "schedules_limits" CHECK ("loom"."schedules"."max_per_day" between 1 and 50 and "loom"."schedules"."max_per_week" between 1 and 200 and "loom"."schedules"."max_open_per_client" between 1 and 50);--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD CONSTRAINT "offerings_buffers" CHECK ("loom"."offerings"."buffer_before_min" between 0 and 240 and "loom"."offerings"."buffer_after_min" between 0 and 240);--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD CONSTRAINT "offerings_notice" CHECK ("loom"."offerings"."min_notice_min" between 0 and 43200);--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD CONSTRAINT "offerings_horizon" CHECK ("loom"."offerings"."horizon_days" between 1 and 365);--> statement-breakpoint
ALTER TABLE "loom"."offerings" ADD CONSTRAINT "offerings_step" CHECK ("loom"."offerings"."step_min" in (5, 10, 15, 20, 30, 60));