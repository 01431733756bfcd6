-- A send to somebody without a nickname shows the name of their account: no recipient has to be opened for it. Lines of
-- before say nothing, and are looked up as they were.
ALTER TABLE activity_item ADD COLUMN is_nicknamed boolean;
