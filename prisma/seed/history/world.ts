import type { PastRecipient, SampleAccount } from '@corridor/domain/beneficiaries/history'
import type { PastAlert, PastAssessment } from '@corridor/domain/compliance/history'
import type { PastPrices, PastQuote } from '@corridor/domain/fx/history'
import type { PastHold, PastPosting } from '@corridor/domain/ledger/history'
import type {
  PastDeposit,
  PastException,
  PastInstruction,
  PastPayout,
  PastReceipt,
} from '@corridor/domain/payments/history'
import type { PastTransfer } from '@corridor/domain/transfers/history'
import type { PastWallet } from '@corridor/domain/wallets/history'
import type { PublishedEvent } from '@corridor/kernel/event'
import type { Id } from '@corridor/kernel/ids'
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import { Timeline } from './timeline.ts'

/** Who works at the console of the demo. */
export type Colleagues = {
  readonly support: Id<'stf'>
  readonly officer: Id<'stf'>
  readonly admin: Id<'stf'>
}

/** A wallet with what is in it at the moment that the story has reached. */
export type Purse = {
  readonly wallet: PastWallet
  postedMinor: bigint
  heldMinor: bigint
}

export type Saved = {
  readonly recipient: PastRecipient
  /** Of a bank account. */
  readonly account: SampleAccount | null
}

/** All that the invented past has left behind, as it grows, and what it is told with. */
export type World = {
  readonly random: Random
  readonly asOf: Date
  readonly prices: PastPrices
  readonly colleagues: Colleagues
  readonly people: readonly Person[]
  readonly timeline: Timeline
  readonly purses: Map<string, Purse>
  readonly recipients: Map<string, Saved>
  readonly instructions: Map<string, PastInstruction>
  readonly corridorUses: Map<string, number>
  readonly postings: PastPosting[]
  readonly holds: PastHold[]
  readonly quotes: PastQuote[]
  readonly transfers: PastTransfer[]
  readonly assessments: PastAssessment[]
  readonly alerts: PastAlert[]
  readonly deposits: PastDeposit[]
  readonly receipts: PastReceipt[]
  readonly payouts: PastPayout[]
  readonly exceptions: PastException[]
  /** What would have been published, for those who only listen. */
  readonly events: PublishedEvent[]
}

export function emptyWorld(
  given: Pick<World, 'random' | 'asOf' | 'prices' | 'colleagues' | 'people'>,
): World {
  return {
    ...given,
    timeline: new Timeline(),
    purses: new Map(),
    recipients: new Map(),
    instructions: new Map(),
    corridorUses: new Map(),
    postings: [],
    holds: [],
    quotes: [],
    transfers: [],
    assessments: [],
    alerts: [],
    deposits: [],
    receipts: [],
    payouts: [],
    exceptions: [],
    events: [],
  }
}
