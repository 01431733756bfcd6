import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import type { Money } from '@corridor/kernel/money'
import type {
  BankBeneficiary,
  BankLineCode,
  DepositFailureCode,
  PayeeCheck,
  PayoutReasonCode,
} from './contract.ts'
import type { RailReport } from './payout-state.ts'

/** A card as the gateway knows it: never its number. */
export type GatewayCard = {
  readonly token: string
  readonly brand: string
  readonly last4: string
  readonly expiryMonth: number
  readonly expiryYear: number
}

export type CardSessionOrder = {
  /** Our reference, and the gateway's idempotency key. */
  readonly ref: Id<'dep'>
  readonly amount: Money
  readonly returnUrl: string
  readonly isCardToBeSaved: boolean
  readonly savedCardToken: string | null
}

export type CardSessionStatus = {
  readonly state: 'open' | 'pending' | 'succeeded' | 'failed' | 'expired' | 'reversed'
  /** Grows with each change. */
  readonly version: number
  readonly captured: Money | null
  readonly failureCode: DepositFailureCode | null
  readonly card: GatewayCard | null
  readonly isCardSaved: boolean
}

/** Money that came in and goes back whence it came. */
export type ReturnOrder = {
  /** Our reference, and the provider's idempotency key. */
  readonly ref: Id<'tsk'>
  readonly amount: Money
}

export type ReturnAnswer =
  /** It is or will be back with its sender; so too when it was already, by whatever way. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' }
  /** Timeout, broken connection: ask again under the same reference. */
  | { readonly kind: 'unclear'; readonly note: string }

/** A card gateway with a payment page of its own. Calls throw when it cannot be reached. */
export type CardGateway = {
  /** Opens a payment page; the same `ref` answers with the same page. */
  createSession(order: CardSessionOrder): Promise<{ redirectUrl: string }>
  /** What the gateway knows now; null when it has never seen the reference. */
  getSession(ref: Id<'dep'>): Promise<CardSessionStatus | null>
  /** Gives back what was captured under a reference, once for each order. */
  refund(captured: Id<'dep'>, order: ReturnOrder): Promise<ReturnAnswer>
  forgetCard(token: string): Promise<void>
}

export type PayoutOrder = {
  /** Our reference, and the rail's idempotency key: always the payout's id. */
  readonly ref: Id<'pay'>
  readonly amount: Money
  readonly beneficiary: BankBeneficiary
  /** The holder's name in the characters and the length that the rail carries. */
  readonly nameOnRail: string
  readonly reference: string
}

export type RailStatus = RailReport & {
  readonly railReference: string
  readonly amount: Money
  readonly reasonCode: PayoutReasonCode | null
}

export type RailAnswer =
  | { readonly kind: 'status'; readonly status: RailStatus }
  /** A definite no: nothing was and nothing will be paid under this reference. */
  | { readonly kind: 'refused'; readonly reasonCode: PayoutReasonCode }
  /** Definitely never received (only a query answers so). */
  | { readonly kind: 'not-found' }
  /** Timeout, broken connection, unreadable answer: it may have been paid. */
  | { readonly kind: 'unclear'; readonly note: string }

export type BankCredit = {
  readonly creditId: string
  readonly amount: Money
  readonly referenceText: string
}

export type ReceivingAccount = {
  readonly accountName: string
  readonly accountNumber: string
  readonly bankName: string
  readonly lines: readonly { readonly code: BankLineCode; readonly value: string }[]
}

/** A bank that pays out for us and reports what comes in. */
export type BankRail = {
  payOut(order: PayoutOrder): Promise<RailAnswer>
  query(ref: Id<'pay'>): Promise<RailAnswer>
  validatePayee(beneficiary: BankBeneficiary): Promise<PayeeCheck>
  /** The credit as the bank's own books show it; null when there is none. */
  getCredit(creditId: string): Promise<BankCredit | null>
  /** Sends a credit back to the bank that it came from, once for each order. */
  returnCredit(creditId: string, order: ReturnOrder): Promise<ReturnAnswer>
  /** Where customers send money of this currency; null when it cannot be received. */
  receivingAccount(currency: CurrencyCode): ReceivingAccount | null
}

/** What a provider's message says: a hint what to look at, never how much or whether. */
export type WebhookHint =
  | { readonly about: 'deposit'; readonly ref: string }
  | { readonly about: 'payout'; readonly ref: string }
  | { readonly about: 'bank-credit'; readonly ref: string }
  | { readonly about: 'nothing' }
