-- Whether a recipient is a person or a business. Rows from before it was asked have none: which of the two they are
-- was never said, and what is assessed for them again must be asked with the same words as before.
ALTER TABLE recipient ADD COLUMN holder_type text;

ALTER TABLE recipient
  ADD CONSTRAINT recipient_holder_type_check
  CHECK (holder_type IS NULL OR (kind = 'bank' AND holder_type IN ('person', 'business')));
