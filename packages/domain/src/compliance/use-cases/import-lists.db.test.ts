import { useTestDatabase } from '@corridor/db/testing'
import { describe, expect, it } from 'vitest'
import { importLists } from './import-lists.ts'
import { screenName } from './screen-name.ts'

const db = useTestDatabase()

describe('importLists', () => {
  it('stores each list once with its version, and searches then read the tables', async () => {
    const first = await importLists()
    expect(first.map((list) => [list.list, list.version, list.isChanged])).toEqual([
      ['ofac', '2022-12', true],
      ['un', '2026-02-27', true],
    ])
    const second = await importLists()
    expect(second.every((list) => !list.isChanged)).toBe(true)
    const events = await db.ownerQuery(
      'compliance',
      `SELECT 1 FROM outbox_event WHERE type = 'sanction-list.imported.v1'`,
    )
    expect(events).toHaveLength(2)
    const hits = await screenName({ name: 'Eric Badege', birthDate: '1971-03-02', country: 'CD' })
    const hit = hits.find((one) => one.list === 'un')
    expect(hit).toMatchObject({
      list: 'un',
      listVersion: '2026-02-27',
      entryId: 'un:6907993',
      strength: 'exact',
    })
  }, 60_000)
})
