import { chainInvariants, checkChain } from './chain-checks.ts'
import { checkEvents, eventInvariants } from './event-checks.ts'
import { checkHistory, historyInvariants } from './history-checks.ts'
import { checkLedger, ledgerInvariants } from './ledger-checks.ts'
import { DomainReader, type Violation } from './reader.ts'
import { checkTransfers, transferInvariants } from './transfer-checks.ts'

export type InvariantOptions = {
  /** File with a line for each acknowledged transfer id, kept outside of the database. */
  readonly historyFile?: string
  /** How long a transfer may be on its way between two states that its driver moves. */
  readonly maxMovingInSeconds?: number
  /** How far behind the relay may be; null leaves the events out, where no worker runs. */
  readonly settleInSeconds?: number | null
  /** How old a row of the journal may be that is not sealed; null where no sealer runs. */
  readonly maxUnsealedInSeconds?: number | null
}

/** What one invariant found; `violations` is empty when it holds. */
export type Finding = { readonly name: string; readonly violations: readonly string[] }

/**
 * Checks I1 to I9 over all domains, wherever they live, each under the read-only role.
 * Source of the list: the invariants that docs/adr names for the books.
 */
export async function checkInvariants(options: InvariantOptions = {}): Promise<Finding[]> {
  const { maxMovingInSeconds = 120, settleInSeconds = 10 } = options
  const { maxUnsealedInSeconds = settleInSeconds === null ? null : 600 } = options
  const historyFile = options.historyFile ?? process.env.INVARIANTS_HISTORY
  await using reader = new DomainReader()
  const violations: Violation[] = [
    ...(await checkLedger(reader)),
    ...(await checkTransfers(reader, maxMovingInSeconds)),
    ...(await checkHistory(reader, historyFile)),
    ...(await checkChain(reader, maxUnsealedInSeconds)),
    ...(settleInSeconds === null ? [] : await checkEvents(reader, settleInSeconds)),
  ]
  return [
    ...ledgerInvariants,
    ...chainInvariants,
    ...transferInvariants,
    ...historyInvariants,
    ...eventInvariants,
  ].map((name) => ({
    name,
    violations: violations
      .filter((violation) => violation.invariant === name)
      .map((violation) => `${violation.subject}: ${violation.found}`),
  }))
}
