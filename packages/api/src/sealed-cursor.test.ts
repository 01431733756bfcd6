import './testing/settings.ts'
import { describe, expect, it, vi } from 'vitest'
import { openCursor, sealCursor, withOpenCursor, withSealedCursor } from './sealed-cursor.ts'

const place = { audience: 'customer', list: 'transfers.list', owner: 'cus_1' } as const
const sealed = sealCursor(place, 'tr_9~ü')

describe('a cursor', () => {
  it('opens where it was sealed', () => expect(openCursor(place, sealed)).toBe('tr_9~ü'))

  it.each([
    ['another list', { ...place, list: 'notifications.list' }, sealed],
    ['another customer', { ...place, owner: 'cus_2' }, sealed],
    ['the other app', { ...place, audience: 'staff' } as const, sealed],
    ['another version', place, sealed.replace(/^1/, '2')],
    ['a plain id', place, 'tr_9'],
    ['nothing', place, ''],
    ['a changed place', place, sealCursor({ ...place, owner: 'x' }, 'tr_8')],
    ['a cut end', place, sealed.slice(0, -1)],
    ['more at the end', place, `${sealed}.`],
    ['a letter more', place, `${sealed}A`],
    ['a blank in front', place, ` ${sealed}`],
  ])('of %s is refused', (_what, where, cursor) => {
    expect(() => openCursor(where, cursor)).toThrow(
      expect.objectContaining({ failure: expect.objectContaining({ code: 'cursor-invalid' }) }),
    )
  })

  it('of every single changed letter is refused', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.charAt(at) === 'A' ? 'B' : 'A'
      const damaged = sealed.slice(0, at) + changed + sealed.slice(at + 1)
      expect(() => openCursor(place, damaged), damaged).toThrow()
    }
  })

  it('is all that changes in what goes in and out', () => {
    const page = { items: [1], nextCursor: 'tr_9' }
    const out = withSealedCursor(place, page)
    expect(out.items).toEqual([1])
    expect(withOpenCursor(place, { limit: 3, cursor: out.nextCursor })).toEqual({
      limit: 3,
      cursor: 'tr_9',
    })
    expect(withSealedCursor(place, { items: [], nextCursor: null })).toEqual({
      items: [],
      nextCursor: null,
    })
    expect(withOpenCursor(place, { limit: 3 })).toEqual({ limit: 3 })
  })

  it('is sealed by the secret that the deployment has now', () => {
    vi.stubEnv('AUTH_SECRET', 'another secret of the api tests')
    try {
      expect(sealCursor(place, 'tr_9~ü')).not.toBe(sealed)
      expect(() => openCursor(place, sealed)).toThrow()
    } finally {
      vi.unstubAllEnvs()
    }
    expect(sealCursor(place, 'tr_9~ü')).toBe(sealed)
  })

  it('reads as it always has', () => {
    expect(sealed).toBe('1.dHJfOX7DvA.V0Hjs-ZtHJ0RXbuDsXKE4w')
  })
})
