import { fileText } from './file-text.ts'
import { readCamt } from './read-camt.ts'
import { readMt940 } from './read-mt940.ts'
import { readNacha } from './read-nacha.ts'
import type {
  ReadStatements,
  Statement,
  StatementFault,
  StatementFormat,
  StatementLine,
} from './statement.ts'
import { faultAt, type StatementFaultCode } from './statement-faults.ts'
import type { StatementHints, StatementPart } from './statement-parts.ts'
import { unpackZip } from './unpack-zip.ts'

/** A hundred thousand entries of camt.053 are some 100 MB. */
const mostBytes = 256 * 1_048_576

/**
 * Reads a bank's file whole: camt.053 and camt.054 (001.02, 001.04, 001.08), alone or as a ZIP of several, MT940, and
 * NACHA files of returns and notifications of change. Which it is, is seen from what it says, never from a name.
 *
 * Never throws on what a file holds: what cannot be read is a fault with its place, and with any fault the file must not be
 * imported. For a file of many lines, `statementLines` gives the same one by one.
 */
export function readStatements(bytes: Uint8Array, hints: StatementHints = {}): ReadStatements {
  const statements: (Statement & { lines: StatementLine[] })[] = []
  const faults: StatementFault[] = []
  for (const part of statementLines(bytes, hints)) {
    if (part.kind === 'fault') faults.push(part.fault)
    else if (part.kind === 'statement') statements.push({ ...part.head, lines: [] })
    else statements.at(-1)?.lines.push(part.line)
  }
  return { statements, faults }
}

/**
 * The same as `readStatements`, part by part, so that a file of any length needs memory for its text and one entry: a
 * statement's head comes before its lines, faults where they are found. What sums up at the end of a statement may
 * be a fault too, so a caller commits nothing before the last part.
 */
export function* statementLines(
  bytes: Uint8Array,
  hints: StatementHints = {},
): Generator<StatementPart> {
  if (bytes.length === 0) return yield faultPart('file-empty', null)
  if (bytes.length > mostBytes) return yield faultPart('file-too-large', `${bytes.length}`)
  if (!isZip(bytes)) return yield* readOne(bytes, hints)
  const unpacked = unpackZip(bytes)
  if ('fault' in unpacked) return yield { kind: 'fault', fault: unpacked.fault }
  for (const [at, file] of unpacked.files.entries()) {
    for (const part of readOne(file, hints)) {
      yield part.kind === 'fault' ? inFile(at + 1, part.fault) : part
    }
  }
}

const isZip = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

function inFile(number: number, fault: StatementFault): StatementPart {
  return { kind: 'fault', fault: { ...fault, place: `file ${number}: ${fault.place}` } }
}

function* readOne(bytes: Uint8Array, hints: StatementHints): Generator<StatementPart> {
  const text = fileText(bytes)
  if (text === null) return yield faultPart('file-not-text', null)
  const format = formatOf(text)
  if (format === null) return yield faultPart('format-unknown', text)
  const isCamt = format === 'camt'
  const isExpected =
    hints.format === undefined ||
    (isCamt ? hints.format.startsWith('camt.') : hints.format === format)
  if (!isExpected) return yield faultPart('format-differs', text)
  if (format === 'mt940') return yield* readMt940(text)
  if (format === 'nacha-return') return yield* readNacha(text)
  for (const part of readCamt(text, hints)) {
    yield part
    const isOther = part.kind === 'statement' && hints.format && part.head.format !== hints.format
    if (isOther) yield faultPart('format-differs', part.head.version)
  }
}

function formatOf(
  text: string,
): Exclude<StatementFormat, 'camt.053' | 'camt.054' | 'csv'> | 'camt' | null {
  const start = text.slice(0, 4_096).replace(/^\uFEFF/, '')
  if (/^\s*</.test(start)) return 'camt'
  if (/^101[ 0-9]/.test(start)) return 'nacha-return'
  return /(^|\n|\{4:\s*):20:/.test(start) || start.startsWith('{1:') ? 'mt940' : null
}

function faultPart(code: StatementFaultCode, found: string | null): StatementPart {
  return { kind: 'fault', fault: faultAt('file', code, found) }
}
