import { pruneRecords } from '@corridor/db/prune'
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

it('pays once under a key for ever, also when its stored answer has been pruned', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  const amount = { amount: '100.00', currency: 'EUR' as const }
  await fund(sender, { ...amount, amount: '500.00' })
  const { quoteId } = await quoteFor(sender, amount, 'EUR', 'internal')
  const recipientId = await recipientFor(sender, receiver)
  const send = { quoteId, recipientId, idempotencyKey: key() }
  const first = unwrap(await createTransfer(sender.actor, send))
  expect(first.view.state).toBe('completed')
  await db.ownerQuery(
    'transfers',
    `UPDATE idempotency_key SET created_at = now() - interval '31 days'`,
  )
  expect(await pruneRecords('transfers')).toMatchObject({ keys: 1 })
  const again = unwrap(await createTransfer(sender.actor, send))
  expect(again.view.transferId).toBe(first.view.transferId)
  const other = await createTransfer(sender.actor, { ...send, reference: 'Something else' })
  expect(other).toMatchObject({ error: { code: 'transfers.key-reused' } })
  expect(await available(sender, 'EUR')).toBe('400.00')
})
