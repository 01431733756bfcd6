import { openAccount } from '@corridor/domain/ledger'
import { ok, type Result } from '@corridor/kernel/result'
import { accountIdOf, ownerRefOf, systemSides } from '../account-refs.ts'
import type { AccountRef } from '../contract.ts'
import { fromLedger } from './ledger-failures.ts'

// Accounts never go away, so what was seen open stays open; another database is met by `forgetSystemAccounts`.
const openedAccounts = new Set<string>()

/** Opens those of the house's accounts that a posting needs and that are not open yet. Opening twice is a replay. */
export async function ensureSystemAccounts(refs: readonly AccountRef[]): Promise<Result<void>> {
  for (const ref of refs) {
    const ownerRef = ownerRefOf(ref)
    if (ref.kind !== 'system' || openedAccounts.has(ownerRef)) continue
    const opened = await openAccount({
      accountId: accountIdOf(ref),
      kind: ref.role,
      ownerRef,
      currency: ref.currency,
      side: systemSides[ref.role],
      floor: null,
    })
    if (!opened.ok) return fromLedger(opened.error)
    openedAccounts.add(ownerRef)
  }
  return ok()
}

/** Makes the next posting look again, for instance after the database was restored to an earlier time. */
export function forgetSystemAccounts(): void {
  openedAccounts.clear()
}
