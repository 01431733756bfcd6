import { type CodedTransfer, codedTransferView } from '../contract.ts'
import { findTransfer } from '../store.ts'

/** A view without what is personal in it. The transfer's row keeps that, and the name only encrypted. */
const storedViewSchema = codedTransferView.omit({
  recipientName: true,
  recipientDetail: true,
  reference: true,
})

export type StoredView = Omit<CodedTransfer, 'recipientName' | 'recipientDetail' | 'reference'>

/** What is kept of an answer with a client's key. */
export function storedViewOf(view: CodedTransfer): StoredView {
  const { recipientName: _, recipientDetail: __, reference: ___, ...stored } = view
  return stored
}

/** The answer as it was given: what was left out of it never changes on the row. */
export async function recalledView(stored: unknown): Promise<CodedTransfer> {
  const view = storedViewSchema.parse(stored)
  const transfer = await findTransfer(view.transferId)
  if (!transfer) throw new Error('a transfer that was answered with is gone')
  const { recipientName, recipientDetail, reference } = transfer
  return { ...view, recipientName, recipientDetail, reference }
}
