import { useTestDatabase } from '@corridor/db/testing'
import { createApiKey, issueToken, signIn } from '@corridor/domain/identity'
import { startCardDeposit } from '@corridor/domain/payments'
import { freezeWallet, listWallets, post, unfreezeWallet } from '@corridor/domain/wallets'
import type { StaffActor } from '@corridor/kernel/actor'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTransfer } from '../index.ts'
import {
  fund,
  key,
  loadRates,
  newPerson,
  type Person,
  password,
  quoteFor,
  recipientFor,
  useSandbox,
} from '../testing/transfers-world.ts'
import { closeAccount } from './close-account.ts'

const db = useTestDatabase()
useSandbox()
beforeAll(loadRates)

const officer: StaffActor = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] }
const euros = (amount: string) => ({ amount, currency: 'EUR' as const })
const closing = ({ actor }: Person) =>
  closeAccount(officer, { customerId: actor.customerId, reason: 'asked by letter' })

async function empty(person: Person, walletId: Awaited<ReturnType<typeof fund>>, amount: string) {
  unwrap(
    await post({
      ledgerTransferId: newId('led'),
      code: 'test.spend',
      reference: person.actor.customerId,
      legs: [
        {
          from: { kind: 'wallet', walletId },
          to: { kind: 'system', role: 'rail-transit', currency: 'EUR' },
          amount: euros(amount),
        },
      ],
    }),
  )
}

describe('closeAccount', () => {
  it('is refused while there is money, says which, and ends everything once there is none', async () => {
    const person = await newPerson(db)
    const { customerId } = person.actor
    const walletId = await fund(person, euros('12.50'))
    const apiKey = unwrap(
      await createApiKey(person.actor, {
        label: 'Books',
        scopes: ['wallets:read'],
        password,
      }),
    )
    expect(await closing(person)).toMatchObject({
      error: {
        code: 'transfers.account-has-money',
        details: { wallets: '12.50 EUR', held: '0.00' },
      },
    })
    expect((await issueToken(apiKey)).ok).toBe(true)
    await empty(person, walletId, '12.50')
    unwrap(await closing(person))
    const wallets = unwrap(await listWallets(customerId))
    expect(wallets.length).toBeGreaterThan(0)
    expect(wallets.every((wallet) => wallet.state === 'closed')).toBe(true)
    expect((await issueToken(apiKey)).ok).toBe(false)
    const signedIn = await signIn({
      audience: 'customer',
      email: `${person.handle}@example.org`,
      password: 'a long and unusual phrase',
      ip: '127.0.0.1',
      userAgent: 'test',
    })
    expect(signedIn).toMatchObject({ error: { code: 'identity.closed' } })
    expect(await closing(person)).toMatchObject({ error: { code: 'identity.status-conflict' } })
  })

  it('counts money that is held or on its way, out and in', async () => {
    const [sender, receiver] = [await newPerson(db), await newPerson(db)]
    await fund(sender, euros('3000.00'))
    const quote = await quoteFor(sender, euros('2900.00'), 'EUR', 'internal')
    const made = unwrap(
      await createTransfer(sender.actor, {
        quoteId: quote.quoteId,
        recipientId: await recipientFor(sender, receiver),
        idempotencyKey: key(),
      }),
    )
    expect(made.view.state).toBe('in-review')
    expect(await closing(sender)).toMatchObject({
      error: { details: { wallets: '3000.00 EUR', held: '2900.00' } },
    })
    expect(await closing(receiver)).toMatchObject({
      error: { code: 'transfers.account-has-transfers', details: { count: '1' } },
    })
    const payer = await newPerson(db)
    const walletId = await fund(payer, euros('1.00'))
    await empty(payer, walletId, '1.00')
    unwrap(
      await startCardDeposit(payer.actor, {
        walletId,
        amount: euros('5.00'),
        idempotencyKey: key(),
      }),
    )
    expect(await closing(payer)).toMatchObject({
      error: { code: 'transfers.account-has-deposits', details: { awaiting: '1' } },
    })
  })

  it('waits for a frozen wallet, and is never won by money that comes at the same time', async () => {
    const person = await newPerson(db)
    const walletId = await fund(person, euros('1.00'))
    await empty(person, walletId, '1.00')
    unwrap(await freezeWallet(officer, { walletId, reason: 'a chargeback is open' }))
    expect(await closing(person)).toMatchObject({
      error: { code: 'transfers.account-has-frozen-wallet', details: { wallets: 'EUR' } },
    })
    unwrap(await unfreezeWallet(officer, { walletId, reason: 'the chargeback is settled' }))
    const [closed, credited] = await Promise.all([
      closing(person),
      post({
        ledgerTransferId: newId('led'),
        code: 'deposit.card',
        reference: newId('dep'),
        legs: [
          {
            from: { kind: 'system', role: 'card-transit', currency: 'EUR' },
            to: { kind: 'wallet', walletId },
            amount: euros('7.00'),
          },
        ],
      }),
    ])
    expect(closed.ok).toBe(!credited.ok)
  })

  it('leaves nobody able to send money to the closed account', async () => {
    const [sender, closed] = [await newPerson(db), await newPerson(db)]
    await fund(sender, euros('50.00'))
    const recipientId = await recipientFor(sender, closed)
    unwrap(await closing(closed))
    const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'internal')
    const made = await createTransfer(sender.actor, {
      quoteId: quote.quoteId,
      recipientId,
      idempotencyKey: key(),
    })
    expect(made).toMatchObject({ error: { code: 'transfers.recipient-inactive' } })
    expect(unwrap(await listWallets(closed.actor.customerId))).toEqual([])
    const rows = await db.ownerQuery('identity', 'SELECT status FROM customer WHERE id = $1', [
      uuidOf(closed.actor.customerId),
    ])
    expect(rows).toEqual([{ status: 'closed' }])
  })
})
