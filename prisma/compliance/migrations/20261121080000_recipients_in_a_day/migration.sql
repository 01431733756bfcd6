-- Many recipients are counted over a day: over eight hours, five spread from morning to night had passed unseen.
UPDATE rule
   SET params = jsonb_set(params, '{windowHours}', '24'), version = version + 1, updated_at = now()
 WHERE key = 'many-recipients' AND params->>'windowHours' = '8';
