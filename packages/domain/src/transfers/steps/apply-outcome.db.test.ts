import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTransfer } from '../index.ts'
import { moveTransfer } from '../store/transitions.ts'
import { findTransfer } from '../store.ts'
import {
  available,
  bankRecipient,
  fund,
  key,
  loadRates,
  newPerson,
  quoteFor,
  recipientFor,
  useSandbox,
} from '../testing/transfers-world.ts'
import { applyAlertDecision } from './apply-alert-decision.ts'
import { applyPayoutOutcome } from './apply-payout-outcome.ts'

const db = useTestDatabase()
useSandbox()
beforeAll(loadRates)

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })
const causeOf = (subscriber: string) => ({ subscriber, eventId: newId('evt') })

async function stateOf(transferId: Id<'tr'>): Promise<string | undefined> {
  return (await findTransfer(transferId))?.state
}

async function paidOut() {
  const sender = await newPerson(db)
  await fund(sender, euros('500.00'))
  const quote = await quoteFor(sender, euros('100.00'), 'GBP', 'bank', 'GB')
  const recipientId = await bankRecipient(sender, '19')
  const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
  const { view } = unwrap(await createTransfer(sender.actor, send))
  expect(view.state).toBe('paying-out')
  return { sender, transferId: view.transferId }
}

describe('an outcome that meets another change', () => {
  it('keeps its event when it could not be written, so that the next try is no duplicate', async () => {
    const { transferId } = await paidOut()
    const seen = await findTransfer(transferId)
    if (!seen) throw new Error('no transfer')
    // somebody else moves it between the look and the write
    await db.ownerQuery('transfers', 'UPDATE transfer SET version = version + 1 WHERE id = $1', [
      uuidOf(transferId),
    ])
    const cause = causeOf('transfers.apply-payout-outcome')
    const moved = await moveTransfer(seen, { to: 'completed', events: [] }, { cause })
    expect(moved).toEqual({ kind: 'refused' })
    await applyPayoutOutcome(cause, { transferId, outcome: 'completed', reasonCode: 'delivered' })
    expect(await stateOf(transferId)).toBe('completed')
  })

  it('is applied once, however often it is told at once', async () => {
    const { sender, transferId } = await paidOut()
    const cause = causeOf('transfers.apply-payout-outcome')
    const outcome = { transferId, outcome: 'bounced', reasonCode: 'bounced' } as const
    await Promise.all(Array.from({ length: 5 }, () => applyPayoutOutcome(cause, outcome)))
    expect(await stateOf(transferId)).toBe('refunded')
    expect(await available(sender, 'EUR')).toBe('500.00')
  })
})

describe('a decision that comes before the transfer waits for it', () => {
  it.each([
    ['release', 'completed', '10000.00'],
    ['refuse', 'refused', '30000.00'],
  ] as const)('%s: the transfer catches up and is %s', async (decision, state, left) => {
    const [sender, receiver] = [await newPerson(db), await newPerson(db)]
    await fund(sender, euros('30000.00'))
    const quote = await quoteFor(sender, euros('20000.00'), 'EUR', 'internal')
    const recipientId = await recipientFor(sender, receiver)
    const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
    const { view } = unwrap(await createTransfer(sender.actor, send))
    const { transferId } = view
    expect(view.state).toBe('in-review')
    // as a crash leaves it: assessed and in an officer's queue, but not yet written so here
    await db.ownerQuery(
      'transfers',
      `UPDATE transfer SET state = 'held', version = version + 1, alert_id = NULL WHERE id = $1`,
      [uuidOf(transferId)],
    )
    await applyAlertDecision(causeOf('transfers.apply-alert-decision'), { transferId, decision })
    expect(await stateOf(transferId)).toBe(state)
    expect(await available(sender, 'EUR')).toBe(left)
  })
})
