import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOf, idSchema, isId, newId, newUuid, uuidOf } from './ids.ts'

describe('ids', () => {
  it('carry their uuid there and back', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(uuidOf(idOf('tr', uuid))).toBe(uuid)
        expect(isId('tr', idOf('tr', uuid))).toBe(true)
      }),
    )
  })

  it('sort by the time of their making', () => {
    const ids = Array.from({ length: 500 }, () => newId('tr'))
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(newUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })

  it.each([
    'tr_',
    'tr_1',
    newId('wal'),
    `tr_${'z'.repeat(26)}`,
    `tr_${'u'.repeat(26)}`,
    `${newId('tr')}x`,
    newId('tr').toUpperCase(),
    '',
    null,
    {},
    "tr_' OR 1=1 --",
  ])('%j is no transfer id', (text) => {
    expect(isId('tr', text)).toBe(false)
    expect(idSchema('tr').safeParse(text).success).toBe(false)
  })
})
