import { logger } from '@corridor/telemetry'
import { copyBooks } from '../steps/copy-books.ts'
import { writeFound } from '../steps/write-found.ts'
import { wakeSnoozed } from '../store/exceptions.ts'
import { readAccounts } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/** The daily job: every account's books against what its partner told. One that fails does not stop the others. */
export async function reconcileAccounts(): Promise<void> {
  await wakeSnoozed(database.client)
  const failures: unknown[] = []
  for (const account of await readAccounts(database.client)) {
    try {
      await copyBooks(account)
      await writeFound(account)
    } catch (error) {
      failures.push(error)
      logger.error(
        { err: error, partnerAccountId: account.partnerAccountId },
        'an account could not be reconciled',
      )
    }
  }
  if (failures.length > 0) throw new Error(`${failures.length} accounts could not be reconciled`)
}
