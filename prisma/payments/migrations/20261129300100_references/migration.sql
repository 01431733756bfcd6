-- A customer's search asks for the references of their own payouts and deposits, staff's for the payout of one.
CREATE INDEX "bank_receipt_deposit_idx" ON "bank_receipt"("deposit_id");

CREATE INDEX "payout_customer_idx" ON "payout"("customer_id", "id");

CREATE INDEX "payout_rail_reference_idx" ON "payout"("rail_reference");
