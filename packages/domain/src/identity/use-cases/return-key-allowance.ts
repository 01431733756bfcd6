import type { Id } from '@corridor/kernel/ids'
import { releaseAllowance } from '../store/key-uses.ts'
import { database } from '../store.ts'

/** Gives back what a transfer took that was never made, or came back. */
export async function returnKeyAllowance(transferId: Id<'tr'>): Promise<void> {
  await releaseAllowance(database.client, transferId)
}
