import { describe, expect, it } from 'vitest'
import { embeddedLists } from '../adapters/embedded-lists.ts'
import { NameIndex } from './name-index.ts'
import { parseLists } from './parse-lists.ts'

const lists = parseLists(await embeddedLists.fetch())
const index = new NameIndex(lists.flatMap((list) => list.entries))

describe('the embedded lists', () => {
  it('are read whole', () => {
    const [ofac, un] = lists
    expect(ofac?.entries.filter((entry) => entry.programs.length > 0)).toHaveLength(11_443)
    expect(un).toMatchObject({ list: 'un', version: '2026-02-27' })
    expect(un?.entries.filter((entry) => entry.kind === 'person')).toHaveLength(730)
    expect(un?.entries.filter((entry) => entry.kind === 'organisation')).toHaveLength(273)
    expect(new Set(lists.flatMap((list) => list.entries.map((entry) => entry.id))).size).toBe(
      lists.reduce((sum, list) => sum + list.entries.length, 0),
    )
    expect(index.size).toBeGreaterThan(28_000)
  })

  it('keep birth years and countries where they are given', () => {
    const badege = lists[1]?.entries.find((entry) => entry.id === 'un:6907993')
    expect(badege).toMatchObject({ birthYears: [1971], countries: ['CD', 'RW'] })
  })
})

describe('NameIndex', () => {
  it('built in slices finds the same, and lets others be served meanwhile', async () => {
    let turns = 0
    const beside = setInterval(() => {
      turns += 1
    }, 1)
    const sliced = await NameIndex.build(lists.flatMap((list) => list.entries))
    clearInterval(beside)
    expect(turns).toBeGreaterThan(10)
    expect(sliced.size).toBe(index.size)
    const query = { name: 'Vladimir Putin', birthYear: 1952 }
    expect(await sliced.search(query)).toEqual(await index.search(query))
  }, 60_000)

  it.each(['Osama bin Laden', 'Владимир Путин', 'Kim Jong Un', 'Bank Melli Iran'])(
    'finds %s exactly',
    async (name) => {
      expect((await index.search({ name }))[0]).toMatchObject({ strength: 'exact' })
    },
  )

  it.each([
    'Harriet Moore',
    'Maria Silva',
    'John Smith',
    'Ada Lovelace',
    'David Cohen',
    'George Bush',
    'CORP',
  ])('finds nobody for %s', async (name) => {
    expect(await index.search({ name })).toEqual([])
  })

  it('lowers a namesake with another year of birth and never calls him exact', async () => {
    const find = async (birthYear: number, country: string) => {
      const hits = await index.search({ name: 'Eric Badege', birthYear, country })
      return hits.find((hit) => hit.entry.list === 'un')
    }
    const [same, other] = [await find(1972, 'RW'), await find(2001, 'PT')]
    expect(same).toMatchObject({ strength: 'exact', isBirthYearDifferent: false })
    expect(other).toMatchObject({
      strength: 'close',
      isBirthYearDifferent: true,
      isCountryDifferent: true,
    })
    expect(other?.score).toBeLessThan(same?.score ?? 0)
  })

  it('finds 19 of 20 listed people with a letter missing', { timeout: 120_000 }, async () => {
    const people = lists
      .flatMap((list) => list.entries)
      .filter((entry) => entry.kind === 'person' && (entry.names[0]?.name.length ?? 0) >= 12)
    const sample = people.filter((_entry, at) => at % 40 === 0)
    let found = 0
    for (const [at, entry] of sample.entries()) {
      const name = entry.names[0]?.name ?? ''
      const gap = 3 + ((at * 7) % (name.length - 6))
      const hits = await index.search({ name: name.slice(0, gap) + name.slice(gap + 1) })
      if (hits.some((hit) => hit.entry.id === entry.id)) found += 1
    }
    expect(sample.length).toBeGreaterThan(100)
    expect(found / sample.length).toBeGreaterThanOrEqual(0.95)
  })

  it('shows each party once', async () => {
    const ids = (await index.search({ name: 'Osama bin Laden' }, 50)).map((hit) => hit.entry.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
