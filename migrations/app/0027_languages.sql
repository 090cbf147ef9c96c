ALTER TABLE "staff" ADD COLUMN "languages" text[];--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "language" text;