import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import type { z } from 'zod'
import type { CodedStaffTransfer, searchTransfersInput, TransferState } from '../contract.ts'
import { historiesOf, listTransfers } from '../store/queries.ts'
import type { TransferRecord } from '../store.ts'
import { staffTransferViewOf } from '../transfer-view.ts'

const defaultLimit = 25

/** What staff search by; `states` for those to whom several states look like one. */
type Search = z.infer<typeof searchTransfersInput> & {
  readonly states?: readonly TransferState[]
  /** Those that another domain knows by the text, as payments by a bank's reference. */
  readonly alsoIds?: readonly Id<'tr'>[]
}

/** Transfers by id, reference, correlation id, customer or state, newest first. */
export async function searchTransfers(
  _actor: StaffActor,
  input: Search,
): Promise<{ items: CodedStaffTransfer[]; nextCursor: string | null }> {
  const { text } = input
  const page = await pageOf(
    {
      customerId: isId('cus', text) ? text : input.customerId,
      states: input.states ?? (input.state ? [input.state] : undefined),
      ...(isId('tr', text)
        ? { transferId: text }
        : isId('cus', text)
          ? {}
          : { text, alsoIds: input.alsoIds }),
    },
    input,
  )
  const histories = await historiesOf(page.records.map((record) => record.transferId))
  return {
    items: page.records.map((record) =>
      staffTransferViewOf(record, histories.get(record.transferId) ?? []),
    ),
    nextCursor: page.nextCursor,
  }
}

async function pageOf(
  filter: Parameters<typeof listTransfers>[0],
  input: { cursor?: string; limit?: number },
): Promise<{ records: TransferRecord[]; nextCursor: string | null }> {
  const limit = input.limit ?? defaultLimit
  const before = isId('tr', input.cursor) ? input.cursor : null
  const found = await listTransfers(filter, before, limit + 1)
  const records = found.slice(0, limit)
  return { records, nextCursor: found.length > limit ? (records.at(-1)?.transferId ?? null) : null }
}
