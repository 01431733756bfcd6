import { describe, expect, it } from 'vitest'
import { embeddedLists } from '../adapters/embedded-lists.ts'
import { parseLists } from './current-index.ts'
import { NameIndex } from './name-index.ts'
import { assessMinScore } from './screen-parties.ts'

const lists = parseLists(await embeddedLists.fetch())
const index = new NameIndex(lists.flatMap((list) => list.entries))

describe('the embedded lists', () => {
  it('are read whole', () => {
    const [ofac, un] = lists
    expect(ofac?.entries.filter((entry) => entry.programs.length > 0)).toHaveLength(7379)
    expect(un).toMatchObject({ list: 'un', version: '2026-02-27' })
    expect(un?.entries.filter((entry) => entry.kind === 'person')).toHaveLength(730)
    expect(un?.entries.filter((entry) => entry.kind === 'organisation')).toHaveLength(273)
    expect(new Set(lists.flatMap((list) => list.entries.map((entry) => entry.id))).size).toBe(
      lists.reduce((sum, list) => sum + list.entries.length, 0),
    )
    expect(index.size).toBeGreaterThan(24_000)
  })

  it('keep birth years and countries where they are given', () => {
    const badege = lists[1]?.entries.find((entry) => entry.id === 'un:6907993')
    expect(badege).toMatchObject({ birthYears: [1971], countries: ['CD', 'RW'] })
  })
})

describe('NameIndex', () => {
  it.each(['Osama bin Laden', 'Владимир Путин', 'Kim Jong Un', 'Bank Melli Iran'])(
    'finds %s exactly',
    (name) => {
      expect(index.search({ name })[0]).toMatchObject({ strength: 'exact' })
    },
  )

  it.each(['Maria Silva', 'John Smith', 'Ada Lovelace', 'David Cohen', 'George Bush', 'CORP'])(
    'finds nobody for %s',
    (name) => {
      expect(index.search({ name }, 20, assessMinScore)).toEqual([])
    },
  )

  it('lowers a namesake with another year of birth and never calls him exact', () => {
    const find = (birthYear: number, country: string) =>
      index
        .search({ name: 'Eric Badege', birthYear, country })
        .find((hit) => hit.entry.list === 'un')
    const [same, other] = [find(1972, 'RW'), find(2001, 'PT')]
    expect(same).toMatchObject({ strength: 'exact', isBirthYearDifferent: false })
    expect(other).toMatchObject({
      strength: 'close',
      isBirthYearDifferent: true,
      isCountryDifferent: true,
    })
    expect(other?.score).toBeLessThan(same?.score ?? 0)
  })

  it('finds 19 of 20 listed people with a letter missing', () => {
    const people = lists
      .flatMap((list) => list.entries)
      .filter((entry) => entry.kind === 'person' && (entry.names[0]?.name.length ?? 0) >= 12)
    const sample = people.filter((_entry, at) => at % 40 === 0)
    const found = sample.filter((entry, at) => {
      const name = entry.names[0]?.name ?? ''
      const gap = 3 + ((at * 7) % (name.length - 6))
      const hits = index.search({ name: name.slice(0, gap) + name.slice(gap + 1) })
      return hits.some((hit) => hit.entry.id === entry.id)
    })
    expect(sample.length).toBeGreaterThan(100)
    expect(found.length / sample.length).toBeGreaterThanOrEqual(0.95)
  })

  it('shows each party once', () => {
    const ids = index.search({ name: 'Osama bin Laden' }, 50).map((hit) => hit.entry.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
