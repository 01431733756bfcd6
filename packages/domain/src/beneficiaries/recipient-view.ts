import { getDisplayNames } from '@corridor/domain/identity'
import type { Id } from '@corridor/kernel/ids'
import { ok, type Result } from '@corridor/kernel/result'
import type { RecipientView } from './contract.ts'
import { methodsOf } from './requirements/catalogue.ts'
import type { RecipientRecord } from './store.ts'

type Names = Readonly<Record<string, { readonly displayName: string; readonly handle: string }>>

/** Recipients as they are shown. Other customers' names are looked up now: nothing of them is kept here. */
export async function viewsOf(
  recipients: readonly RecipientRecord[],
): Promise<Result<RecipientView[]>> {
  const payees = new Set<Id<'cus'>>()
  for (const recipient of recipients) {
    if (recipient.kind === 'customer') payees.add(recipient.payeeCustomerId)
  }
  if (payees.size === 0) return ok(recipients.map((recipient) => viewOf(recipient, {})))
  const names = await getDisplayNames([...payees])
  if (!names.ok) return names
  return ok(recipients.map((recipient) => viewOf(recipient, names.value)))
}

export async function oneView(recipient: RecipientRecord): Promise<Result<RecipientView>> {
  const views = await viewsOf([recipient])
  if (!views.ok) return views
  const [view] = views.value
  if (!view) throw new Error('a recipient has a view')
  return ok(view)
}

function viewOf(recipient: RecipientRecord, names: Names): RecipientView {
  const facts = {
    recipientId: recipient.recipientId,
    kind: recipient.kind,
    nickname: recipient.nickname,
    isActive: recipient.isActive,
    createdAt: recipient.createdAt.toISOString(),
  }
  if (recipient.kind === 'customer') {
    const payee = names[recipient.payeeCustomerId]
    return {
      ...facts,
      displayName: payee?.displayName ?? 'Former customer',
      detail: payee ? `@${payee.handle}` : 'This account was closed',
      currency: null,
      country: null,
      method: null,
      last4: null,
    }
  }
  const { currency, country, method, holderName } = recipient.bank
  const spec = methodsOf(currency).find(({ type }) => type === method)
  return {
    ...facts,
    displayName: holderName,
    detail: `${spec?.title ?? 'Account'} •••• ${recipient.last4 ?? ''}`,
    currency,
    country,
    method,
    last4: recipient.last4,
  }
}
