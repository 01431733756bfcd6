import { ok, type Result } from '@corridor/kernel/result'
import type { PartnerAccountView } from '../contract.ts'
import { accountView, countOpen, readAccounts, rulesOf } from '../store/partner-accounts.ts'
import { database } from '../store.ts'

/** All accounts at partners, with their rules and what is open of each. */
export async function listPartnerAccounts(): Promise<Result<PartnerAccountView[]>> {
  const db = database.client
  const [accounts, open] = await Promise.all([readAccounts(db), countOpen(db)])
  const views = accounts.map(async (account) =>
    accountView(account, await rulesOf(db, account), open.get(account.partnerAccountId)),
  )
  return ok(await Promise.all(views))
}
