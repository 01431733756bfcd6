import { getDisplayNames } from '@corridor/domain/identity'
import { nameOnRail } from '@corridor/domain/payments'
import type { Id } from '@corridor/kernel/ids'
import { comparableName } from '@corridor/kernel/name-rule'
import { ok, type Result } from '@corridor/kernel/result'
import { defaultLocale, type Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import type { RecipientView } from '../contract.ts'
import { detailOf } from '../say-form.ts'
import type { RecipientRecord } from '../store.ts'

type Names = Readonly<Record<string, { readonly displayName: string; readonly handle: string }>>

/** Recipients as they are shown. Other customers' names are looked up now: nothing of them is kept here. */
export async function viewsOf(
  recipients: readonly RecipientRecord[],
  locale: Locale = defaultLocale,
): Promise<Result<RecipientView[]>> {
  const payees = new Set<Id<'cus'>>()
  for (const recipient of recipients) {
    if (recipient.kind === 'customer') payees.add(recipient.payeeCustomerId)
  }
  if (payees.size === 0) return ok(recipients.map((recipient) => viewOf(recipient, {}, locale)))
  const names = await getDisplayNames([...payees])
  if (!names.ok) return names
  return ok(recipients.map((recipient) => viewOf(recipient, names.value, locale)))
}

export async function oneView(
  recipient: RecipientRecord,
  locale?: Locale,
): Promise<Result<RecipientView>> {
  const views = await viewsOf([recipient], locale)
  if (!views.ok) return views
  const [view] = views.value
  if (!view) throw new Error('a recipient has a view')
  return ok(view)
}

function viewOf(recipient: RecipientRecord, names: Names, locale: Locale): RecipientView {
  const words = wordsOf(locale, 'bank-forms')
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
      type: null,
      nameAtBank: null,
      displayName: payee?.displayName ?? words('former-customer'),
      detail: payee ? `@${payee.handle}` : words('former-account'),
      currency: null,
      country: null,
      method: null,
      last4: null,
    }
  }
  const { currency, country, method, holderName, type = null } = recipient.bank
  const { name } = nameOnRail(recipient.bank)
  return {
    ...facts,
    type,
    displayName: holderName,
    nameAtBank: isTheSame(name, holderName) ? null : name,
    detail: detailOf(recipient.bank, recipient.last4, locale),
    currency,
    country,
    method,
    last4: recipient.last4,
  }
}

/** Capitals, or another kind of hyphen or apostrophe, make no other name: some rails know nothing else. */
function isTheSame(onRail: string, holderName: string): boolean {
  return comparableName(onRail) === comparableName(holderName)
}
