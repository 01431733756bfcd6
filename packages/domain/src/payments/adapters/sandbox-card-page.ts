import type { CardOutcome, SandboxSession } from './sandbox-card-gateway.ts'
import { cardPageStyle } from './sandbox-card-page-style.ts'
import { brandOf, isLuhnValid, scriptOfCard, testCards } from './sandbox-cards.ts'

export type CardFormErrors = Partial<Record<'number' | 'expiry' | 'cvc' | 'form', string>>

export type CardPostAnswer =
  | { readonly kind: 'show-again'; readonly errors: CardFormErrors; readonly expiry: string }
  | { readonly kind: 'finish'; readonly outcome: CardOutcome }

/**
 * Judges a posted payment form. The card number lives only inside this call: what leaves it is brand,
 * last four, expiry and what the card does.
 * @param now the time against which the expiry is judged
 */
export function handleCardPost(
  session: SandboxSession,
  form: URLSearchParams,
  now: Date,
): CardPostAnswer {
  if (form.get('action') === 'cancel') {
    const result = { kind: 'fails', failureCode: 'cancelled' } as const
    return { kind: 'finish', outcome: { result, card: null } }
  }
  if (session.savedCard) return payWithSavedCard(session.savedCard, form, now)
  const testCard = form.get('testCard')
  const number = (testCard ?? form.get('number') ?? '').replace(/[\s-]/g, '')
  const expiryText = testCard
    ? `12/${String((now.getUTCFullYear() + 3) % 100).padStart(2, '0')}`
    : (form.get('expiry') ?? '').trim().slice(0, 10)
  const expiry = expiryOf(expiryText)
  const errors: CardFormErrors = {
    number: isLuhnValid(number) ? undefined : 'Enter the number as it stands on the card.',
    expiry: expiry ? undefined : 'Enter month and year, like 04/29.',
    cvc: testCard || isCvc(form.get('cvc')) ? undefined : 'Enter the 3 or 4 digits of the code.',
  }
  if (errors.number || errors.cvc || !expiry) {
    return { kind: 'show-again', errors, expiry: expiry ? expiryText : '' }
  }
  const result = isExpired(expiry, now)
    ? ({ kind: 'fails', failureCode: 'card-expired' } as const)
    : scriptOfCard(number)
  const card = {
    brand: brandOf(number),
    last4: number.slice(-4),
    expiryMonth: expiry.month,
    expiryYear: expiry.year,
  }
  return { kind: 'finish', outcome: { result, card } }
}

function payWithSavedCard(
  card: NonNullable<SandboxSession['savedCard']>,
  form: URLSearchParams,
  now: Date,
): CardPostAnswer {
  if (!isCvc(form.get('cvc'))) {
    const errors = { cvc: 'Enter the 3 or 4 digits of the code.' }
    return { kind: 'show-again', errors, expiry: '' }
  }
  const isTooOld = isExpired({ month: card.expiryMonth, year: card.expiryYear }, now)
  const result = isTooOld
    ? ({ kind: 'fails', failureCode: 'card-expired' } as const)
    : ({ kind: 'succeeds' } as const)
  return { kind: 'finish', outcome: { result, card: null } }
}

function isCvc(text: string | null): boolean {
  return /^[0-9]{3,4}$/.test((text ?? '').trim())
}

function expiryOf(text: string): { month: number; year: number } | null {
  const found = /^([0-9]{1,2})\s*[/-]?\s*(?:20)?([0-9]{2})$/.exec(text)
  const month = Number(found?.[1] ?? 0)
  return found && month >= 1 && month <= 12 ? { month, year: 2000 + Number(found[2]) } : null
}

/** A card is good to the end of its month. */
function isExpired(expiry: { month: number; year: number }, now: Date): boolean {
  return now.getTime() >= Date.UTC(expiry.year, expiry.month, 1)
}

export type CardPageOptions = {
  /** Of the content security policy, for the inline style. */
  readonly nonce: string
  readonly errors?: CardFormErrors
  readonly expiry?: string
}

/** The payment page as HTML. Works without scripts, by keyboard, on a phone, in light and dark. */
export function renderCardPage(session: SandboxSession, options: CardPageOptions): string {
  const errors = options.errors ?? {}
  const amount = `${escapeHtml(session.amount)} ${escapeHtml(session.currency)}`
  const hasErrors = Object.values(errors).some((error) => error !== undefined)
  const summary = hasErrors
    ? `<p class="alert" role="alert">${escapeHtml(errors.form ?? 'Please check the marked fields. Nothing has been charged.')}</p>`
    : ''
  return page(
    options.nonce,
    `Pay ${amount}`,
    `<h1><span class="quiet">Pay Corridor</span> ${amount}</h1>
    ${summary}
    <form method="post" autocomplete="on" novalidate>
      ${session.savedCard ? savedCardFields(session.savedCard, errors) : newCardFields(session, errors, options.expiry ?? '')}
      <button class="primary" type="submit" name="action" value="pay">Pay ${amount}</button>
      <button class="plain" type="submit" name="action" value="cancel" formnovalidate>Cancel and go back</button>
    </form>
    ${session.savedCard ? '' : testCardForms()}`,
  )
}

/** A page with one sentence, for addresses that lead to no open payment. */
export function renderNotice(nonce: string, title: string, sentence: string): string {
  return page(nonce, title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(sentence)}</p>`)
}

function page(nonce: string, title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · Sandbox Pay</title>
<style nonce="${escapeHtml(nonce)}">${cardPageStyle}</style>
</head>
<body>
<header><span class="mark" aria-hidden="true">◆</span> Sandbox Pay <span class="tag">test mode</span></header>
<main>${content}</main>
<footer>A practice payment page. No real money moves, and no card number is kept.</footer>
</body>
</html>`
}

function newCardFields(session: SandboxSession, errors: CardFormErrors, expiry: string): string {
  const saved = session.isCardToBeSaved
    ? '<p class="quiet">This card will be saved for next time: its brand, last four digits and expiry.</p>'
    : ''
  return `
      ${field('number', 'Card number', errors.number, 'inputmode="numeric" autocomplete="cc-number" maxlength="23"')}
      <div class="pair">
        ${field('expiry', 'Expiry (MM/YY)', errors.expiry, `inputmode="numeric" autocomplete="cc-exp" maxlength="7" value="${escapeHtml(expiry)}"`)}
        ${field('cvc', 'Security code', errors.cvc, 'inputmode="numeric" autocomplete="cc-csc" maxlength="4"')}
      </div>
      ${saved}`
}

function savedCardFields(
  card: NonNullable<SandboxSession['savedCard']>,
  errors: CardFormErrors,
): string {
  return `
      <p class="saved"><strong>${escapeHtml(card.brand)}</strong> ending in ${escapeHtml(card.last4)}</p>
      ${field('cvc', 'Security code', errors.cvc, 'inputmode="numeric" autocomplete="cc-csc" maxlength="4"')}`
}

function field(name: string, label: string, error: string | undefined, attributes: string): string {
  const described = error ? ` aria-invalid="true" aria-describedby="${name}-error"` : ''
  const message = error ? `<p class="error" id="${name}-error">${escapeHtml(error)}</p>` : ''
  return `<div class="field"><label for="${name}">${label}</label>
        <input id="${name}" name="${name}" type="text" required ${attributes}${described}>${message}</div>`
}

function testCardForms(): string {
  const buttons = testCards.map(
    (card) => `<li><button class="card" type="submit" name="testCard" value="${card.number}">
          <span class="number">${card.number.replace(/(.{4})(?=.)/g, '$1 ')}</span>
          <span>${escapeHtml(card.label)}</span></button></li>`,
  )
  return `<form method="post" class="tests" aria-labelledby="tests-title">
      <h2 id="tests-title">Test cards</h2>
      <p class="quiet">Choose one to pay with it at once.</p>
      <ul>${buttons.join('')}</ul>
    </form>`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
