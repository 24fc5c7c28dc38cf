CREATE TABLE "identity"."email_change" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"new_email" text NOT NULL,
	"old_token" text,
	"new_token" text,
	"approved_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "email_change_old_token_unique" UNIQUE("old_token"),
	CONSTRAINT "email_change_new_token_unique" UNIQUE("new_token")
);
--> statement-breakpoint
CREATE TABLE "identity"."sign_in_tries" (
	"key" text PRIMARY KEY NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
DROP INDEX "identity"."user_email";--> statement-breakpoint
ALTER TABLE "identity"."email_change" ADD CONSTRAINT "email_change_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "identity"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "sign_in_tries_age" ON "identity"."sign_in_tries" USING btree ("last_at");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "identity"."user" USING btree ("email");--> statement-breakpoint
ALTER TABLE "identity"."user" ADD CONSTRAINT "user_email_lower" CHECK ("identity"."user"."email" = lower("identity"."user"."email"));