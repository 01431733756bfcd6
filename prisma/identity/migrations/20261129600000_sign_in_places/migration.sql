-- AlterTable
ALTER TABLE "sign_in_guard" DROP CONSTRAINT "sign_in_guard_pkey",
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "sign_in_guard_pkey" PRIMARY KEY ("audience", "subject_hash", "place");

-- CreateTable
CREATE TABLE "trusted_device" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "session_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trusted_device_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "trusted_device_last_used_at_idx" ON "trusted_device"("last_used_at");

-- CreateIndex
CREATE UNIQUE INDEX "trusted_device_subject_id_token_hash_key" ON "trusted_device"("subject_id", "token_hash");
