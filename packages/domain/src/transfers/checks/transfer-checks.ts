import type { Check, CheckSettings } from '@corridor/db/check'
import { agreesWithLedger, type ReadLedgerSide } from './agrees-with-ledger.ts'
import { customersInformed } from './customers-informed.ts'
import { oneTransferPerRequest } from './one-transfer-per-request.ts'
import { paidOutOnce } from './paid-out-once.ts'

/** What transfers promises, each promise checked. @param readLedger the ledger's own answer, which the composer has */
export function transferChecks(settings: CheckSettings, readLedger: ReadLedgerSide): Check[] {
  return [
    customersInformed,
    oneTransferPerRequest,
    paidOutOnce,
    agreesWithLedger(settings, readLedger),
  ]
}
