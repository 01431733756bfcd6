import { getLimits } from '@corridor/domain/compliance'
import { limitViewSchema } from '@corridor/domain/compliance/contract'
import { getCustomer } from '@corridor/domain/identity'
import { customerView } from '@corridor/domain/identity/contract'
import { getStatus } from '@corridor/domain/kyc'
import { kycStatusViewSchema } from '@corridor/domain/kyc/contract'
import { listInbox, listNotes } from '@corridor/domain/support'
import { noteView, staffThreadView } from '@corridor/domain/support/contract'
import { searchTransfers } from '@corridor/domain/transfers'
import { staffTransferView } from '@corridor/domain/transfers/contract'
import { listWallets } from '@corridor/domain/wallets'
import { walletView } from '@corridor/domain/wallets/contract'
import type { Id } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayKycStatus } from '../saying/kyc.ts'
import { forReader, type StaffReader } from './staff-transfer-view.ts'
import { staffNames } from './with-names.ts'

const recentTransfers = 20

/** A customer's page in the console. Documents and alerts are not on it: they have queues of their own. */
export const customerFileView = z.object({
  customer: customerView,
  actionsBy: z.record(z.string(), z.string()),
  verification: kycStatusViewSchema.omit({ documents: true }),
  limits: z.array(limitViewSchema),
  wallets: z.array(walletView),
  transfers: z.array(staffTransferView),
  threads: z.array(staffThreadView),
  notes: z.array(noteView),
})

export async function readCustomerFile(
  reader: StaffReader,
  customerId: Id<'cus'>,
): Promise<z.infer<typeof customerFileView>> {
  const { staff } = reader
  const customer = answer(await getCustomer(staff, customerId))
  const [verification, limits, wallets, transfers, threads, notes] = await Promise.all([
    getStatus(customerId).then(answer),
    getLimits(customerId).then(answer),
    listWallets(customerId).then(answer),
    searchTransfers(staff, { customerId, limit: recentTransfers }),
    listInbox(staff, { customerId }).then(answer),
    listNotes(staff, { customerId }).then(answer),
  ])
  const actionsBy = await staffNames([
    ...customer.actions.map((action) => action.staffId),
    ...notes.map((note) => note.staffId),
    customer.liftRequestedBy,
    customer.recovery?.recommendedBy ?? null,
    customer.recovery?.approvedBy ?? null,
  ])
  return {
    customer,
    actionsBy,
    verification: sayKycStatus(reader.locale, verification),
    limits,
    wallets: [...wallets],
    transfers: transfers.items.map((item) => forReader(reader, item)),
    threads: threads.items,
    notes,
  }
}
