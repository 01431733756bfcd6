-- How many payee checks a customer has used up: a bank's answers are no directory of account names.
CREATE TABLE payee_check_budget (
  customer_id uuid NOT NULL,
  window_ends_at timestamptz(3) NOT NULL,
  used integer NOT NULL CHECK (used >= 0),
  CONSTRAINT payee_check_budget_pkey PRIMARY KEY (customer_id)
);
