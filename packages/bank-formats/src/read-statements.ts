import { camtParts, readCamt, type StatementPart } from './camt/read-camt.ts'
import { decodePlain, decodeXml } from './decode-text.ts'
import type { FaultList } from './fault-list.ts'
import { readMt940 } from './mt940/read-mt940.ts'
import { isNacha, readNacha } from './nacha/read-nacha.ts'
import type { ReadStatements, StatementFault } from './statement.ts'
import type { StatementFaultCode } from './statement-faults.ts'
import { isZip, unpack } from './zip/unpack.ts'

/** What is read at once, before it is unpacked. */
export const mostStatementBytes = 32 * 1024 * 1024

/**
 * Reads a file of a bank: camt.053 or camt.054 (versions 2 to 8), MT940, NACHA returns, or a ZIP of such. Which one it is, its
 * first bytes say. Bad input is never thrown: what could not be read stands among the faults, with its place.
 */
export function readStatements(bytes: Uint8Array): ReadStatements {
  if (bytes.length > mostStatementBytes) return onlyFault('too-large')
  return isZip(bytes) ? readZip(bytes) : readFile(bytes)
}

/** Where a file tells of itself what it is. */
const sniffedBytes = 4_096

/** A hundred thousand entries of camt are some 60 to 100 MB. */
export const mostStreamedBytes = 256 * 1024 * 1024

/**
 * The same part by part, for files of many lines: a statement's head, then its lines. A camt of any length needs memory for
 * its text and one entry; other formats, whose files are short, are read whole first. What is wrong is added to
 * `faults`, some of it only at the end: nothing is kept of a file before then.
 */
export function* statementLines(
  bytes: Uint8Array,
  faults: FaultList,
): Generator<StatementPart, void> {
  if (bytes.length > mostStreamedBytes) {
    faults.add('1', 'too-large')
    return
  }
  const xml = isZip(bytes) ? null : decodeXml(bytes)
  if (xml !== null && /^\ufeff?\s*</.test(xml)) {
    yield* camtParts(xml, faults)
    return
  }
  const { statements, faults: found } = readStatements(bytes)
  for (const { place, code, found: text } of found) faults.add(place, code, text)
  for (const { lines, ...head } of statements) {
    yield { head }
    for (const line of lines) yield { line }
  }
}

/** Whether a file begins as one that says itself what it is; a CSV does not. */
export function isSelfDescribing(bytes: Uint8Array): boolean {
  if (isZip(bytes) || looksLikeXml(bytes)) return true
  const beginning = decodePlain(bytes.subarray(0, sniffedBytes)).replace(/^\ufeff/, '')
  return isNacha(beginning) || /^:20:/m.test(beginning)
}

function readZip(bytes: Uint8Array): ReadStatements {
  const files = unpack(bytes)
  if (typeof files === 'string') return onlyFault(files)
  const all = files.map((file, index) => {
    // a ZIP in a ZIP is nobody's statement
    const { statements, faults } = isZip(file) ? onlyFault('unknown-format') : readFile(file)
    return { statements, faults: faults.map((fault) => placedIn(index + 1, fault)) }
  })
  if (all.length === 0) return onlyFault('unknown-format')
  return {
    statements: all.flatMap(({ statements }) => statements),
    faults: all.flatMap(({ faults }) => faults),
  }
}

function readFile(bytes: Uint8Array): ReadStatements {
  const xml = decodeXml(bytes)
  if (xml === null && looksLikeXml(bytes)) return onlyFault('bad-encoding')
  if (xml !== null && /^\ufeff?\s*</.test(xml)) return readCamt(xml)
  const text = decodePlain(bytes).replace(/^\ufeff/, '')
  if (isNacha(text)) return readNacha(text)
  return /^:20:/m.test(text.slice(0, sniffedBytes)) ? readMt940(text) : onlyFault('unknown-format')
}

function looksLikeXml(bytes: Uint8Array): boolean {
  return /^[^\w:{]{0,8}</.test(new TextDecoder('latin1').decode(bytes.subarray(0, 16)))
}

const placedIn = (file: number, fault: StatementFault): StatementFault => ({
  ...fault,
  place: `${file}: ${fault.place}`,
})

const onlyFault = (code: StatementFaultCode): ReadStatements => ({
  statements: [],
  faults: [{ place: '1', code, found: null }],
})
