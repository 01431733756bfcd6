import { useTestDatabase } from '@corridor/db/testing'
import { decideAlert, listAlerts } from '@corridor/domain/compliance'
import { closeWallet, findWallet, freezeWallet } from '@corridor/domain/wallets'
import type { StaffActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTransfer, getTransfer } from '../index.ts'
import {
  available,
  fund,
  key,
  loadRates,
  newPerson,
  type Person,
  quoteFor,
  recipientFor,
  settle,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
beforeAll(loadRates)

const officer: StaffActor = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] }
const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

async function walletOf(person: Person) {
  const wallet = unwrap(await findWallet(person.actor.customerId, 'EUR'))
  if (!wallet) throw new Error('no wallet')
  return wallet.walletId
}

async function held() {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('20000.00'))
  const { quoteId } = await quoteFor(sender, euros('20000.00'), 'EUR', 'internal')
  const recipientId = await recipientFor(sender, receiver)
  const send = { quoteId, recipientId, idempotencyKey: key() }
  const { view } = unwrap(await createTransfer(sender.actor, send))
  expect(view.state).toBe('in-review')
  const release = async () => {
    const { customerId } = sender.actor
    const [alert] = unwrap(await listAlerts(officer, { customerId })).items
    if (!alert) throw new Error('no alert')
    unwrap(
      await decideAlert(officer, {
        alertId: alert.alertId,
        decision: 'release',
        reasonCode: 'false-positive',
        note: 'Salary of a known employer.',
      }),
    )
    await settle(db)
    return unwrap(await getTransfer(sender.actor, view.transferId))
  }
  return { sender, receiver, send, transferId: view.transferId, release }
}

describe('a wallet that shuts between the quote and the posting', () => {
  it('on the other side: the sender reads so, without why, and has all of the money', async () => {
    const { sender, receiver, transferId, release } = await held()
    unwrap(await closeWallet(receiver.actor, { walletId: await walletOf(receiver) }))
    const view = await release()
    expect(view).toMatchObject({ state: 'failed', failureCode: 'transfers.recipient-unavailable' })
    expect(JSON.stringify(view)).not.toMatch(/closed|frozen|this wallet/i)
    expect(await available(sender, 'EUR')).toBe('20000.00')
    const failed = await db.ownerQuery<{ reason: string }>(
      'transfers',
      `SELECT payload->>'reasonCode' AS reason FROM outbox_event
        WHERE type = 'transfer.failed.v1' AND aggregate_id = $1`,
      [transferId],
    )
    expect(failed).toEqual([{ reason: 'transfers.recipient-unavailable' }])
  })

  it('on the other side: whoever asks under the same key later is answered so', async () => {
    const { sender, receiver, send, release } = await held()
    unwrap(await closeWallet(receiver.actor, { walletId: await walletOf(receiver) }))
    await release()
    // the first answer, that it is being checked, has been pruned
    await db.ownerQuery('transfers', 'DELETE FROM idempotency_key')
    const error = { code: 'transfers.recipient-unavailable' }
    expect(await createTransfer(sender.actor, send)).toMatchObject({ error })
    expect(await createTransfer(sender.actor, send)).toMatchObject({ error })
    expect(await available(sender, 'EUR')).toBe('20000.00')
  })

  it('frozen on the other side takes the money, frozen on this side is called so', async () => {
    const theirs = await held()
    const reason = 'asked by telephone'
    unwrap(await freezeWallet(officer, { walletId: await walletOf(theirs.receiver), reason }))
    expect((await theirs.release()).state).toBe('completed')
    const own = await held()
    unwrap(await freezeWallet(officer, { walletId: await walletOf(own.sender), reason }))
    expect(await own.release()).toMatchObject({
      state: 'failed',
      failureCode: 'wallets.wallet-frozen',
    })
    expect(await available(own.sender, 'EUR')).toBe('20000.00')
  })
})
