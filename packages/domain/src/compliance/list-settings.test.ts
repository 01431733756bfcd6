import { describe, expect, it } from 'vitest'
import { listAgeInDays, oldestList } from './list-age.ts'
import { isListAgeWatched, readListSettings } from './list-settings.ts'

const hash = 'ab'.repeat(32)

describe('the source of the lists', () => {
  it('is the embedded files unless told otherwise', () => {
    expect(readListSettings({}).settings.origin).toBe('embedded')
    expect(readListSettings({ SANCTION_LISTS: 'publisched' }).problems).toHaveLength(1)
    expect(readListSettings({ SANCTION_LISTS: 'published' })).toMatchObject({
      settings: { origin: 'publisher' },
      problems: [],
    })
  })

  it('may be a mirror of files whose hashes are pinned', () => {
    const { settings, problems } = readListSettings({
      SANCTION_LISTS: 'published',
      SANCTION_LISTS_URL: 'https://lists.example.org/sanctions',
      SANCTION_LISTS_SHA256: `sdn.csv=${hash.toUpperCase()}, consolidated.xml=${hash}`,
    })
    expect(problems).toEqual([])
    expect(settings).toMatchObject({
      origin: 'mirror',
      mirror: 'https://lists.example.org/sanctions/',
    })
    expect([...settings.pins]).toEqual([
      ['SDN.CSV', hash],
      ['consolidated.xml', hash],
    ])
  })

  it.each([
    [{ SANCTION_LISTS_URL: 'http://lists.example.org/' }],
    [{ SANCTION_LISTS_URL: 'lists' }],
    [{ SANCTION_LISTS_SHA256: 'SDN.CSV=abc' }],
    [{ SANCTION_LISTS_SHA256: `OTHER.CSV=${hash}` }],
  ])('is refused for %j', (wrong) => {
    expect(readListSettings({ SANCTION_LISTS: 'published', ...wrong }).problems).toHaveLength(1)
  })

  it('is watched everywhere but in a demo with the embedded lists', () => {
    expect(isListAgeWatched({ CORRIDOR_DEMO: '1' })).toBe(false)
    expect(isListAgeWatched({ CORRIDOR_DEMO: '0' })).toBe(true)
    expect(isListAgeWatched({ CORRIDOR_DEMO: '1', SANCTION_LISTS: 'published' })).toBe(true)
  })
})

describe('the age of a list', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  const embedded = {
    list: 'ofac',
    version: '2022-12',
    origin: 'embedded' as const,
    checkedAt: now,
  }
  const fetched = {
    list: 'un',
    version: '2026-01-01',
    origin: 'publisher' as const,
    checkedAt: new Date('2026-03-07T11:00:00Z'),
  }

  it('counts from the last fetch, or from the date of a list that came with the software', () => {
    expect(listAgeInDays(embedded, now)).toBe(1195)
    expect(listAgeInDays(fetched, now)).toBe(3)
    expect(oldestList([fetched, embedded], now)).toEqual({ list: 'ofac', days: 1195 })
    expect(oldestList([], now)).toBeNull()
  })
})
