import { useTestDatabase } from '@corridor/db/testing'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, expect, it } from 'vitest'
import { createTransfer } from '../index.ts'
import {
  available,
  fund,
  key,
  loadRates,
  newPerson,
  quoteFor,
  recipientFor,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
beforeAll(loadRates)

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

/** The least that the house's position in US dollars may be. */
async function setFloor(minor: bigint | null): Promise<void> {
  const [row] = await db.ownerQuery<{ answer: { code: string } }>(
    'ledger',
    `SELECT set_account_limits(id, $1, NULL, 'test-of-limits') AS answer FROM account
      WHERE owner_ref = 'system:liquidity:USD'`,
    [minor?.toString() ?? null],
  )
  expect(row?.answer.code).toBe('ok')
}

it('refuses a conversion beyond the exposure limit, gives the money back, and says so', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('1000.00'))
  const recipientId = await recipientFor(sender, receiver)
  const send = async (amount: string) => {
    const { quoteId } = await quoteFor(sender, euros(amount), 'USD', 'internal')
    return createTransfer(sender.actor, { quoteId, recipientId, idempotencyKey: key() })
  }
  expect(unwrap(await send('10.00')).view.state).toBe('completed')
  await setFloor(-5_000n)
  const refused = await send('200.00')
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'transfers.conversion-unavailable' },
  })
  expect(await available(sender, 'EUR')).toBe('990.00')
  await setFloor(null)
  expect(unwrap(await send('200.00')).view.state).toBe('completed')
})
