import type { Actor } from '@corridor/kernel/actor'
import { type Id, isId } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import { foldText, searchWords } from '../../search-text.ts'
import type { ListRecipientsInput, RecipientPage, RecipientView } from '../contract.ts'
import { beneficiariesErrors } from '../errors.ts'
import { viewsOf } from '../steps/recipient-views.ts'
import { listActive } from '../store.ts'

const defaultLimit = 20
const searchBatch = 100

/**
 * The actor's active recipients, newest first. `search` looks in names, nicknames and details for every word, whatever the
 * script or accents; names are encrypted, so that happens here and not in the database.
 */
export async function listRecipients(
  actor: Actor,
  input: ListRecipientsInput,
): Promise<Result<RecipientPage>> {
  if (actor.kind !== 'customer') return beneficiariesErrors.fail('not-a-customer')
  const limit = input.limit ?? defaultLimit
  const wanted = searchWords(input.search ?? '')
  const items: RecipientView[] = []
  let cursor = isId('rcp', input.cursor) ? input.cursor : null
  // one more than asked tells whether there is a next page
  while (items.length <= limit) {
    const batch = wanted.length > 0 ? searchBatch : limit + 1 - items.length
    const rows = await listActive(actor.customerId, {
      cursor,
      limit: batch,
      currency: input.currency,
    })
    const views = await viewsOf(rows, actor.locale)
    if (!views.ok) return views
    items.push(...views.value.filter((view) => isHit(view, wanted)))
    cursor = rows.at(-1)?.recipientId ?? null
    if (rows.length < batch || cursor === null) break
  }
  return ok(pageOf(items, limit))
}

function pageOf(items: readonly RecipientView[], limit: number): RecipientPage {
  const page = items.slice(0, limit)
  const last: Id<'rcp'> | undefined = page.at(-1)?.recipientId
  return { items: page, nextCursor: items.length > limit && last ? last : null }
}

function isHit(view: RecipientView, wanted: readonly string[]): boolean {
  const shown = foldText([view.displayName, view.nickname ?? '', view.detail].join(' '))
  return wanted.every((word) => shown.includes(word))
}
