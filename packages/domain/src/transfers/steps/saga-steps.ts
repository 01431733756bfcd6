import { getPayoutDetails } from '@corridor/domain/beneficiaries'
import { assess } from '@corridor/domain/compliance'
import { acceptQuote } from '@corridor/domain/fx'
import { payOut } from '@corridor/domain/payments'
import { hold, openWallet, post, voidHold } from '@corridor/domain/wallets'
import { systemActor } from '@corridor/kernel/actor'
import { isWalletCurrency } from '@corridor/kernel/currency'
import { newId } from '@corridor/kernel/ids'
import { toWire } from '@corridor/kernel/money'
import type { Failure } from '@corridor/kernel/result'
import {
  transferCancelled,
  transferCompleted,
  transferConverted,
  transferFailed,
  transferFunded,
  transferHeldForReview,
  transferPaidOut,
  transferRefunded,
} from '../events.ts'
import { legsOf, mirrored } from '../posting-legs.ts'
import { bounce, released } from '../saga-transitions.ts'
import { renewCommandId } from '../store/leases.ts'
import type { Transition } from '../store/transitions.ts'
import type { TransferRecord, VoidOutcome } from '../store.ts'
import { factsOf } from '../transfer-facts.ts'
import type { DrivenState } from '../transfer-state.ts'
import { screenedRecipient } from './screened-recipient.ts'

/** Move on, look again at once, or come back later. */
export type StepResult =
  | { readonly kind: 'move'; readonly transition: Transition }
  | { readonly kind: 'again' }
  | { readonly kind: 'wait'; readonly why: string }

const wait = (error: Failure): StepResult => ({
  kind: 'wait',
  why: error.note ? `${error.code}: ${error.note}` : error.code,
})
const move = (transition: Transition): StepResult => ({ kind: 'move', transition })

/** Ends a transfer for which no money was held. */
function fail(transfer: TransferRecord, failureCode: string): StepResult {
  return move({
    to: 'failed',
    failureCode,
    events: [
      transferFailed.of(transfer.transferId, {
        ...factsOf(transfer, 'failed'),
        reasonCode: failureCode,
      }),
    ],
  })
}

/** Voids the hold first; `outcome` is the state that the transfer ends in after that. */
function startVoiding(outcome: VoidOutcome, failureCode: string, note?: string): StepResult {
  return move({ to: 'voiding', outcome, failureCode, note, events: [] })
}

/** One step for each state that the driver moves. Every one may be repeated: same id, same effect. */
export const sagaSteps: Readonly<
  Record<DrivenState, (transfer: TransferRecord) => Promise<StepResult>>
> = {
  created: acceptTransferQuote,
  quoted: placeHold,
  held: assessTransfer,
  assessed: postTransfer,
  converted: initiatePayout,
  voiding: voidTransferHold,
  bounced: postRefund,
}

async function acceptTransferQuote(transfer: TransferRecord): Promise<StepResult> {
  const accepted = await acceptQuote({
    quoteId: transfer.quoteId,
    customerId: transfer.customerId,
    transferId: transfer.transferId,
  })
  if (accepted.ok) return move({ to: 'quoted', events: [] })
  return fail(transfer, accepted.error.code)
}

async function placeHold(transfer: TransferRecord): Promise<StepResult> {
  const held = await hold({
    holdId: transfer.holdId,
    walletId: transfer.sourceWalletId,
    amount: toWire(transfer.source),
    code: transfer.kind,
    reference: transfer.transferId,
  })
  if (held.ok) {
    return move({
      to: 'held',
      events: [transferFunded.of(transfer.transferId, factsOf(transfer, 'held'))],
    })
  }
  if (held.error.code === 'wallets.id-out-of-window') {
    await renewCommandId(transfer, { holdId: newId('hld') })
    return { kind: 'again' }
  }
  return fail(transfer, held.error.code)
}

async function assessTransfer(transfer: TransferRecord): Promise<StepResult> {
  const recipient = await screenedRecipient(transfer)
  if (!recipient.ok) return wait(recipient.error)
  const assessed = await assess({
    assessmentId: transfer.assessmentId,
    transferId: transfer.transferId,
    customerId: transfer.customerId,
    kind: transfer.kind,
    amount: toWire(transfer.source),
    recipient: recipient.value,
  })
  if (!assessed.ok) return wait(assessed.error)
  switch (assessed.value.verdict) {
    case 'allow':
      return move(released(transfer))
    case 'review':
      return move({
        to: 'in-review',
        alertId: assessed.value.alertId ?? undefined,
        events: [transferHeldForReview.of(transfer.transferId, factsOf(transfer, 'in-review'))],
      })
    case 'deny':
      return move({
        to: 'voiding',
        outcome: 'refused',
        failureCode: assessed.value.code ?? 'compliance.refused',
        alertId: assessed.value.alertId,
        events: [],
      })
  }
}

async function postTransfer(transfer: TransferRecord): Promise<StepResult> {
  if (!transfer.ledgerTransferId) throw new Error('an assessed transfer has a ledger id')
  const posted = await post({
    ledgerTransferId: transfer.ledgerTransferId,
    code: transfer.kind,
    reference: transfer.transferId,
    captures: [{ holdId: transfer.holdId, amount: toWire(transfer.source) }],
    legs: legsOf(transfer),
  })
  if (!posted.ok) {
    if (posted.error.code === 'wallets.id-out-of-window') {
      await renewCommandId(transfer, { ledgerTransferId: newId('led') })
      return { kind: 'again' }
    }
    return (
      onWalletUnavailable(transfer, posted.error) ??
      onExposureLimit(posted.error) ??
      wait(posted.error)
    )
  }
  if (transfer.kind === 'payout') {
    return move({
      to: 'converted',
      payoutId: newId('pay'),
      events: [transferConverted.of(transfer.transferId, factsOf(transfer, 'converted'))],
    })
  }
  return move({
    to: 'completed',
    events: [transferCompleted.of(transfer.transferId, factsOf(transfer, 'completed'))],
  })
}

/**
 * A wallet was closed or frozen since the hold was placed. Nothing was posted, so the hold is voided. Whose wallet it is
 * follows from the code: a frozen wallet still takes credits, so a frozen one is the sender's; a wallet with a hold cannot
 * be closed, so a closed one is the recipient's.
 * @returns null for any other failure
 */
function onWalletUnavailable({ kind }: TransferRecord, { code }: Failure): StepResult | null {
  if (code === 'wallets.wallet-closed' && kind === 'send') {
    // the sender is told that the recipient cannot be paid; the note tells staff why
    return startVoiding('failed', 'transfers.recipient-unavailable', code)
  }
  const isUnavailable = code === 'wallets.wallet-closed' || code === 'wallets.wallet-frozen'
  return isUnavailable ? startVoiding('failed', code) : null
}

/**
 * The house has reached its exposure limit in one of the currencies: the customer's own money is held, so it is not the
 * customer's that is missing. Nothing was posted, so the hold is voided.
 * @returns null for any other failure
 */
function onExposureLimit({ code }: Failure): StepResult | null {
  const isReached = code === 'wallets.insufficient-funds' || code === 'wallets.ceiling-exceeded'
  return isReached ? startVoiding('failed', 'transfers.conversion-unavailable', code) : null
}

async function initiatePayout(transfer: TransferRecord): Promise<StepResult> {
  if (!transfer.payoutId || !transfer.recipientId) throw new Error('a payout has its ids')
  const details = await getPayoutDetails(transfer.customerId, transfer.recipientId, {
    evenIfInactive: true,
  })
  if (!details.ok) return wait(details.error)
  if (details.value.kind !== 'bank') throw new Error('a payout goes to a bank account')
  const { kind: _, ...beneficiary } = details.value
  const paid = await payOut({
    payoutId: transfer.payoutId,
    transferId: transfer.transferId,
    customerId: transfer.customerId,
    amount: toWire(transfer.target),
    beneficiary,
    reference: transfer.reference ?? '',
  })
  if (!paid.ok) return wait(paid.error)
  // sent or unclear: the rail's webhook or a query ends the transfer
  if (paid.value.state === 'failed') return move(bounce(transfer, 'payout-failed'))
  return move({
    to: 'paying-out',
    events: [transferPaidOut.of(transfer.transferId, factsOf(transfer, 'paying-out'))],
  })
}

async function voidTransferHold(transfer: TransferRecord): Promise<StepResult> {
  const voided = await voidHold({ holdId: transfer.holdId })
  if (!voided.ok) return wait(voided.error)
  const to = transfer.outcome ?? 'failed'
  const facts = factsOf(transfer, to)
  return move({
    to,
    events: [
      to === 'cancelled'
        ? transferCancelled.of(transfer.transferId, facts)
        : transferFailed.of(transfer.transferId, {
            ...facts,
            reasonCode: transfer.failureCode ?? 'transfers.refused',
          }),
    ],
  })
}

async function postRefund(transfer: TransferRecord): Promise<StepResult> {
  if (!transfer.refundLedgerTransferId) throw new Error('a bounced transfer has a refund id')
  const refunded = await post({
    ledgerTransferId: transfer.refundLedgerTransferId,
    code: 'refund',
    reference: transfer.transferId,
    legs: mirrored(legsOf(transfer)),
  })
  if (!refunded.ok) {
    if (refunded.error.code === 'wallets.id-out-of-window') {
      await renewCommandId(transfer, { refundLedgerTransferId: newId('led') })
      return { kind: 'again' }
    }
    // the refund is owed even where the sender has closed the wallet since: it is opened again
    if (refunded.error.code === 'wallets.wallet-closed') return reopenForRefund(transfer)
    return wait(refunded.error)
  }
  return move({
    to: 'refunded',
    events: [
      transferRefunded.of(transfer.transferId, {
        ...factsOf(transfer, 'refunded'),
        reasonCode: transfer.failureCode ?? 'bounced',
      }),
    ],
  })
}

async function reopenForRefund(transfer: TransferRecord): Promise<StepResult> {
  const { currency } = transfer.source
  if (!isWalletCurrency(currency)) throw new Error(`a wallet held ${currency}`)
  const reopened = await openWallet(systemActor('transfers.refund'), {
    customerId: transfer.customerId,
    currency,
  })
  return reopened.ok ? { kind: 'again' } : wait(reopened.error)
}
