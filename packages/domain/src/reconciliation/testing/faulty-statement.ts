import { dayOf, type OurItem, type TheirItem } from '../matching/sides.ts'
import type { ExceptionKind } from '../matching-contract.ts'

/** What a partner may get wrong, and as what it has to be found. */
const faults: readonly ExceptionKind[] = [
  'unmatched-ours',
  'unmatched-theirs',
  'duplicate',
  'amount-differs',
  'wrong-side',
  'date-differs',
]

export type FaultyStatement = {
  readonly ours: readonly OurItem[]
  readonly theirs: readonly TheirItem[]
  /** Each fault as `kind:seq of theirs`, or of ours where they have no line. */
  readonly faults: readonly string[]
}

/** Numbers that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * A month of an account as we booked it and as the partner tells it: most is named, some is told by its amount alone, some
 * is one line for a batch or several for one. One in a hundred has a fault.
 */
export function faultyStatement(lines: number, seed: number): FaultyStatement {
  const random = seeded(seed)
  const ours: OurItem[] = []
  const theirs: TheirItem[] = []
  const planted: string[] = []
  const tell = (minor: bigint, day: number, references: readonly string[]) => {
    const line = { seq: theirs.length + 1, minor, day: dayOf(day), references }
    theirs.push(line)
    return line.seq
  }
  const book = (minor: bigint, day: number, references: readonly string[]) => {
    const entry = { seq: ours.length + 1, minor, day: dayOf(day), references }
    ours.push(entry)
    return entry.seq
  }
  while (theirs.length < lines) {
    const day = 20_700 + Math.floor((theirs.length / lines) * 30)
    const later = day + Math.floor(random() * 3)
    const reference = `REF${(ours.length + 1).toString().padStart(8, '0')}`
    const sign = random() < 0.5 ? 1n : -1n
    const minor = sign * BigInt(100 + Math.floor(random() * 1_000_000))
    if (random() < 0.01) {
      plant(faults[planted.length % faults.length] ?? 'duplicate', { minor, day, reference })
      continue
    }
    const shape = random()
    if (shape < 0.02) {
      book(minor, day, [reference])
      book(minor * 2n, day, [reference])
      tell(minor * 3n, later, [reference])
    } else if (shape < 0.04) {
      book(minor * 3n, day, [reference])
      tell(minor, later, [reference])
      tell(minor * 2n, later, [reference])
    } else {
      book(minor, day, [reference, `PAY${reference}`])
      tell(minor, later, [random() < 0.5 ? reference : `PAY${reference}`, `BANK${theirs.length}`])
    }
  }
  return { ours, theirs, faults: planted.sort() }

  function plant(kind: ExceptionKind, at: { minor: bigint; day: number; reference: string }) {
    const { minor, day, reference } = at
    if (kind === 'unmatched-theirs') {
      planted.push(`${kind}:${tell(minor, day, [`ALIEN${reference}`])}`)
      return
    }
    const entry = book(minor, day, [reference])
    if (kind === 'unmatched-ours') planted.push(`${kind}:${entry}`)
    if (kind === 'amount-differs') planted.push(`${kind}:${tell(minor + 1n, day, [reference])}`)
    if (kind === 'wrong-side') planted.push(`${kind}:${tell(-minor, day, [reference])}`)
    if (kind === 'date-differs') planted.push(`${kind}:${tell(minor, day + 9, [reference])}`)
    if (kind === 'duplicate') {
      tell(minor, day, [reference])
      planted.push(`${kind}:${tell(minor, day, [reference])}`)
    }
  }
}
