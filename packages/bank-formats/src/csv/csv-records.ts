import { parse } from 'csv-parse'
import type { CsvFileFault } from './csv-faults.ts'
import type { CsvMapping } from './csv-mapping.ts'

/** A record of the file and the line where it begins, from 1. */
export type CsvRecord = { readonly line: number; readonly values: readonly string[] }
type Parsed = { readonly record: string[]; readonly info: { readonly lines: number } }

const sliceBytes = 64 * 1024

/**
 * The records of a CSV, a batch for every 64 KB of the file, so that memory does not grow with it. A fault of the text
 * itself ends the file: what comes after an open quotation mark is not a record of anything.
 */
export async function* csvRecords(
  bytes: Uint8Array,
  {
    encoding,
    separator,
    skippedLines,
  }: Pick<CsvMapping, 'encoding' | 'separator' | 'skippedLines'>,
): AsyncGenerator<readonly CsvRecord[], CsvFileFault | null> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  const failures: Error[] = []
  let last = 0
  const parser = parse({
    delimiter: separator,
    from_line: skippedLines + 1,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  parser.on('error', (error) => failures.push(error))
  const drain = (): CsvRecord[] => {
    const batch: CsvRecord[] = []
    for (let next: Parsed | null = parser.read(); next !== null; next = parser.read()) {
      // the parser says where a record ended
      batch.push({ line: last + 1, values: next.record })
      last = next.info.lines
    }
    return batch
  }
  last = skippedLines
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    const text = decoded(
      decoder,
      bytes.subarray(at, at + sliceBytes),
      at + sliceBytes < bytes.length,
    )
    if (text === null) return { place: `byte ${at + 1}`, code: 'encoding-unreadable', found: null }
    parser.write(text)
    const batch = drain()
    if (batch.length > 0) yield batch
    if (failures.length > 0) break
  }
  if (failures.length === 0) {
    const ended = new Promise<void>((resolve) => {
      parser.once('error', () => resolve())
      parser.once('end', () => resolve())
      parser.end(() => resolve())
    })
    const batch = drain()
    if (batch.length > 0) yield batch
    await ended
    const rest = drain()
    if (rest.length > 0) yield rest
  }
  if (failures.length === 0) return null
  return { place: `line ${last + 1}`, code: 'quote-open', found: null }
}

function decoded(decoder: TextDecoder, slice: Uint8Array, stream: boolean): string | null {
  try {
    return decoder.decode(slice, { stream })
  } catch {
    return null
  }
}
