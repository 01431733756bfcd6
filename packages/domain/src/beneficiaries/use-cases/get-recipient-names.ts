import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { viewsOf } from '../recipient-view.ts'
import { findRecipients } from '../store.ts'

/** Names of a customer's own recipients by id, removed ones too; ids of others are left out. */
export async function getRecipientNames(
  customerId: Id<'cus'>,
  recipientIds: readonly Id<'rcp'>[],
): Promise<Result<Readonly<Record<string, string>>>> {
  if (recipientIds.length === 0) return ok({})
  const views = await viewsOf(await findRecipients(customerId, recipientIds))
  if (!views.ok) return views
  return ok(
    Object.fromEntries(
      views.value.map((view) => [view.recipientId, view.nickname ?? view.displayName]),
    ),
  )
}
