import { useTestDatabase } from '@corridor/db/testing'
import { createRecipient } from '@corridor/domain/beneficiaries'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { expect, it } from 'vitest'
import { screenedRecipient } from './screened-recipient.ts'

const db = useTestDatabase()
const customerId = newId('cus')

async function save(holderName: string, type?: 'person' | 'business'): Promise<Id<'rcp'>> {
  const saved = await createRecipient(
    { kind: 'customer', customerId },
    {
      kind: 'bank',
      currency: 'EUR',
      country: 'DE',
      method: 'iban',
      fields: { iban: 'DE89370400440532013000' },
      holderName,
      type,
    },
  )
  return unwrap(saved).recipientId
}
const assessed = async (recipientId: Id<'rcp'>, recipientName: string) =>
  unwrap(
    await screenedRecipient({
      customerId,
      recipientId,
      recipientKey: 'key',
      recipientName,
      recipientCustomerId: null,
    }),
  )

it('screening hears whether a person or a business is paid', async () => {
  expect(await assessed(await save('Siemens', 'business'), 'Siemens')).toMatchObject({
    name: 'Siemens',
    type: 'business',
  })
  expect(await assessed(await save('Suharto'), 'Suharto')).toMatchObject({ type: 'person' })
})

it('a recipient of whom it was never asked is assessed in the words of before', async () => {
  const recipientId = await save('Ana Souza')
  await db.ownerQuery('beneficiaries', 'UPDATE recipient SET holder_type = NULL WHERE id = $1', [
    uuidOf(recipientId),
  ])
  const payee = await assessed(recipientId, 'Ana Souza')
  expect(payee).not.toHaveProperty('type')
})
