-- How whole a list is, where it came from and when its source was last read: its age decides whether payouts wait.
ALTER TABLE sanction_list ADD COLUMN aliases_only integer NOT NULL DEFAULT 0;
ALTER TABLE sanction_list ADD COLUMN nameless integer NOT NULL DEFAULT 0;
ALTER TABLE sanction_list ADD COLUMN origin text NOT NULL DEFAULT 'embedded'
  CHECK (origin IN ('embedded', 'publisher', 'mirror'));
ALTER TABLE sanction_list ADD COLUMN checked_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;
UPDATE sanction_list SET checked_at = imported_at,
  origin = CASE WHEN version IN ('2024-01', '2026-02-27') THEN 'embedded' ELSE 'publisher' END;

-- Money that leaves does not go out unseen when nobody knows who has been listed in the last 30 days. What stays
-- between wallets remains within reach, and its way out is held.
INSERT INTO rule (key, kind, action, level, params) VALUES
  ('lists-too-old', 'lists-older-than', 'review', 'high', '{"days":30,"kinds":["payout","withdrawal"]}')
ON CONFLICT (key) DO NOTHING;

-- Whether a person or a business is paid, where that is known.
ALTER TABLE assessment ADD COLUMN recipient_type text CHECK (recipient_type IN ('person', 'business'));
