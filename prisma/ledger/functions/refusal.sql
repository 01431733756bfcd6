-- The answer of a command that was not done: its code, and what a person should know.
CREATE OR REPLACE FUNCTION refusal(p_code text, p_note text) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_build_object('code', p_code, 'note', p_note) $$;

REVOKE EXECUTE ON FUNCTION refusal FROM corridor_ledger;
