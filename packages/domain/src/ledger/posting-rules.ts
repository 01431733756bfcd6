import { exponentOf, isCurrency } from '@corridor/kernel/currency'
import { readId } from '@corridor/kernel/ids'
import { type Money, maxMinor, parseAmount } from '@corridor/kernel/money'
import { type Err, ok, type Result } from '@corridor/kernel/result'
import { maxCaptures, maxLegs, type PostInput } from './contract.ts'
import { ledgerErrors } from './errors.ts'

/** One leg in the database's words: uuids and minor units. `credit` is null for a hold that has no receiver yet. */
export type PreparedLeg = {
  readonly debit: string
  readonly credit: string | null
  readonly currency: string
  readonly amount: bigint
}

export type PreparedCapture = {
  readonly hold: string
  readonly currency: string
  readonly amount: bigint
  readonly isFinal: boolean
}

/** A posting in the form that the database takes. */
export type PreparedPosting = {
  readonly id: string
  readonly code: string
  readonly reference: string
  readonly effectiveAt: string | null
  readonly legs: readonly PreparedLeg[]
  readonly captures: readonly PreparedCapture[]
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
  const id = readId('led', input.transferId)
  if (id === null) return refuse('the transfer id is malformed')
  const problem = textProblem(input.code, input.reference, input.effectiveAt)
  if (problem) return refuse(problem)
  const legs = prepareLegs(input)
  if (!legs.ok) return legs
  const captures = prepareCaptures(input)
  if (!captures.ok) return captures
  return ok({
    id,
    code: input.code,
    reference: input.reference,
    effectiveAt: input.effectiveAt ?? null,
    legs: legs.value,
    captures: captures.value,
  })
}

function prepareLegs(input: PostInput): Result<PreparedLeg[]> {
  if (input.legs.length < 1 || input.legs.length > maxLegs) {
    return refuse(`1 to ${maxLegs} legs are needed`)
  }
  const legs: PreparedLeg[] = []
  for (const leg of input.legs) {
    const [debit, credit] = [readId('acc', leg.debitAccountId), readId('acc', leg.creditAccountId)]
    if (debit === null || credit === null) return refuse('an account id is malformed')
    if (debit === credit) return refuse('a leg leads from an account to itself')
    const amount = readAmount(leg.amount)
    if (!amount.ok) return amount
    legs.push({ debit, credit, currency: amount.value.currency, amount: amount.value.minor })
  }
  return ok(legs)
}

function prepareCaptures({ captures = [] }: PostInput): Result<PreparedCapture[]> {
  if (captures.length > maxCaptures) return refuse(`at most ${maxCaptures} captures are allowed`)
  const prepared: PreparedCapture[] = []
  for (const capture of captures) {
    const hold = readId('hld', capture.holdId)
    if (hold === null) return refuse('a hold id is malformed')
    if (prepared.some((other) => other.hold === hold)) return refuse('a hold is captured twice')
    const amount = readAmount(capture.amount)
    if (!amount.ok) return amount
    const { currency, minor } = amount.value
    prepared.push({ hold, currency, amount: minor, isFinal: capture.isFinal ?? true })
  }
  return ok(prepared)
}

/** What is wrong with the words of a posting or hold, or null. */
export function textProblem(code: string, reference: string, effectiveAt?: string): string | null {
  if (!codePattern.test(code)) return 'the code is malformed'
  // Postgres stores no NUL; a lone surrogate has no UTF-8 form.
  if (reference.length < 1 || reference.length > 100 || reference.includes('\0')) {
    return 'the reference is malformed'
  }
  if (!reference.isWellFormed()) return 'the reference is malformed'
  if (effectiveAt !== undefined && !isInstant(effectiveAt)) return 'the effective time is malformed'
  return null
}

/**
 * Whether Postgres takes the text as the same instant: its calendar begins with the year 1 and has no 30 February,
 * which JavaScript reads as 2 March.
 */
function isInstant(text: string): boolean {
  if (!timePattern.test(text) || text.startsWith('0000')) return false
  const at = new Date(text)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 19) === text.slice(0, 19)
}

function refuse(note: string): Err<ReturnType<typeof ledgerErrors.fail>['error']> {
  return ledgerErrors.fail('invalid-posting', { note })
}
