import { useTestDatabase } from '@corridor/db/testing'
import { completeRecipient, createRecipient } from '@corridor/domain/beneficiaries'
import { decideAlert } from '@corridor/domain/compliance'
import { sweepPayouts } from '@corridor/domain/payments'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  cancelTransfer,
  createConversion,
  createTransfer,
  getTransfer,
  listTransfers,
} from '../index.ts'
import {
  available,
  bankRecipient,
  fund,
  key,
  loadRates,
  newPerson,
  quoteFor,
  recipientFor,
  settle,
  useSandbox,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
useSandbox()
beforeAll(loadRates)

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

async function pair() {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('500.00'))
  return { sender, receiver, recipientId: await recipientFor(sender, receiver) }
}

describe('sending to another customer', () => {
  it('arrives within the call, in the same currency, to the cent', async () => {
    const { sender, receiver, recipientId } = await pair()
    const quote = await quoteFor(sender, euros('120.00'), 'EUR', 'internal')
    const made = unwrap(
      await createTransfer(sender.actor, {
        quoteId: quote.quoteId,
        recipientId,
        reference: 'Dinner',
        idempotencyKey: key(),
      }),
    )
    expect(made.view).toMatchObject({ state: 'completed', kind: 'send', reference: 'Dinner' })
    expect(await available(sender, 'EUR')).toBe('380.00')
    expect(await available(receiver, 'EUR')).toBe('120.00')
  })

  it('converts on the way, with the fee beside', async () => {
    const { sender, receiver, recipientId } = await pair()
    const quote = await quoteFor(sender, euros('200.00'), 'JPY', 'internal')
    const made = unwrap(
      await createTransfer(sender.actor, {
        quoteId: quote.quoteId,
        recipientId,
        idempotencyKey: key(),
      }),
    )
    expect(made.view.state).toBe('completed')
    expect(await available(sender, 'EUR')).toBe('300.00')
    expect(await available(receiver, 'JPY')).toBe(quote.target.amount)
  })

  it('replays its first answer to the same key, and refuses the key for anything else', async () => {
    const { sender, recipientId } = await pair()
    const [first, second] = [
      await quoteFor(sender, euros('10.00'), 'EUR', 'internal'),
      await quoteFor(sender, euros('11.00'), 'EUR', 'internal'),
    ]
    const idempotencyKey = key()
    const input = { quoteId: first.quoteId, recipientId, idempotencyKey }
    const made = unwrap(await createTransfer(sender.actor, input))
    const again = unwrap(await createTransfer(sender.actor, input))
    expect(again).toEqual({ view: made.view, isReplayed: true })
    const other = await createTransfer(sender.actor, { ...input, quoteId: second.quoteId })
    expect(codeOf(other)).toBe('transfers.key-reused')
    expect(await available(sender, 'EUR')).toBe('490.00')
  })

  it('remembers the key for ever, also when its stored answer is gone', async () => {
    const { sender, recipientId } = await pair()
    const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'internal')
    const input = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
    const made = unwrap(await createTransfer(sender.actor, input))
    await db.ownerQuery('transfers', 'DELETE FROM idempotency_key')
    const again = unwrap(await createTransfer(sender.actor, input))
    expect(again.view.transferId).toBe(made.view.transferId)
    expect(await available(sender, 'EUR')).toBe('490.00')
  })

  it('makes one transfer of a quote, whoever is first', async () => {
    const { sender, recipientId } = await pair()
    const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'internal')
    const results = await Promise.all(
      Array.from({ length: 50 }, () =>
        createTransfer(sender.actor, {
          quoteId: quote.quoteId,
          recipientId,
          idempotencyKey: key(),
        }),
      ),
    )
    expect(results.filter((result) => result.ok)).toHaveLength(1)
    expect(new Set(results.map(codeOf))).toEqual(new Set(['ok', 'transfers.quote-unusable']))
    expect(await available(sender, 'EUR')).toBe('490.00')
  })

  it('says early that there is not enough, and writes no transfer', async () => {
    const { sender, recipientId } = await pair()
    const quote = await quoteFor(sender, euros('501.00'), 'EUR', 'internal')
    const result = await createTransfer(sender.actor, {
      quoteId: quote.quoteId,
      recipientId,
      idempotencyKey: key(),
    })
    expect(codeOf(result)).toBe('transfers.insufficient-funds')
    expect((await listTransfers(sender.actor, {})).items).toEqual([])
  })

  it('answers alike for a transfer of somebody else and for one that never was', async () => {
    const { sender, receiver, recipientId } = await pair()
    const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'internal')
    const made = unwrap(
      await createTransfer(sender.actor, {
        quoteId: quote.quoteId,
        recipientId,
        idempotencyKey: key(),
      }),
    )
    const foreign = await getTransfer(receiver.actor, made.view.transferId)
    const missing = await getTransfer(receiver.actor, newId('tr'))
    expect(foreign).toEqual(missing)
    expect(codeOf(foreign)).toBe('transfers.not-found')
  })

  it.each(['suspended', 'closed'])(
    'sends nothing to a saved customer who is %s',
    async (status) => {
      const { sender, receiver, recipientId } = await pair()
      const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'internal')
      const { customerId } = receiver.actor
      await db.ownerQuery('identity', 'UPDATE customer SET status = $2 WHERE id = $1', [
        uuidOf(customerId),
        status,
      ])
      const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
      expect(codeOf(await createTransfer(sender.actor, send))).toBe('transfers.recipient-inactive')
      expect(await available(sender, 'EUR')).toBe('500.00')
      expect((await listTransfers(sender.actor, {})).items).toEqual([])
    },
  )

  it('says what to correct of an old bank recipient before money moves', async () => {
    const sender = await newPerson(db)
    await fund(sender, euros('500.00'))
    const recipientId = await bankRecipient(sender, '19')
    const quote = await quoteFor(sender, euros('10.00'), 'GBP', 'bank')
    // a kind of account that is offered no more
    await db.ownerQuery('beneficiaries', `UPDATE recipient SET method = 'giro' WHERE id = $1`, [
      uuidOf(recipientId),
    ])
    const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
    const result = await createTransfer(sender.actor, send)
    expect(codeOf(result)).toBe('beneficiaries.needs-correction')
    expect(await available(sender, 'EUR')).toBe('500.00')
    expect((await listTransfers(sender.actor, {})).items).toEqual([])
  })

  it('asks for the address of a recipient that was saved without one before money moves, and goes on with it', async () => {
    const sender = await newPerson(db)
    await fund(sender, euros('500.00'))
    const saved = unwrap(
      await createRecipient(sender.actor, {
        kind: 'bank',
        currency: 'GBP',
        country: 'GB',
        method: 'iban',
        fields: { iban: 'GB33BUKB20201555555555' },
        holderName: 'Oliver Bennett',
      }),
    )
    // as it was saved in euro when nobody asked where he lives
    await db.ownerQuery('beneficiaries', `UPDATE recipient SET currency = 'EUR' WHERE id = $1`, [
      uuidOf(saved.recipientId),
    ])
    const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'bank')
    const { recipientId } = saved
    const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
    const refused = await createTransfer(sender.actor, send)
    expect(refused).toMatchObject({
      error: {
        code: 'beneficiaries.address-needed',
        details: { addressCity: expect.any(String), addressCountry: expect.any(String) },
      },
    })
    expect(await available(sender, 'EUR')).toBe('500.00')

    const address = { addressCity: 'Leeds', addressCountry: 'GB', addressStreet: 'Park Row' }
    const completed = unwrap(await completeRecipient(sender.actor, { recipientId, address }))
    const again = { ...send, recipientId: completed.recipientId, idempotencyKey: key() }
    const made = unwrap(await createTransfer(sender.actor, again))
    expect(made.view.state).toBe('paying-out')
  })

  it('says which limit a send breaks and what is left of it, the second time too', async () => {
    const [sender, receiver] = [await newPerson(db, { tier: 1 }), await newPerson(db)]
    await fund(sender, euros('500.00'))
    const recipientId = await recipientFor(sender, receiver)
    await db.ownerQuery(
      'compliance',
      `UPDATE tier_limit SET limit_minor = 5000 WHERE tier = 1 AND direction = 'out' AND scope = 'per-transfer'`,
    )
    const quote = await quoteFor(sender, euros('60.00'), 'EUR', 'internal')
    const send = { quoteId: quote.quoteId, recipientId, idempotencyKey: key() }
    const error = {
      code: 'transfers.over-limit',
      details: {
        scope: 'per-transfer',
        limit: '50.00 EUR',
        used: '0.00 EUR',
        remaining: '50.00 EUR',
      },
    }
    expect(await createTransfer(sender.actor, send)).toEqual({ ok: false, error })
    expect(await createTransfer(sender.actor, send)).toEqual({ ok: false, error })
    expect(await available(sender, 'EUR')).toBe('500.00')
  })

  it('refuses an unverified sender and gives the money back', async () => {
    const [sender, receiver] = [await newPerson(db, { tier: 0 }), await newPerson(db)]
    await fund(sender, euros('50.00'))
    const recipientId = await recipientFor(sender, receiver)
    const quote = await quoteFor(sender, euros('10.00'), 'EUR', 'internal')
    const result = await createTransfer(sender.actor, {
      quoteId: quote.quoteId,
      recipientId,
      idempotencyKey: key(),
    })
    expect(codeOf(result)).toBe('transfers.not-verified')
    expect(await available(sender, 'EUR')).toBe('50.00')
  })
})

describe('converting', () => {
  it('moves money between own wallets and opens the second one', async () => {
    const { sender } = await pair()
    const quote = await quoteFor(sender, euros('100.00'), 'GBP', 'conversion')
    const made = unwrap(
      await createConversion(sender.actor, { quoteId: quote.quoteId, idempotencyKey: key() }),
    )
    expect(made.view).toMatchObject({ kind: 'conversion', state: 'completed' })
    expect(await available(sender, 'EUR')).toBe('400.00')
    expect(await available(sender, 'GBP')).toBe(quote.target.amount)
  })
})

describe('paying out to a bank', () => {
  async function payOut(ending: string) {
    const sender = await newPerson(db)
    await fund(sender, euros('500.00'))
    const recipientId = await bankRecipient(sender, ending)
    const quote = await quoteFor(sender, euros('100.00'), 'GBP', 'bank', 'GB')
    const made = unwrap(
      await createTransfer(sender.actor, {
        quoteId: quote.quoteId,
        recipientId,
        idempotencyKey: key(),
      }),
    )
    return { sender, made }
  }

  it('is on its way at once and delivered when the rail says so', async () => {
    const { sender, made } = await payOut('19')
    expect(made.view.state).toBe('paying-out')
    await settle(db)
    const now = unwrap(await getTransfer(sender.actor, made.view.transferId))
    expect(now.state).toBe('completed')
    expect(await available(sender, 'EUR')).toBe('400.00')
  })

  it('is refunded with its fee when the bank sends it back', async () => {
    const { sender, made } = await payOut('02')
    await settle(db)
    const now = unwrap(await getTransfer(sender.actor, made.view.transferId))
    expect(now.state).toBe('refunded')
    expect(await available(sender, 'EUR')).toBe('500.00')
  })

  it('is refunded when the rail refuses it', async () => {
    const { sender, made } = await payOut('01')
    await settle(db)
    const now = unwrap(await getTransfer(sender.actor, made.view.transferId))
    expect(now.state).toBe('refunded')
    expect(await available(sender, 'EUR')).toBe('500.00')
  })

  it('is sent once when the rail did not answer clearly, and ends by asking', async () => {
    const { sender, made } = await payOut('03')
    await settle(db)
    await sweepPayouts({ quietForMs: 0 })
    await settle(db)
    const now = unwrap(await getTransfer(sender.actor, made.view.transferId))
    expect(now.state).toBe('completed')
    const rows = await db.ownerQuery<{ paid_times: number; submit_calls: number }>(
      'payments',
      'SELECT paid_times, submit_calls FROM sandbox_payout JOIN payout ON ref LIKE $1 WHERE transfer_id = $2',
      ['pay_%', uuidOf(made.view.transferId)],
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.paid_times <= 1)).toBe(true)
  })
})

describe('a transfer that is held for a check', () => {
  async function held() {
    const [sender, receiver] = [await newPerson(db), await newPerson(db)]
    await fund(sender, euros('30000.00'))
    const recipientId = await recipientFor(sender, receiver)
    const quote = await quoteFor(sender, euros('20000.00'), 'EUR', 'internal')
    const made = unwrap(
      await createTransfer(sender.actor, {
        quoteId: quote.quoteId,
        recipientId,
        idempotencyKey: key(),
      }),
    )
    return { sender, receiver, transfer: made.view }
  }

  it('keeps the money aside, is in one queue, and comes back on cancel', async () => {
    const { sender, transfer } = await held()
    expect(transfer).toMatchObject({ state: 'in-review', canCancel: true })
    expect(await available(sender, 'EUR')).toBe('10000.00')
    const alerts = await db.ownerQuery(
      'compliance',
      'SELECT id FROM alert WHERE transfer_id = $1',
      [uuidOf(transfer.transferId)],
    )
    expect(alerts).toHaveLength(1)
    const cancelled = unwrap(
      await cancelTransfer(sender.actor, { transferId: transfer.transferId }),
    )
    expect(cancelled.state).toBe('cancelled')
    expect(await available(sender, 'EUR')).toBe('30000.00')
    // who did not hear the first answer asks again, and hears the same
    const again = unwrap(await cancelTransfer(sender.actor, { transferId: transfer.transferId }))
    expect(again.state).toBe('cancelled')
    expect(await available(sender, 'EUR')).toBe('30000.00')
  })

  const officer = { kind: 'staff', staffId: newId('stf'), roles: ['compliance'] } as const

  async function decide(transferId: Id<'tr'>, decision: 'release' | 'refuse') {
    const [alert] = await db.ownerQuery<{ id: string }>(
      'compliance',
      'SELECT id FROM alert WHERE transfer_id = $1',
      [uuidOf(transferId)],
    )
    if (!alert) throw new Error('a held transfer has an alert')
    const reasonCode = decision === 'release' ? 'false-positive' : 'suspected-fraud'
    unwrap(
      await decideAlert(officer, {
        alertId: idOf('alt', alert.id),
        decision,
        reasonCode,
        note: 'Looked at it closely.',
      }),
    )
    await settle(db)
  }

  it('goes on when an officer releases it', async () => {
    const { sender, receiver, transfer } = await held()
    await decide(transfer.transferId, 'release')
    const now = unwrap(await getTransfer(sender.actor, transfer.transferId))
    expect(now.state).toBe('completed')
    expect(await available(receiver, 'EUR')).toBe('20000.00')
  })

  it('is given back whole when an officer refuses it', async () => {
    const { sender, receiver, transfer } = await held()
    await decide(transfer.transferId, 'refuse')
    const now = unwrap(await getTransfer(sender.actor, transfer.transferId))
    expect(now).toMatchObject({ state: 'refused', canCancel: false })
    expect(await available(sender, 'EUR')).toBe('30000.00')
    expect(await available(receiver, 'EUR')).toBe('0.00')
  })

  it('ends once when the customer cancels while an officer releases', async () => {
    const { sender, receiver, transfer } = await held()
    await Promise.allSettled([
      cancelTransfer(sender.actor, { transferId: transfer.transferId }),
      decide(transfer.transferId, 'release'),
    ])
    await settle(db)
    const now = unwrap(await getTransfer(sender.actor, transfer.transferId))
    expect(['cancelled', 'completed']).toContain(now.state)
    const isCompleted = now.state === 'completed'
    expect(await available(sender, 'EUR')).toBe(isCompleted ? '10000.00' : '30000.00')
    expect(await available(receiver, 'EUR')).toBe(isCompleted ? '20000.00' : '0.00')
  })
})
