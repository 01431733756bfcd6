import { getAccount } from '@corridor/domain/ledger'
import { accountView } from '@corridor/domain/ledger/contract'
import { getWallet } from '@corridor/domain/wallets'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, idSchema, isId } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { mayDo } from './permissions.ts'
import { customerNames } from './with-names.ts'

/** An account of the books; a customer's carries whose it is, for those who may look customers up. */
export const ledgerAccountView = accountView.extend({
  customer: z.object({ customerId: idSchema('cus'), name: z.string().nullable() }).nullable(),
})

export async function readLedgerAccount(
  staff: StaffActor,
  accountId: Id<'acc'>,
): Promise<z.infer<typeof ledgerAccountView>> {
  const account = answer(await getAccount(accountId))
  const walletId = account.ownerRef
  if (!isId('wal', walletId) || !mayDo(staff.roles, 'customers:read')) {
    return { ...account, customer: null }
  }
  const wallet = await getWallet(null, walletId)
  if (!wallet.ok) return { ...account, customer: null }
  const { customerId } = wallet.value
  const names = await customerNames([customerId])
  return { ...account, customer: { customerId, name: names[customerId] ?? null } }
}
