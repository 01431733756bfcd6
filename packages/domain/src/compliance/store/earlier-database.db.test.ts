import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { domainUrl, withClient } from '@corridor/db/connection'
import { useTestDatabase } from '@corridor/db/testing'
import { newUuid } from '@corridor/kernel/ids'
import { beforeAll, expect, it } from 'vitest'

const db = useTestDatabase()
const folder = join(import.meta.dirname, '../../../../../prisma/compliance/migrations')
const names = readdirSync(folder).sort()
const sqlOf = (from: string, to: string) =>
  names
    .filter((name) => name >= from && name < to)
    .map((name) => readFileSync(join(folder, name, 'migration.sql'), 'utf8'))
    .join('\n')
const firstNew = '20261129200000'

const [one, first, second] = [newUuid(), newUuid(), newUuid()]
const [released, closed, transfer] = [newUuid(), newUuid(), newUuid()]

const earlier = `
  INSERT INTO sanction_list (list, version, content_hash, entries, names, imported_at) VALUES
    ('ofac', '2024-01', 'a', 1, 1, '2026-11-01'), ('un', '2026-11-20', 'b', 1, 1, '2026-11-21');
  INSERT INTO rule (key, kind, action, level, params) VALUES
    ('own-close-denial', 'name-match', 'deny', 'critical', '{"strength":"close"}');
  INSERT INTO alert (id, assessment_id, transfer_id, customer_id, kind, state, level, due_at, decision, reason_code, note,
      decided_by, decided_at, clearing_requested_by, clearing_requested_at, clearing_note) VALUES
    ('${released}', '${newUuid()}', '${transfer}', '${one}', 'held', 'released', 'high', now(), 'release', 'false-positive',
      'x', '${first}', now(), NULL, NULL, NULL),
    ('${closed}', '${newUuid()}', '${transfer}', '${one}', 'denied', 'closed', 'high', now(), 'close', 'denied-namesake',
      'x', '${second}', now(), '${first}', now(), 'x');
  INSERT INTO cleared_hit (subject_key, entry_id, alert_id, cleared_by) VALUES
    ('recipient:a', 'ofac:1', '${released}', '${first}'), ('recipient:b', 'ofac:1', '${closed}', '${second}');`

const rows = <T>(sql: string) => db.ownerQuery<T & object>('compliance', sql)

beforeAll(async () => {
  const [owner] = await rows<{ name: string }>('SELECT current_user AS name')
  await withClient({ connectionString: domainUrl('compliance').href }, (client) =>
    client.query(`CREATE SCHEMA earlier AUTHORIZATION ${owner?.name}`),
  )
  await rows(`BEGIN; SET LOCAL search_path = earlier;
    ${sqlOf('0', firstNew)} ${earlier} ${sqlOf(firstNew, '9')} COMMIT;`)
})

it('a rule of an earlier database that denies by name alone is narrowed, as a new version', async () => {
  const rules = await rows(
    `SELECT key, action, version, params FROM earlier.rule WHERE kind = 'name-match' ORDER BY key`,
  )
  expect(rules).toEqual([
    {
      key: 'own-close-denial',
      action: 'deny',
      version: 2,
      params: { strength: 'close', second: 'confirmed' },
    },
    { key: 'sanctions-close', action: 'review', version: 1, params: { strength: 'close' } },
    {
      key: 'sanctions-exact',
      action: 'deny',
      version: 2,
      params: { strength: 'exact', second: 'confirmed' },
    },
    {
      key: 'sanctions-namesake',
      action: 'review',
      version: 1,
      params: { strength: 'exact', second: 'bare' },
    },
  ])
})

it('what one officer had cleared by releasing money ends; what two had cleared stays', async () => {
  const cleared = await rows(
    `SELECT subject_key, cleared_by, confirmed_by, needs_second, review_at, ended_reason
       FROM earlier.cleared_hit ORDER BY subject_key`,
  )
  expect(cleared).toEqual([
    {
      subject_key: 'recipient:a',
      cleared_by: first,
      confirmed_by: null,
      needs_second: false,
      review_at: null,
      ended_reason: 'only-released',
    },
    {
      subject_key: 'recipient:b',
      cleared_by: first,
      confirmed_by: second,
      needs_second: true,
      review_at: null,
      ended_reason: null,
    },
  ])
})

it('a list of an earlier database keeps when it was read, and where it came from', async () => {
  const lists = await rows<{ list: string; origin: string; same: boolean }>(
    'SELECT list, origin, checked_at = imported_at AS same FROM earlier.sanction_list ORDER BY list',
  )
  expect(lists).toEqual([
    { list: 'ofac', origin: 'embedded', same: true },
    { list: 'un', origin: 'publisher', same: true },
  ])
})
