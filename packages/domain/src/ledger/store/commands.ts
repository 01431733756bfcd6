import { type Id, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import type { PreparedPosting } from '../posting-rules.ts'
import { type Answer, answered } from '../store.ts'

/** One call for one command: for a lonely caller, and for the exact answer to what a batch leaves aside. */

export type NewHold = {
  readonly holdId: Id<'hld'>
  readonly debitAccountId: Id<'acc'>
  readonly creditAccountId: Id<'acc'> | null
  readonly currency: string
  readonly amountMinor: bigint
  readonly code: string
  readonly reference: string
  readonly expiresInSeconds: number | null
}

/** What moves or sets aside money; each can be one of many in a batch. */
export type Command =
  | { readonly kind: 'post'; readonly posting: PreparedPosting }
  | { readonly kind: 'hold'; readonly hold: NewHold }
  | { readonly kind: 'void'; readonly holdId: Id<'hld'>; readonly commandId: string }

/** @param correlationId of the caller, which is kept with what is written */
export function carryOut(command: Command, correlationId: string): Promise<Answer> {
  if (command.kind === 'post') return postTransfer(command.posting, correlationId, false)
  if (command.kind === 'hold') return placeHold(command.hold, correlationId)
  return answered('ledger-void', 'SELECT void_hold($1::uuid, $2, $3) AS answer', [
    uuidOf(command.holdId),
    command.commandId,
    correlationId,
  ])
}

/** Judges a posting as it would be judged now; nothing is written and no row is locked. */
export function tryPosting(posting: PreparedPosting): Promise<Answer> {
  return postTransfer(posting, currentCorrelationId(), true)
}

function postTransfer(
  posting: PreparedPosting,
  correlationId: string,
  isDryRun: boolean,
): Promise<Answer> {
  return answered(
    'ledger-post',
    `SELECT post_transfer($1::uuid, $2, $3, $4::timestamptz, $5::uuid[], $6::uuid[], $7::text[], $8::bigint[],
       $9::uuid[], $10::bigint[], $11::text[], $12::boolean[], $13, $14) AS answer`,
    [
      posting.id,
      posting.code,
      posting.reference,
      posting.effectiveAt,
      posting.legs.map((leg) => leg.debit),
      posting.legs.map((leg) => leg.credit ?? ''),
      posting.legs.map((leg) => leg.currency),
      posting.legs.map((leg) => String(leg.amount)),
      posting.captures.map((capture) => capture.hold),
      posting.captures.map((capture) => String(capture.amount)),
      posting.captures.map((capture) => capture.currency),
      posting.captures.map((capture) => capture.isFinal),
      correlationId,
      isDryRun,
    ],
  )
}

function placeHold(hold: NewHold, correlationId: string): Promise<Answer> {
  return answered(
    'ledger-hold',
    'SELECT place_hold($1::uuid, $2::uuid, $3::uuid, $4, $5::bigint, $6, $7, $8::integer, $9) AS answer',
    [
      uuidOf(hold.holdId),
      uuidOf(hold.debitAccountId),
      hold.creditAccountId && uuidOf(hold.creditAccountId),
      hold.currency,
      hold.amountMinor.toString(),
      hold.code,
      hold.reference,
      hold.expiresInSeconds,
      correlationId,
    ],
  )
}

export type NewReversal = {
  readonly id: string
  readonly originalId: string
  /** Legs of the original and what is given back of each; null = everything. */
  readonly legs: readonly { readonly legNo: number; readonly amountMinor: bigint }[] | null
  readonly code: string
  readonly reference: string
}

export function reverseTransfer(reversal: NewReversal): Promise<Answer> {
  return answered(
    'ledger-reverse',
    'SELECT reverse_transfer($1::uuid, $2::uuid, $3::smallint[], $4::bigint[], $5, $6, $7) AS answer',
    [
      reversal.id,
      reversal.originalId,
      reversal.legs?.map((leg) => leg.legNo) ?? null,
      reversal.legs?.map((leg) => leg.amountMinor.toString()) ?? null,
      reversal.code,
      reversal.reference,
      currentCorrelationId(),
    ],
  )
}
