import type { Check, CheckSettings } from '@corridor/db/check'
import { balancesEqualEntries } from './balances-equal-entries.ts'
import { chainUnbroken } from './chain-unbroken.ts'
import { holdsEndOnce } from './holds-end-once.ts'
import { limitsAndHolds } from './limits-and-holds.ts'
import { postingsBalance } from './postings-balance.ts'
import { reversalsWithinOriginals } from './reversals-within-originals.ts'

/** What the ledger promises of its own tables, each promise checked. */
export function ledgerChecks(settings: CheckSettings): Check[] {
  return [
    postingsBalance,
    balancesEqualEntries,
    limitsAndHolds,
    holdsEndOnce,
    reversalsWithinOriginals,
    chainUnbroken(settings),
  ]
}
