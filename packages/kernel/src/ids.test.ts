import fc from 'fast-check'
import { validate } from 'uuid'
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

  it('are made of what the uuid package calls a uuid, in either case, and of nothing else', () => {
    const digit = fc.constantFrom(...'0123456789abcdefABCDEFg-')
    const group = (length: number) =>
      fc.string({ unit: digit, minLength: length, maxLength: length })
    const nearly = fc.tuple(group(8), group(4), group(4), group(4), group(12))
    const damaged = fc
      .tuple(fc.uuid(), fc.nat(35), digit)
      .map(([uuid, at, other]) => uuid.slice(0, at) + other + uuid.slice(at + 1))
    const ends = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
    const text = fc.oneof(
      fc.uuid().map((uuid) => uuid.toUpperCase()),
      nearly.map((groups) => groups.join('-')),
      damaged,
      fc.string(),
      fc.constantFrom(...ends, '', `${ends[0]}0`, ends[0]?.slice(1) ?? ''),
    )
    const isSame = fc.property(text, (uuid) => {
      if (validate(uuid)) expect(uuidOf(idOf('tr', uuid))).toBe(uuid.toLowerCase())
      else expect(() => idOf('tr', uuid)).toThrow(TypeError)
    })
    fc.assert(isSame, { numRuns: 5_000 })
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
