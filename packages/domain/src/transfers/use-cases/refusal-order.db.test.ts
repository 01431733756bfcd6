import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, expect, it } from 'vitest'
import { createConversion, createTransfer } from '../index.ts'
import {
  bankRecipient,
  fund,
  key,
  loadRates,
  newPerson,
  type Person,
  quoteFor,
  recipientFor,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
beforeAll(loadRates)

const euros = (amount: string) => ({ amount, currency: 'EUR' as const })

async function refusal(
  person: Person,
  input: Pick<Parameters<typeof createTransfer>[1], 'quoteId' | 'recipientId' | 'refuseRepeat'>,
) {
  const made = await createTransfer(person.actor, { ...input, idempotencyKey: key() })
  return made.ok ? 'ok' : made.error.code
}

it('of several things that are wrong, a send names the first: who, the price, the money, again', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('10.00'))
  const recipientId = await recipientFor(sender, receiver)
  const dear = await quoteFor(sender, euros('11.00'), 'EUR', 'internal')
  const toBank = await quoteFor(sender, euros('11.00'), 'GBP', 'bank', 'GB')
  const unknown = newId('quo')
  const suspend = (status: string) =>
    db.ownerQuery('identity', 'UPDATE customer SET status = $2 WHERE id = $1', [
      uuidOf(receiver.actor.customerId),
      status,
    ])
  expect(await refusal(sender, { quoteId: unknown, recipientId: newId('rcp') })).toBe(
    'beneficiaries.not-found',
  )
  await suspend('suspended')
  expect(await refusal(sender, { quoteId: unknown, recipientId })).toBe(
    'transfers.recipient-inactive',
  )
  expect(await refusal(sender, { quoteId: toBank.quoteId, recipientId })).toBe(
    'transfers.recipient-inactive',
  )
  await suspend('active')
  expect(await refusal(sender, { quoteId: unknown, recipientId })).toBe('fx.not-found')
  expect(await refusal(sender, { quoteId: toBank.quoteId, recipientId })).toBe(
    'transfers.quote-mismatch',
  )
  const bank = await bankRecipient(sender, '19')
  expect(await refusal(sender, { quoteId: dear.quoteId, recipientId: bank })).toBe(
    'transfers.quote-mismatch',
  )
  expect(await refusal(sender, { quoteId: dear.quoteId, recipientId, refuseRepeat: true })).toBe(
    'transfers.insufficient-funds',
  )
  const first = await quoteFor(sender, euros('4.00'), 'EUR', 'internal')
  expect(await refusal(sender, { quoteId: first.quoteId, recipientId })).toBe('ok')
  const again = await quoteFor(sender, euros('4.00'), 'EUR', 'internal')
  expect(await refusal(sender, { quoteId: again.quoteId, recipientId, refuseRepeat: true })).toBe(
    'transfers.possible-duplicate',
  )
})

/** What a verb asks of this domain's tables, by the tables that its statements name. */
async function ownStatements(work: () => Promise<unknown>): Promise<number> {
  const { statements } = await countStatements(work)
  return statements.filter((text) => /\btransfer\b|idempotency_key/.test(text)).length
}

it('a send and a conversion ask this domain six times: key, row, four transitions, the last with the answer', async () => {
  const [sender, receiver] = [await newPerson(db), await newPerson(db)]
  await fund(sender, euros('100.00'))
  await fund(sender, { amount: '1.00', currency: 'GBP' })
  await fund(receiver, euros('1.00'))
  const recipientId = await recipientFor(sender, receiver)
  const quotes = [
    await quoteFor(sender, euros('1.00'), 'EUR', 'internal'),
    await quoteFor(sender, euros('5.00'), 'GBP', 'conversion'),
  ] as const
  const counts = [
    await ownStatements(async () => {
      const input = { quoteId: quotes[0].quoteId, recipientId, idempotencyKey: key() }
      expect(unwrap(await createTransfer(sender.actor, input)).view.state).toBe('completed')
    }),
    await ownStatements(async () => {
      const input = { quoteId: quotes[1].quoteId, idempotencyKey: key() }
      expect(unwrap(await createConversion(sender.actor, input)).view.state).toBe('completed')
    }),
  ]
  expect(counts).toEqual([6, 6])
})
