ALTER TABLE "loom"."sessions" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD COLUMN "series_number" smallint;--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_series" ON "loom"."sessions" USING btree ("series_id","series_number") WHERE "loom"."sessions"."series_id" is not null;--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_series" CHECK (("loom"."sessions"."series_id" is null) = ("loom"."sessions"."series_number" is null));--> statement-breakpoint
ALTER TABLE "loom"."sessions" ADD CONSTRAINT "sessions_series_number" CHECK ("loom"."sessions"."series_number" between 1 and 12);