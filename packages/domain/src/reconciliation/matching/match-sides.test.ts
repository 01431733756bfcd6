import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRules, type MatchingRule } from '../matching-contract.ts'
import { pairUnder } from './match-pairs.ts'
import { inOrder, matchSides } from './match-sides.ts'
import { dayOf, daysBetween, type Match, type OurItem, type TheirItem } from './sides.ts'
import { referencesOf, tidyReference } from './tidy-reference.ts'

const runs = process.env.DEEP === '1' ? 20_000 : 1_500

const item = (seq: number, minor: bigint, day: number, ...references: string[]): OurItem => ({
  seq,
  minor,
  day: dayOf(20_700 + day),
  references,
})
const pairs = (over: Partial<MatchingRule> = {}): MatchingRule => ({
  name: 'a rule',
  shape: 'one-to-one',
  reference: true,
  toleranceMinor: '0',
  driftDays: 2,
  ...over,
})
const shown = (matches: readonly Match[]) => matches.map(({ ours, theirs }) => [ours, theirs])

/** What a rule says, word by word: every line asks every item, and nothing is looked up. */
function matchSlowly(
  rules: readonly MatchingRule[],
  ours: OurItem[],
  theirs: TheirItem[],
): Match[] {
  const matches: Match[] = []
  const [usedOurs, usedTheirs] = [new Set<number>(), new Set<number>()]
  for (const [at, rule] of rules.entries()) {
    const left = inOrder(ours).filter(({ seq }) => !usedOurs.has(seq))
    const right = inOrder(theirs).filter(({ seq }) => !usedTheirs.has(seq))
    const found =
      rule.shape !== 'one-to-one'
        ? groupSlowly(at, rule, left, right)
        : rule.reference
          ? nameSlowly(at, rule, left, right)
          : aloneSlowly(at, rule, left, right)
    for (const match of found) {
      for (const seq of match.ours) usedOurs.add(seq)
      for (const seq of match.theirs) usedTheirs.add(seq)
      matches.push(match)
    }
  }
  return matches
}

const size = (minor: bigint) => (minor < 0n ? -minor : minor)

function nameSlowly(at: number, rule: MatchingRule, ours: OurItem[], theirs: TheirItem[]): Match[] {
  const used = new Set<number>()
  return theirs.flatMap((line) => {
    const allowed = ours
      .filter(({ seq }) => !used.has(seq))
      .flatMap((one) => pairUnder(rule, one, line) ?? [])
      .sort(
        (a, b) =>
          Number(size(a.differenceMinor) - size(b.differenceMinor)) ||
          a.days - b.days ||
          (a.ours[0] ?? 0) - (b.ours[0] ?? 0),
      )
    const [best] = allowed
    if (best) used.add(best.ours[0] ?? 0)
    return best ? [{ rule: at, ...best }] : []
  })
}

function aloneSlowly(
  at: number,
  rule: MatchingRule,
  ours: OurItem[],
  theirs: TheirItem[],
): Match[] {
  return theirs.flatMap((line) => {
    const mine = ours.filter((one) => pairUnder(rule, one, line))
    const [only] = mine
    if (!only || mine.length > 1) return []
    if (theirs.filter((other) => pairUnder(rule, only, other)).length > 1) return []
    const pair = pairUnder(rule, only, line)
    return pair ? [{ rule: at, ...pair }] : []
  })
}

function groupSlowly(
  at: number,
  rule: MatchingRule,
  ours: OurItem[],
  theirs: TheirItem[],
): Match[] {
  const isOursMany = rule.shape === 'one-to-many'
  const [singles, many] = isOursMany ? [theirs, ours] : [ours, theirs]
  const used = new Set<number>()
  const side = (one: OurItem) => `${one.day}${one.minor > 0n}`
  const fits = (single: OurItem, group: readonly OurItem[]) =>
    group.length > 1 &&
    group.every(({ minor }) => minor > 0n === single.minor > 0n) &&
    size(single.minor - group.reduce((sum, { minor }) => sum + minor, 0n)) <=
      BigInt(rule.toleranceMinor) &&
    group.every(({ day }) => daysBetween(day, single.day) <= rule.driftDays)
  const days = [...new Set(many.map(side))]
  const ofDay = (key: string) => many.filter((one) => side(one) === key)
  return singles.flatMap((single) => {
    const keys = rule.reference ? single.references : days.filter((key) => fits(single, ofDay(key)))
    if (!rule.reference) {
      const [only] = keys
      if (keys.length !== 1 || !only) return []
      if (singles.filter((other) => fits(other, ofDay(only))).length > 1) return []
    }
    for (const key of keys) {
      const group = many.filter(
        (one) =>
          !used.has(one.seq) && (rule.reference ? one.references.includes(key) : side(one) === key),
      )
      if (!fits(single, group)) continue
      for (const { seq } of group) used.add(seq)
      const sum = group.reduce((total, { minor }) => total + minor, 0n)
      const members = group.map(({ seq }) => seq)
      return [
        {
          rule: at,
          ours: isOursMany ? members : [single.seq],
          theirs: isOursMany ? [single.seq] : members,
          reference: rule.reference ? key : null,
          differenceMinor: isOursMany ? single.minor - sum : sum - single.minor,
          days: Math.max(...group.map(({ day }) => daysBetween(day, single.day))),
        },
      ]
    }
    return []
  })
}

const anItem = fc.record({
  minor: fc.bigInt({ min: -4n, max: 4n }).filter((minor) => minor !== 0n),
  day: fc.integer({ min: 0, max: 4 }),
  references: fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 2 }),
})
const aSide = fc
  .array(anItem, { maxLength: 7 })
  .map((items) => items.map((one, at) => item(at + 1, one.minor, one.day, ...one.references)))
const aRule: fc.Arbitrary<MatchingRule> = fc.record({
  name: fc.constant('a rule'),
  shape: fc.constantFrom('one-to-one', 'one-to-many', 'many-to-one'),
  reference: fc.boolean(),
  toleranceMinor: fc.constantFrom('0', '1', '2'),
  driftDays: fc.integer({ min: 0, max: 3 }),
})

describe('matching', () => {
  it('finds what every line would find that asks every item', () => {
    fc.assert(
      fc.property(fc.array(aRule, { minLength: 1, maxLength: 4 }), aSide, aSide, (rules, a, b) => {
        expect(matchSides(rules, a, b).matches).toEqual(matchSlowly(rules, a, b))
      }),
      { numRuns: runs },
    )
  })

  it('does not care in which order the items come, and uses each once', () => {
    fc.assert(
      fc.property(fc.array(aRule, { minLength: 1, maxLength: 3 }), aSide, aSide, (rules, a, b) => {
        const { matches, ours, theirs } = matchSides(rules, a, b)
        expect(matchSides(rules, [...a].reverse(), [...b].reverse()).matches).toEqual(matches)
        const seqs = [...matches.flatMap((match) => match.ours), ...ours.map(({ seq }) => seq)]
        expect(seqs.sort((x, y) => x - y)).toEqual(a.map(({ seq }) => seq))
        const lines = [...matches.flatMap((match) => match.theirs), ...theirs.map(({ seq }) => seq)]
        expect(lines.sort((x, y) => x - y)).toEqual(b.map(({ seq }) => seq))
      }),
      { numRuns: runs },
    )
  })

  it('takes the nearest of what a line names', () => {
    const ours = [item(1, 100n, 0, 'A'), item(2, 100n, 1, 'A'), item(3, 99n, 2, 'A')]
    const { matches } = matchSides([pairs({ toleranceMinor: '1' })], ours, [item(1, 100n, 2, 'A')])
    expect(matches).toEqual([
      { rule: 0, ours: [2], theirs: [1], reference: 'A', differenceMinor: 0n, days: 1 },
    ])
  })

  it('never takes money in for money out', () => {
    const rule = pairs({ toleranceMinor: '500' })
    expect(matchSides([rule], [item(1, 100n, 0, 'A')], [item(1, -100n, 0, 'A')]).matches).toEqual(
      [],
    )
  })

  it('leaves two payments of one amount to a person where nothing names them', () => {
    const rule = pairs({ reference: false })
    const two = [item(1, 100n, 0), item(2, 100n, 1)]
    expect(matchSides([rule], two, [item(1, 100n, 0)]).matches).toEqual([])
    expect(shown(matchSides([rule], [item(1, 100n, 0)], [item(9, 100n, 2)]).matches)).toEqual([
      [[1], [9]],
    ])
  })

  it('takes a batch only whole', () => {
    const rule = pairs({ shape: 'one-to-many' })
    const ours = [item(1, 30n, 0, 'A'), item(2, 70n, 1, 'A'), item(3, 5n, 1, 'B')]
    expect(shown(matchSides([rule], ours, [item(1, 100n, 2, 'A')]).matches)).toEqual([
      [[1, 2], [1]],
    ])
    expect(matchSides([rule], ours, [item(1, 70n, 2, 'A')]).matches).toEqual([])
    const day = pairs({ shape: 'one-to-many', reference: false })
    const sale = [item(1, 30n, 0), item(2, 70n, 0), item(3, -5n, 0)]
    expect(shown(matchSides([day], sale, [item(1, 100n, 1)]).matches)).toEqual([[[1, 2], [1]]])
  })

  it('is quick where thousands have the same amount', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => item(at + 1, 100n, 0))
    const before = performance.now()
    expect(matchSides(firstRules, many, many).matches).toEqual([])
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})

it('finds a reference through what banks do to it', () => {
  expect(tidyReference(' cor-7f3k 9q ')).toBe('COR7F3K9Q')
  expect(
    referencesOf({
      bankReference: 'BR/0001',
      endToEndId: 'NOTPROVIDED',
      remittance: 'Ref COR-7F3K9Q, thanks 12.50',
    }),
  ).toEqual(['BR0001', 'COR7F3K9Q', 'THANKS'])
})
