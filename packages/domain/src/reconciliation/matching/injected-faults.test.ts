import { expect, it } from 'vitest'
import { firstRules } from '../matching-contract.ts'
import { faultyStatement, seeded } from '../testing/faulty-statement.ts'
import { classifyRest } from './classify-rest.ts'
import { matchSides } from './match-sides.ts'

const lines = process.env.DEEP === '1' ? 100_000 : 2_000
const seeds = process.env.SEED ? [Number(process.env.SEED)] : [1, 2, 3]

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}

it.each(seeds)(
  'finds every fault of a hundredth of the lines, and nothing else, whatever the order (seed %i)',
  (seed) => {
    const { ours, theirs, faults } = faultyStatement(lines, seed)
    expect(faults.length).toBeGreaterThan(lines / 250)
    for (const [a, b] of [
      [ours, theirs],
      [shuffled(ours, seed), shuffled(theirs, seed)],
    ] as const) {
      const { matches, ...rest } = matchSides(firstRules, a, b)
      const matchedReferences = new Set(
        matches.flatMap((match) =>
          match.theirs.flatMap((seq) => theirs[seq - 1]?.references ?? []),
        ),
      )
      const found = classifyRest({
        ...rest,
        isMatched: (reference) => matchedReferences.has(reference),
        coveredUntil: '2999-01-01',
      })
      const names = found.map((one) => `${one.kind}:${one.theirs ?? one.ours}`).sort()
      expect(names).toEqual(faults)
    }
  },
  120_000,
)

it('waits for what the partner has not told of yet', () => {
  const late = { seq: 1, minor: 5n, day: '2026-11-30', references: [] }
  const rest = { ours: [late], theirs: [], isMatched: () => false }
  expect(classifyRest({ ...rest, coveredUntil: null })).toEqual([])
  expect(classifyRest({ ...rest, coveredUntil: '2026-11-29' })).toEqual([])
  expect(classifyRest({ ...rest, coveredUntil: '2026-11-30' })).toMatchObject([
    { kind: 'unmatched-ours', ours: 1, theirs: null },
  ])
})
