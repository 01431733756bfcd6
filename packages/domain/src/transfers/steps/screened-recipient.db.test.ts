import { useTestDatabase } from '@corridor/db/testing'
import { createRecipient } from '@corridor/domain/beneficiaries'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTransfer } from '../index.ts'
import {
  bankRecipient,
  fund,
  key,
  loadRates,
  newPerson,
  type Person,
  quoteFor,
  recipientFor,
  useSandbox,
} from '../testing/transfers-world.ts'

const db = useTestDatabase()
beforeAll(async () => {
  useSandbox()
  await loadRates()
})

const euros = { amount: '10.00', currency: 'EUR' as const }

async function countryAssessed(transferId: `tr_${string}`): Promise<unknown> {
  const [row] = await db.ownerQuery<{ recipient_country: string | null }>(
    'compliance',
    'SELECT recipient_country FROM assessment WHERE transfer_id = $1',
    [uuidOf(transferId)],
  )
  return row?.recipient_country
}

async function ibanRecipient(person: Person, iban: string, holderName: string) {
  const made = await createRecipient(person.actor, {
    kind: 'bank',
    currency: 'EUR',
    country: 'DE',
    method: 'iban',
    fields: { iban },
    holderName,
  })
  return unwrap(made).recipientId
}

describe('the country that reaches screening', () => {
  it('is the one of the IBAN', async () => {
    const sender = await newPerson(db)
    await fund(sender, { ...euros, amount: '500.00' })
    const recipientId = await ibanRecipient(sender, 'NL91ABNA0417164300', 'Sanne de Vries')
    const { quoteId } = await quoteFor(sender, euros, 'EUR', 'bank', 'NL')
    const sent = { quoteId, recipientId, idempotencyKey: key() }
    const { view } = unwrap(await createTransfer(sender.actor, sent))
    expect(await countryAssessed(view.transferId)).toBe('NL')
  })

  it('is the one of the account where it has no IBAN', async () => {
    const sender = await newPerson(db)
    await fund(sender, { ...euros, amount: '500.00' })
    const recipientId = await bankRecipient(sender, '19')
    const { quoteId } = await quoteFor(sender, euros, 'GBP', 'bank', 'GB')
    const sent = { quoteId, recipientId, idempotencyKey: key() }
    const { view } = unwrap(await createTransfer(sender.actor, sent))
    expect(await countryAssessed(view.transferId)).toBe('GB')
  })

  it('is left to identity for a customer', async () => {
    const [sender, receiver] = [await newPerson(db), await newPerson(db)]
    await fund(sender, { ...euros, amount: '500.00' })
    const recipientId = await recipientFor(sender, receiver)
    const { quoteId } = await quoteFor(sender, euros, 'EUR', 'internal')
    const sent = { quoteId, recipientId, idempotencyKey: key() }
    const { view } = unwrap(await createTransfer(sender.actor, sent))
    expect(view.state).toBe('completed')
    expect(await countryAssessed(view.transferId)).toBeNull()
  })
})
