import type { Measured, Round } from './cases.ts'
import { median } from './slice.ts'

/** A case of the bench beside its goals. `ratio` is the value: a ratio, or milliseconds where the unit says so. */
export type Row = {
  readonly case: string
  readonly ratio: number
  readonly floor: number
  readonly aim: number
  readonly unit: 'x' | 'ms'
  readonly lowerIsBetter: boolean
  /** The raw figures: each round's own value. */
  readonly rounds: readonly number[]
}

type Case = Omit<Row, 'ratio' | 'rounds'> & { readonly of: (round: Round) => number | null }

const more = (name: string, floor: number, aim: number, of: Case['of']): Case => ({
  case: name,
  floor,
  aim,
  unit: 'x',
  lowerIsBetter: false,
  of,
})
const less = (
  name: string,
  unit: Row['unit'],
  floor: number,
  aim: number,
  of: Case['of'],
): Case => ({ case: name, floor, aim, unit, lowerIsBetter: true, of })

const rate = (a: Measured | null, b: { perSecond: number } | null): number | null =>
  a && b ? a.perSecond / b.perSecond : null

const cases: readonly Case[] = [
  more('two-leg posts/s against tpcb-like, 1,000 accounts, 512 callers', 8, 16, (round) =>
    rate(round.uniform, round.reference),
  ),
  more('the same at 200,000 accounts', 5, 10, (round) => rate(round.many, round.reference)),
  more('one hot account against uniform', 1, 1.2, (round) => rate(round.hot, round.uniform)),
  more('20% mixed holds, refusals, duplicates against all-accept', 0.7, 0.9, (round) =>
    rate(round.mixed, round.uniform),
  ),
  more('five-account FX postings against two-leg ones', 0.4, 0.6, (round) =>
    rate(round.fx, round.uniform),
  ),
  less(
    'Postgres CPU per transfer against tpcb-like',
    'x',
    1 / 9,
    1 / 17,
    ({ uniform, reference }) =>
      uniform.serverUs === null || reference.serverUs === null
        ? null
        : uniform.serverUs / reference.serverUs,
  ),
  less("a lonely transfer's latency against a single lean call", 'x', 1.2, 1.05, (round) =>
    round.bare.p50Ms > 0 ? round.lonely.p50Ms / round.bare.p50Ms : null,
  ),
  less('p99 at 512 callers', 'ms', 40, 15, (round) => round.uniform.p99Ms),
  more('2 posting processes against 1', 0.7, 1, (round) => round.two / round.uniform.perSecond),
  more('4 posting processes against 1', 0.7, 1, (round) => round.four / round.uniform.perSecond),
  more('rate at 20 million entries against an empty ledger', 0.8, 0.95, (round) =>
    rate(round.past, round.young),
  ),
  less(
    'balance read at 20 million entries, p99',
    'ms',
    5,
    1,
    (round) => round.balance?.p99Ms ?? null,
  ),
  less(
    'statement page at 20 million entries, p99',
    'ms',
    20,
    5,
    (round) => round.statement?.p99Ms ?? null,
  ),
]

/** The median of the rounds' values for each case that was measured. */
export function rowsOf(rounds: readonly Round[]): Row[] {
  return cases.flatMap(({ of, ...goal }) => {
    const values = rounds.map(of).filter((value) => value !== null)
    return values.length === 0 ? [] : [{ ...goal, ratio: median(values), rounds: values }]
  })
}

export function isMet(row: Row, goal: 'floor' | 'aim'): boolean {
  return row.lowerIsBetter ? row.ratio <= row[goal] : row.ratio >= row[goal]
}

export function describeRow(row: Row): string {
  const text = (value: number) =>
    row.unit === 'ms'
      ? `${value.toFixed(1)} ms`
      : `${value >= 0.2 ? value.toFixed(2) : `1/${(1 / value).toFixed(1)}`}${value >= 0.2 ? 'x' : ''}`
  const verdict = isMet(row, 'aim') ? 'aim met' : isMet(row, 'floor') ? 'floor met' : 'FLOOR MISSED'
  return `${text(row.ratio).padStart(9)}  ${row.case} (floor ${text(row.floor)}, aim ${text(row.aim)}): ${verdict}`
}
