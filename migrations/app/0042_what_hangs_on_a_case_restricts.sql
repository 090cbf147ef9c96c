ALTER TABLE "chat_room" DROP CONSTRAINT "chat_room_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "danger_assessment" DROP CONSTRAINT "danger_assessment_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "danger_entry" DROP CONSTRAINT "danger_entry_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "danger_request" DROP CONSTRAINT "danger_request_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "risk_mark" DROP CONSTRAINT "risk_mark_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "case_reading" DROP CONSTRAINT "case_reading_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "exceptional_reading" DROP CONSTRAINT "exceptional_reading_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_message_id_message_id_fk";
--> statement-breakpoint
ALTER TABLE "draft" DROP CONSTRAINT "draft_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "hand_over" DROP CONSTRAINT "hand_over_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "message" DROP CONSTRAINT "message_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "note" DROP CONSTRAINT "note_consultation_id_consultation_id_fk";
--> statement-breakpoint
ALTER TABLE "chat_room" ADD CONSTRAINT "chat_room_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_assessment" ADD CONSTRAINT "danger_assessment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_entry" ADD CONSTRAINT "danger_entry_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "danger_request" ADD CONSTRAINT "danger_request_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "risk_mark" ADD CONSTRAINT "risk_mark_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_reading" ADD CONSTRAINT "case_reading_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exceptional_reading" ADD CONSTRAINT "exceptional_reading_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_consultation_id_consultation_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultation"("id") ON DELETE restrict ON UPDATE no action;