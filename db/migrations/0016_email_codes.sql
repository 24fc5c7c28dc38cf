CREATE TABLE "identity"."email_codes" (
	"key" text PRIMARY KEY NOT NULL,
	"request" uuid,
	"browser" text,
	"code" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"expires_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"asked_since" timestamp with time zone DEFAULT now() NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"wrong_since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "email_codes_age" ON "identity"."email_codes" USING btree ("expires_at");