CREATE TABLE staff_mail (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('pending', 'sent', 'skipped')),
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP
);
