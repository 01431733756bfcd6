import type { CustomerActor } from '@corridor/kernel/actor'
import { isId } from '@corridor/kernel/ids'
import type { z } from 'zod'
import type { CodedTransfer, listTransfersInput } from '../contract.ts'
import { listShown } from '../store/shown.ts'
import { transferViewOf } from '../transfer-view.ts'

const defaultLimit = 25

/** This customer's transfers, newest first. A cursor that is none of ours starts from the top. */
export async function listTransfers(
  actor: CustomerActor,
  input: z.infer<typeof listTransfersInput>,
): Promise<{ items: CodedTransfer[]; nextCursor: string | null }> {
  const limit = input.limit ?? defaultLimit
  const before = isId('tr', input.cursor) ? input.cursor : null
  const found = await listShown(actor.customerId, before, limit + 1)
  const page = found.slice(0, limit)
  return {
    items: page.map(({ transfer, history }) => transferViewOf(transfer, history)),
    nextCursor: found.length > limit ? (page.at(-1)?.transfer.transferId ?? null) : null,
  }
}
