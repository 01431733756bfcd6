import { createHash } from 'node:crypto'
import type { StatementLine } from '@corridor/bank-formats/statement'

/**
 * Names the lines of one file so that the same line has the same name in the next one: by all that the partner says of
 * it, and by which of several alike it is. A line that comes again with another amount is another line.
 */
export function lineKeys(): (line: StatementLine) => string {
  const counts = new Map<string, number>()
  return (line) => {
    const { bankReference, endToEndId, remittance, amount, bookedOn, kindCode } = line
    // with the bank's own reference the rest is only its wording, which differs between formats
    const named = bankReference ? [bankReference] : ['', endToEndId, remittance, kindCode]
    const text = JSON.stringify([...named, amount.minor.toString(), bookedOn])
    const hash = createHash('sha256').update(text).digest('base64url').slice(0, 27)
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}.${count}`
  }
}
