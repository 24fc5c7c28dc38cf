CREATE TABLE "loom"."directory_entries" (
	"coach_id" uuid PRIMARY KEY NOT NULL,
	"handle" text NOT NULL,
	"name" text NOT NULL,
	"headline" text NOT NULL,
	"opening" text NOT NULL,
	"zone" text NOT NULL,
	"specialties" text[] NOT NULL,
	"topics" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"certifications" text[] NOT NULL,
	"words" text[] NOT NULL,
	"name_words" text[] NOT NULL,
	"topic_words" text[] NOT NULL,
	"headline_words" text[] NOT NULL,
	"price_minor" integer,
	"rate_minor" integer,
	"currency" text,
	"rating" numeric(3, 2),
	"ratings" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"next_offering_id" uuid,
	"next_minutes" integer,
	"next_starts" integer[] DEFAULT '{}' NOT NULL,
	"free_dates" date[] DEFAULT '{}' NOT NULL,
	"free_quarters" bit(672) NOT NULL,
	"week_quarters" bit(672) NOT NULL,
	"listed_at" timestamp with time zone NOT NULL,
	"stale_at" timestamp with time zone NOT NULL,
	CONSTRAINT "directory_entries_rating" CHECK ("loom"."directory_entries"."rating" between 1 and 5),
	CONSTRAINT "directory_entries_price" CHECK (("loom"."directory_entries"."price_minor" is null) = ("loom"."directory_entries"."currency" is null))
);
--> statement-breakpoint
ALTER TABLE "loom"."directory_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."directory_notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "loom"."directory_notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"coach_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "loom"."directory_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."directory_words" (
	"word" text PRIMARY KEY NOT NULL,
	"near" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "loom"."directory_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."favourites" (
	"account_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT private.clock() NOT NULL,
	CONSTRAINT "favourites_account_id_coach_id_pk" PRIMARY KEY("account_id","coach_id")
);
--> statement-breakpoint
ALTER TABLE "loom"."favourites" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "loom"."presets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"scope" text NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "presets_scope" CHECK ("loom"."presets"."scope" in ('coaches', 'sessions')),
	CONSTRAINT "presets_name" CHECK (char_length("loom"."presets"."name") between 1 and 60),
	CONSTRAINT "presets_query" CHECK (char_length("loom"."presets"."query") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "loom"."presets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "loom"."coaches" ADD COLUMN "certifications" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "loom"."directory_entries" ADD CONSTRAINT "directory_entries_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."favourites" ADD CONSTRAINT "favourites_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."favourites" ADD CONSTRAINT "favourites_coach_id_coaches_id_fk" FOREIGN KEY ("coach_id") REFERENCES "loom"."coaches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "loom"."presets" ADD CONSTRAINT "presets_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "loom"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "directory_entries_words" ON "loom"."directory_entries" USING gin ("words");--> statement-breakpoint
CREATE INDEX "directory_entries_topics" ON "loom"."directory_entries" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "directory_entries_languages" ON "loom"."directory_entries" USING gin ("languages");--> statement-breakpoint
CREATE INDEX "directory_entries_certifications" ON "loom"."directory_entries" USING gin ("certifications");--> statement-breakpoint
CREATE INDEX "directory_entries_dates" ON "loom"."directory_entries" USING gin ("free_dates");--> statement-breakpoint
CREATE INDEX "directory_entries_next" ON "loom"."directory_entries" USING btree ("next_at","coach_id");--> statement-breakpoint
CREATE INDEX "directory_words_near" ON "loom"."directory_words" USING gin ("near");--> statement-breakpoint
CREATE INDEX "favourites_coach" ON "loom"."favourites" USING btree ("coach_id");--> statement-breakpoint
CREATE UNIQUE INDEX "presets_once" ON "loom"."presets" USING btree ("account_id","scope",lower("name"));--> statement-breakpoint
ALTER TABLE "loom"."coaches" ADD CONSTRAINT "coaches_certifications" CHECK (cardinality("loom"."coaches"."certifications") <= 12);--> statement-breakpoint
CREATE POLICY "directory_entries_seen" ON "loom"."directory_entries" AS PERMISSIVE FOR SELECT TO "loom_actor" USING (true);--> statement-breakpoint
CREATE POLICY "directory_entries_system" ON "loom"."directory_entries" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "directory_notes_system" ON "loom"."directory_notes" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "directory_words_seen" ON "loom"."directory_words" AS PERMISSIVE FOR SELECT TO "loom_actor" USING (true);--> statement-breakpoint
CREATE POLICY "directory_words_system" ON "loom"."directory_words" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "favourites_own" ON "loom"."favourites" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."favourites"."account_id" = (select private.actor())) WITH CHECK ("loom"."favourites"."account_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "favourites_system" ON "loom"."favourites" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "presets_own" ON "loom"."presets" AS PERMISSIVE FOR ALL TO "loom_actor" USING ("loom"."presets"."account_id" = (select private.actor())) WITH CHECK ("loom"."presets"."account_id" = (select private.actor()));--> statement-breakpoint
CREATE POLICY "presets_system" ON "loom"."presets" AS PERMISSIVE FOR ALL TO "loom_system" USING (true) WITH CHECK (true);