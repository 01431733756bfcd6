-- A name alone is a person's to judge: a denial by the lists needs a second thing that agrees (year of birth, or the
-- country of the programme). Whatever rules deny by name today are narrowed so; names without it go to review.
UPDATE rule
   SET params = params || '{"second":"confirmed"}', version = version + 1, updated_at = now()
 WHERE kind = 'name-match' AND action = 'deny';
INSERT INTO rule (key, kind, action, level, params) VALUES
  ('sanctions-namesake', 'name-match', 'review', 'high', '{"strength":"exact","second":"bare"}')
ON CONFLICT (key) DO NOTHING;
ALTER TABLE rule ADD CONSTRAINT rule_denies_no_bare_name CHECK (
  kind <> 'name-match' OR action <> 'deny' OR (params->>'second') IS NOT DISTINCT FROM 'confirmed'
);
