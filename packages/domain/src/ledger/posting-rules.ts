import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { type Id, isId, uuidOf } from '@corridor/kernel/ids'
import { type Money, maxMinor, parseAmount } from '@corridor/kernel/money'
import { type Err, ok, type Result } from '@corridor/kernel/result'
import { maxCaptures, maxLegs, type PostInput } from './contract.ts'
import { ledgerErrors } from './errors.ts'

/** A posting in the form that the database takes: parallel lists, uuids and minor units. */
export type PreparedPosting = {
  readonly id: string
  readonly code: string
  readonly reference: string
  readonly effectiveAt: string | null
  readonly debitIds: readonly string[]
  readonly creditIds: readonly string[]
  readonly currencies: readonly string[]
  readonly amounts: readonly bigint[]
  readonly holdIds: readonly string[]
  readonly captures: readonly bigint[]
  readonly captureCurrencies: readonly string[]
  readonly finals: readonly boolean[]
}

const codePattern = /^[a-z][a-z0-9.-]{0,63}$/
const timePattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/
const plainDecimal = /^-?[0-9]{1,40}(\.[0-9]{1,40})?$/

/**
 * Reads an amount to be moved: above zero, with no more digits than its currency, within 64 bits of minor units.
 * @returns `ledger.amount-too-large` or `ledger.invalid-amount` otherwise
 */
export function readAmount(wire: { amount: string; currency: string }): Result<Money> {
  if (typeof wire?.amount !== 'string' || !isCurrency(wire.currency)) {
    return ledgerErrors.fail('invalid-amount', { note: 'malformed money' })
  }
  const parsed = parseAmount(wire.amount, wire.currency)
  if (parsed && parsed.minor > 0n) return ok(parsed)
  const key = isBeyondLimit(wire.amount, exponentOf(wire.currency))
    ? 'amount-too-large'
    : 'invalid-amount'
  return ledgerErrors.fail(key, { note: `amount ${wire.amount.slice(0, 60)} ${wire.currency}` })
}

function isBeyondLimit(amount: string, exponent: number): boolean {
  if (!plainDecimal.test(amount) || amount.startsWith('-')) return false
  const [whole = '0', fraction = ''] = amount.split('.')
  if (fraction.length > exponent) return false
  return BigInt(whole + fraction.padEnd(exponent, '0')) > maxMinor
}

/** Checks what can be known about a posting without the database and puts it into the database's form. */
export function preparePosting(input: PostInput): Result<PreparedPosting> {
  const captures = input.captures ?? []
  if (!isId('led', input.transferId)) return refuse('the transfer id is malformed')
  const problem = textProblem(input.code, input.reference, input.effectiveAt) ?? shapeProblem(input)
  if (problem) return refuse(problem)
  const legAmounts: Money[] = []
  for (const leg of input.legs) {
    const amount = readAmount(leg.amount)
    if (!amount.ok) return amount
    legAmounts.push(amount.value)
  }
  const captureAmounts: Money[] = []
  for (const capture of captures) {
    const amount = readAmount(capture.amount)
    if (!amount.ok) return amount
    captureAmounts.push(amount.value)
  }
  return ok({
    id: uuidOf(input.transferId),
    code: input.code,
    reference: input.reference,
    effectiveAt: input.effectiveAt ?? null,
    debitIds: input.legs.map((leg) => uuidOf(leg.debitAccountId)),
    creditIds: input.legs.map((leg) => uuidOf(leg.creditAccountId)),
    currencies: legAmounts.map((amount) => amount.currency),
    amounts: legAmounts.map((amount) => amount.minor),
    holdIds: captures.map((capture) => uuidOf(capture.holdId)),
    captures: captureAmounts.map((amount) => amount.minor),
    captureCurrencies: captureAmounts.map((amount) => amount.currency),
    finals: captures.map((capture) => capture.isFinal ?? true),
  })
}

/** What is wrong with the words of a posting or hold, or null. */
export function textProblem(code: string, reference: string, effectiveAt?: string): string | null {
  if (!codePattern.test(code)) return 'the code is malformed'
  // Postgres stores no NUL; a lone surrogate has no UTF-8 form.
  if (reference.length < 1 || reference.length > 100 || reference.includes('\0')) {
    return 'the reference is malformed'
  }
  if (!reference.isWellFormed()) return 'the reference is malformed'
  if (effectiveAt !== undefined) {
    if (!timePattern.test(effectiveAt) || Number.isNaN(Date.parse(effectiveAt))) {
      return 'the effective time is malformed'
    }
  }
  return null
}

function shapeProblem(input: PostInput): string | null {
  const captures = input.captures ?? []
  if (input.legs.length < 1 || input.legs.length > maxLegs) return `1 to ${maxLegs} legs are needed`
  if (captures.length > maxCaptures) return `at most ${maxCaptures} captures are allowed`
  for (const leg of input.legs) {
    if (!isId('acc', leg.debitAccountId) || !isId('acc', leg.creditAccountId)) {
      return 'an account id is malformed'
    }
    if (leg.debitAccountId === leg.creditAccountId) return 'a leg leads from an account to itself'
  }
  const holds = new Set<Id<'hld'>>()
  for (const capture of captures) {
    if (!isId('hld', capture.holdId)) return 'a hold id is malformed'
    if (holds.has(capture.holdId)) return 'a hold is captured twice'
    holds.add(capture.holdId)
  }
  return null
}

function refuse(note: string): Err<ReturnType<typeof ledgerErrors.fail>['error']> {
  return ledgerErrors.fail('invalid-posting', { note })
}
