import { useTestDatabase } from '@corridor/db/testing'
import { reactsTo as complianceReactions } from '@corridor/domain/compliance'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  balanceOf,
  type Customer,
  collectMessages,
  newCustomer,
  openCardDeposit,
  payByCard,
  settleEverything,
  takeMessage,
  useTestSettings,
} from './testing/payments-world.ts'
import { getBankInstructions } from './use-cases/get-bank-instructions.ts'
import { listExceptions } from './use-cases/list-exceptions.ts'
import { simulateBankDeposit } from './use-cases/simulate-bank-deposit.ts'
import { startCardDeposit } from './use-cases/start-card-deposit.ts'

const db = useTestDatabase()
beforeAll(useTestSettings)

/** A customer as identity and kyc know one; the doors that this domain may call are the real ones here. */
async function customerOfTier(tier: number): Promise<Customer> {
  const customer = await newCustomer()
  const id = uuidOf(customer.actor.customerId)
  const name = `c${id.replaceAll('-', '').slice(-15)}`
  await db.ownerQuery(
    'identity',
    `INSERT INTO customer (id, email, email_canonical, phone, handle, handle_skeleton, first_name,
                           last_name, search_name, birth_date, country)
     VALUES ($1, $2, $2, $3, $4, $4, 'Ana', 'Silva', 'ana silva', '1990-05-17', 'DE')`,
    [id, `${name}@example.com`, `+49${Number.parseInt(id.slice(-7), 16)}0`, name],
  )
  await db.ownerQuery('kyc', 'INSERT INTO standing (customer_id, tier) VALUES ($1, $2)', [id, tier])
  return customer
}

const start = (customer: Customer, amount: string, key: string) =>
  startCardDeposit(customer.actor, {
    walletId: customer.walletId,
    amount: { amount, currency: 'EUR' },
    idempotencyKey: `real-limits-key-${key}`,
  })

describe('funding with the real compliance domain', () => {
  it('is closed to customers who have proven nothing, by card and by bank', async () => {
    const customer = await customerOfTier(0)
    const code = 'compliance.not-verified'
    expect(await start(customer, '10.00', 'a')).toMatchObject({ ok: false, error: { code } })
    expect(await getBankInstructions(customer.actor, { currency: 'EUR' })).toMatchObject({
      ok: false,
      error: { code },
    })
  })

  it('is open to verified ones, up to their limits', async () => {
    const customer = await customerOfTier(1)
    expect(
      unwrap(await getBankInstructions(customer.actor, { currency: 'EUR' })).reference,
    ).toMatch(/^COR-/)
    const { token } = await openCardDeposit(customer, { amount: '10.00', currency: 'EUR' })
    await payByCard(token, '4242424242424242')
    await settleEverything()
    expect(await balanceOf(customer)).toBe('10.00')
    const tooMuch = await start(customer, '99999999.00', 'b')
    expect(tooMuch).toMatchObject({ ok: false, error: { code: 'compliance.limit-exceeded' } })
  })

  it('never lets parallel deposits pass a limit together, and takes back what came to nothing', async () => {
    // Level 1 may add 20,000.00 EUR a day, 10,000.00 at a time.
    const customer = await customerOfTier(1)
    const answers = await Promise.all(
      ['c', 'd', 'e', 'f'].map((key) => start(customer, '9000.00', key)),
    )
    const started = answers.filter((answer) => answer.ok).map(unwrap)
    expect(started).toHaveLength(2)
    const refused = ['c', 'd', 'e', 'f'].filter((_key, at) => !answers[at]?.ok)
    for (const answer of answers.filter((one) => !one.ok)) {
      expect(answer).toMatchObject({ error: { code: 'compliance.limit-exceeded' } })
    }
    await db.publishEvents(complianceReactions)
    expect(await start(customer, '9000.00', refused[0] ?? '')).toMatchObject({
      error: { code: 'compliance.limit-exceeded' },
    })
    expect(await start(customer, '9000.00', 'g')).toMatchObject({
      error: { code: 'compliance.limit-exceeded' },
    })
    const [first, second] = started.map(({ redirectUrl }) => redirectUrl.split('/').at(-1) ?? '')
    await payByCard(first ?? '', '4000000000000002')
    await payByCard(second ?? '', '4242424242424242')
    await settleEverything()
    await db.publishEvents(complianceReactions)
    expect(await balanceOf(customer)).toBe('9000.00')
    expect(await start(customer, '9000.00', 'h')).toMatchObject({ ok: true })
    expect(await start(customer, '9000.00', 'i')).toMatchObject({ ok: false })
  })

  it('counts bank credits that come at once against the same limits', async () => {
    const customer = await customerOfTier(1)
    const { reference } = unwrap(await getBankInstructions(customer.actor, { currency: 'EUR' }))
    for (let at = 0; at < 3; at++) {
      unwrap(
        await simulateBankDeposit({ reference, amount: { amount: '9000.00', currency: 'EUR' } }),
      )
    }
    await Promise.all((await collectMessages()).map((message) => takeMessage(message)))
    expect(await balanceOf(customer)).toBe('18000.00')
    const { items } = unwrap(await listExceptions({ isOpen: true }))
    expect(items.map(({ kind }) => kind)).toEqual(['limit-exceeded'])
  })
})
