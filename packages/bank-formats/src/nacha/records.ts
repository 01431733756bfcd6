import type { FaultList } from '../fault-list.ts'

/** One record of 94 characters, whose first says what it is. */
export type NachaRecord = { readonly type: string; readonly text: string; readonly line: number }

export const recordLength = 94
const filling = '9'.repeat(recordLength)

/** The records of a file without those of nines that fill its last block. */
export function splitRecords(text: string, faults: FaultList): NachaRecord[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    if (line === '' || line === filling) return []
    if (line.length !== recordLength || !/^[1-9]/.test(line)) {
      faults.add(String(index + 1), 'bad-line', line)
      return []
    }
    return [{ type: line.charAt(0), text: line, line: index + 1 }]
  })
}

/** A field by the positions that the rules give it, from 1, without the spaces around it. */
export function fieldOf(record: NachaRecord, from: number, to: number): string {
  return record.text.slice(from - 1, to).trim()
}

/** Cents, with leading zeros; null for anything else. */
export function amountIn(text: string): bigint | null {
  return /^[0-9]+$/.test(text) ? BigInt(text) : null
}
