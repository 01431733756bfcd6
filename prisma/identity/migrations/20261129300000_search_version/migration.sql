-- AlterTable
ALTER TABLE "customer" ADD COLUMN     "search_version" INTEGER NOT NULL DEFAULT 0;

-- CreateIndex
CREATE INDEX "customer_search_version_idx" ON "customer"("search_version");
