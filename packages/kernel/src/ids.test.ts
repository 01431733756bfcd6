import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
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

  it('are uuids of version 7 of now, and their text is that of the uuid', () => {
    for (let n = 0; n < 2_000; n++) {
      const id = newId('tr')
      const uuid = uuidOf(id)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      expect(idOf('tr', uuid)).toBe(id)
      const madeAt = Number.parseInt(uuid.slice(0, 8) + uuid.slice(9, 13), 16)
      expect(Math.abs(madeAt - Date.now())).toBeLessThan(60_000)
    }
  })

  it('count up within a millisecond, also beyond the end of its numbers', () => {
    vi.useFakeTimers({ now: Date.now() + 5_000 })
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      if (into instanceof Uint8Array) into.fill(255)
      return into
    })
    // a new millisecond, so that every process draws its first number; 300 ids use up what was drawn before
    const ids = Array.from({ length: 300 }, () => newUuid())
    vi.advanceTimersByTime(1)
    ids.push(...Array.from({ length: 300 }, () => newUuid()))
    vi.useRealTimers()
    vi.restoreAllMocks()
    expect([...ids].sort()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
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
