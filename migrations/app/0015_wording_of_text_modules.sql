-- The letters of counselling alone are called a body, so that whoever reads one can be found by the name.
ALTER TABLE "text_module" RENAME COLUMN "body_sealed" TO "wording_sealed";
