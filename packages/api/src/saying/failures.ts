import { type LimitScope, limitScopes } from '@corridor/domain/compliance/contract'
import type { Failure } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import { sentenceAt, wordsOf } from '@corridor/words/words-of'
import { type ErrorCode, isErrorCode } from '../error-status.ts'
import { sayProblem } from './fields.ts'
import { localMoney } from './local-money.ts'

/** What of a failure may leave us, with its sentence. */
export type SaidFailure = {
  readonly code: string
  readonly message: string
  readonly details?: Readonly<Record<string, string>>
}

type Facts = Readonly<Record<string, string>>

/** Codes of which some failures bring facts that make a sentence of their own; null where they do not. */
const byFacts: Partial<Record<ErrorCode, (locale: Locale, facts: Facts) => string | null>> = {
  'compliance.limit-exceeded': (locale, facts) =>
    facts.failureCode === 'limit-exceeded'
      ? wordsOf(locale, 'standing.deposits')('failed-limit-exceeded')
      : sayLimit(locale, 'in', facts),
  'transfers.over-limit': (locale, facts) => sayLimit(locale, 'out', facts),
  'transfers.account-has-money': sayMoneyLeft,
}

/** Codes whose facts are what is wrong with each field. */
const ofFields: ReadonlySet<string> = new Set<ErrorCode>([
  'beneficiaries.invalid-details',
  'beneficiaries.needs-correction',
  'beneficiaries.address-needed',
])

/** A coded failure in the language of whoever reads it: what happened, whether money moved, and what to do. */
export function sayFailure(
  locale: Locale,
  { code, details }: Pick<Failure, 'code' | 'details'>,
): SaidFailure {
  const message = messageOf(locale, code, details)
  if (details === undefined) return { code, message }
  return { code, message, details: ofFields.has(code) ? saidFields(locale, details) : details }
}

function saidFields(locale: Locale, details: Facts): Facts {
  const said = Object.entries(details).map(([name, wrong]) => [name, sayProblem(locale, wrong)])
  return Object.fromEntries(said)
}

function messageOf(locale: Locale, code: string, details: Facts | undefined): string {
  if (!isErrorCode(code)) {
    return sentenceAt(locale, 'errors.door', code) ?? wordsOf(locale, 'errors.door')('internal')
  }
  const own = details && byFacts[code]?.(locale, details)
  return own ?? wordsOf(locale, 'errors')(code)
}

/** Which limit it is and what is left of it. */
function sayLimit(locale: Locale, direction: 'in' | 'out', facts: Facts): string | null {
  const scope = limitScopes.find((one): one is LimitScope => one === facts.scope)
  const { limit, remaining } = facts
  if (!scope || limit === undefined || remaining === undefined) return null
  return wordsOf(locale, 'standing.limits')(`${direction}-${scope}`, {
    limit: localMoney(locale, limit),
    remaining: localMoney(locale, remaining),
  })
}

/** What a customer still has, wallet by wallet, for staff who would close the account. */
function sayMoneyLeft(locale: Locale, facts: Facts): string | null {
  if (facts.wallets === undefined || facts.held === undefined) return null
  const words = wordsOf(locale, 'standing.closing')
  const held = facts.held.split(', ')
  const wallets = facts.wallets.split(', ').map((amount, at) => {
    const part = held[at] ?? ''
    const said = { amount: localMoney(locale, amount), held: localMoney(locale, part) }
    return /[1-9]/.test(part) ? words('wallet-partly-held', said) : said.amount
  })
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(wallets)
  return words('money-left', { wallets: list })
}
