-- What the monitor of the books knows of each invariant now.
CREATE TABLE invariant_state (
  invariant text NOT NULL CHECK (invariant ~ '^I[1-9]$'),
  state text NOT NULL CHECK (state IN ('green', 'red', 'error')),
  -- What the last check that could judge said; a check that could not run does not change it.
  verdict text CHECK (verdict IN ('green', 'red')),
  since timestamptz(3) NOT NULL,
  violations integer NOT NULL DEFAULT 0 CHECK (violations >= 0),
  -- The broken subjects, [{rule, subject}]: every check looks at them again. Ids only.
  open_subjects jsonb NOT NULL DEFAULT '[]',
  has_more boolean NOT NULL DEFAULT false,
  -- Rises whenever the verdict or the broken subjects change: a run that began before that is not taken.
  version integer NOT NULL DEFAULT 0,
  -- How far the incremental check has come, and how often it has moved.
  cursor jsonb,
  cursor_version integer NOT NULL DEFAULT 0,
  last_checked_at timestamptz(3) NOT NULL,
  last_full_at timestamptz(3),
  CONSTRAINT invariant_state_pkey PRIMARY KEY (invariant),
  CONSTRAINT invariant_state_red_is_open CHECK (
    (verdict IS NOT DISTINCT FROM 'red') = (violations > 0))
);

-- Its history: a row for each change, and one for each hour in which nothing changed.
CREATE TABLE invariant_run (
  id uuid NOT NULL,
  invariant text NOT NULL CHECK (invariant ~ '^I[1-9]$'),
  kind text NOT NULL CHECK (kind IN ('incremental', 'full')),
  outcome text NOT NULL CHECK (outcome IN ('green', 'red', 'error')),
  started_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3) NOT NULL,
  -- How many runs with the same outcome this row stands for.
  runs integer NOT NULL DEFAULT 1 CHECK (runs > 0),
  checked bigint NOT NULL DEFAULT 0,
  from_position text,
  to_position text,
  violations integer NOT NULL DEFAULT 0,
  first_violations jsonb NOT NULL DEFAULT '[]',
  note text,
  CONSTRAINT invariant_run_pkey PRIMARY KEY (id)
);
CREATE INDEX invariant_run_invariant_id_idx ON invariant_run (invariant, id);
CREATE INDEX invariant_run_started_at_idx ON invariant_run (started_at);
