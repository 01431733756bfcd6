import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { TransferView } from '@corridor/domain/transfers/contract'
import type { WalletView } from '@corridor/domain/wallets/contract'
import type { CurrencyCode } from '@corridor/kernel/currency'
import type { Id } from '@corridor/kernel/ids'
import type { PriceAsk } from '../../prices/price-ask.ts'
import type { SendAddress, SendStep } from './send-address.ts'

/** What is going to be sent, as far as it is decided. */
export type SendDraft = { readonly ask: PriceAsk; readonly recipientId?: Id<'rcp'> }

export type DraftFacts = {
  readonly wallets: readonly WalletView[]
  readonly recipient?: RecipientView
  /** The transfer that is sent again. */
  readonly again?: TransferView
}

/**
 * The draft that an address stands for: what it says, else what the recipient's account takes, else what was sent
 * the last time, else the first wallet with money in it.
 */
export function draftOf(address: SendAddress, facts: DraftFacts): SendDraft {
  const { again } = facts
  const recipient = facts.recipient?.isActive ? facts.recipient : undefined
  const from =
    ownCurrency(facts.wallets, address.from) ??
    ownCurrency(facts.wallets, again?.source.currency) ??
    firstFunded(facts.wallets)
  const to = recipient?.currency ?? address.to ?? again?.target.currency ?? usualTarget(from)
  const fixed = address.fixed ?? 'source'
  const way = recipient
    ? recipient.kind === 'bank'
      ? 'bank'
      : 'internal'
    : (address.way ?? 'bank')
  return {
    recipientId: recipient?.recipientId,
    ask: {
      from,
      to,
      fixed,
      amount: address.amount ?? again?.source.amount ?? '',
      way,
      country: recipient?.country ?? undefined,
      method: recipient?.method ?? undefined,
    },
  }
}

/** The address of a draft at a step. */
export function addressOf({ ask, recipientId }: SendDraft, step: SendStep): SendAddress {
  const { from, to, fixed, amount, way } = ask
  return { step, from, to, fixed, amount, way, recipientId }
}

function ownCurrency(wallets: readonly WalletView[], code: CurrencyCode | undefined) {
  return wallets.find((wallet) => wallet.currency === code)?.currency
}

function firstFunded(wallets: readonly WalletView[]): CurrencyCode {
  const funded = wallets.find((wallet) => /[1-9]/.test(wallet.available.amount))
  return (funded ?? wallets[0])?.currency ?? 'EUR'
}

function usualTarget(from: CurrencyCode): CurrencyCode {
  return from === 'GBP' ? 'EUR' : 'GBP'
}
