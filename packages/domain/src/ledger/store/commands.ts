import type { Id } from '@corridor/kernel/ids'
import type { PreparedPosting } from '../posting-rules.ts'

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

/** What a posting undoes: another one, and for each of its legs the leg of that one, by number from 1. */
export type Reversal = { readonly originalId: string; readonly legNos: readonly number[] }

export type PostCommand = {
  readonly kind: 'post'
  readonly posting: PreparedPosting
  readonly reversal?: Reversal
}

/** What changes balances; each can be one of many in a batch. */
export type Command =
  | PostCommand
  | { readonly kind: 'hold'; readonly hold: NewHold }
  | { readonly kind: 'void'; readonly holdId: Id<'hld'>; readonly commandId: string }
  | { readonly kind: 'expire'; readonly holdId: Id<'hld'> }
