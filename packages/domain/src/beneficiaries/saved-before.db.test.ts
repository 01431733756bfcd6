import { useTestDatabase } from '@corridor/db/testing'
import type { CustomerActor } from '@corridor/kernel/actor'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { describe, expect, it } from 'vitest'
import type { BankDetails } from './contract.ts'
import { recipientCreated } from './events.ts'
import {
  completeRecipient,
  getMissingAddress,
  getPayoutDetails,
  getRecipient,
  listRecipients,
  replaceRecipient,
} from './index.ts'
import { factsOf } from './recipient-facts.ts'
import { hashOfDetails } from './store/details-hash.ts'
import { insertRecipient, type NewRecipient } from './store.ts'

useTestDatabase()
const actor: CustomerActor = {
  kind: 'customer',
  customerId: newId('cus'),
  sessionId: newId('ses'),
}

/** As it stands in the table of somebody who saved it when it passed. */
async function savedBefore(bank: BankDetails) {
  const recipient: NewRecipient = {
    kind: 'bank',
    recipientId: newId('rcp'),
    customerId: actor.customerId,
    bank,
    nickname: null,
    detailsHash: hashOfDetails(bank),
    last4: '3456',
  }
  await insertRecipient(recipient, [recipientCreated.of(recipient.recipientId, factsOf(recipient))])
  return recipient.recipientId
}

const holderName = 'Ana Souza'
const outdated: readonly (readonly [string, BankDetails, BankDetails['fields'], string])[] = [
  [
    'an Airtel number for M-Pesa',
    {
      currency: 'KES',
      country: 'KE',
      method: 'kenya_mobile',
      fields: { phone: '+254733123456' },
      holderName,
    },
    { phone: '0722 123456' },
    'phone',
  ],
  [
    'an account at Heritage Bank',
    {
      currency: 'NGN',
      country: 'NG',
      method: 'nigeria',
      fields: { bankCode: '030', accountNumber: '0000014579' },
      holderName,
    },
    { bankCode: '011', accountNumber: '0000014579' },
    'bankCode',
  ],
  [
    'an Italian IBAN with a wrong check letter',
    {
      currency: 'EUR',
      country: 'IT',
      method: 'iban',
      fields: { iban: 'IT33Y0542811101000000123456' },
      holderName,
    },
    { iban: 'IT60X0542811101000000123456' },
    'iban',
  ],
]

describe('recipients that were saved before a rule', () => {
  it.each(outdated)(
    '%s is listed and edited, and nothing is sent to it before',
    async (_, bank, good, field) => {
      const recipientId = await savedBefore(bank)
      expect(unwrap(await getRecipient(actor, recipientId))).toMatchObject({ isActive: true })
      const { items } = unwrap(await listRecipients(actor, {}))
      expect(items.map((item) => item.recipientId)).toContain(recipientId)

      const refused = await getPayoutDetails(actor.customerId, recipientId)
      expect(refused).toMatchObject({
        ok: false,
        error: { code: 'beneficiaries.needs-correction', details: { [field]: expect.any(String) } },
      })
      // what was agreed before still goes where it was agreed to go: the rail has the last word
      const agreed = await getPayoutDetails(actor.customerId, recipientId, { evenIfInactive: true })
      expect(agreed.ok).toBe(true)

      const edited = unwrap(await replaceRecipient(actor, { recipientId, ...bank, fields: good }))
      expect((await getPayoutDetails(actor.customerId, edited.recipientId)).ok).toBe(true)
    },
  )
})

describe('recipients that were saved without the address that is needed now', () => {
  const british: BankDetails = {
    currency: 'EUR',
    country: 'GB',
    method: 'iban',
    fields: { iban: 'GB33BUKB20201555555555' },
    holderName,
  }

  it('are completed without their numbers, and another one stands in their place', async () => {
    const recipientId = await savedBefore(british)
    expect(await getPayoutDetails(actor.customerId, recipientId)).toMatchObject({
      error: {
        code: 'beneficiaries.address-needed',
        details: { addressCity: expect.any(String), addressCountry: expect.any(String) },
      },
    })
    const missing = unwrap(await getMissingAddress(actor, { recipientId }))
    expect(missing.fields.filter(({ required }) => required).map(({ key }) => key)).toEqual([
      'addressCountry',
      'addressCity',
    ])
    const wrong = await completeRecipient(actor, { recipientId, address: { addressCity: 'Leeds' } })
    expect(wrong).toMatchObject({ error: { code: 'beneficiaries.invalid-details' } })

    const address = { addressCountry: 'GB', addressCity: 'Leeds', iban: 'DE89370400440532013000' }
    const completed = unwrap(await completeRecipient(actor, { recipientId, address }))
    expect(completed.recipientId).not.toBe(recipientId)
    const details = unwrap(await getPayoutDetails(actor.customerId, completed.recipientId))
    expect(details).toMatchObject({
      // only the address was taken
      fields: { iban: 'GB33BUKB20201555555555', addressCity: 'Leeds', addressCountry: 'GB' },
      address: { townName: 'Leeds', country: 'GB' },
    })
    const before = await getPayoutDetails(actor.customerId, recipientId, { evenIfInactive: true })
    const hashes = [before, { ok: true as const, value: details }].map((one) =>
      one.ok && one.value.kind === 'bank' ? one.value.detailsHash : null,
    )
    // so that it is screened as somebody new
    expect(new Set(hashes).size).toBe(2)
    const again = await completeRecipient(actor, { recipientId, address })
    expect(again).toMatchObject({ error: { code: 'beneficiaries.inactive' } })
    const { recipientId: completedId } = completed
    expect(unwrap(await completeRecipient(actor, { recipientId: completedId, address }))).toEqual(
      completed,
    )
    const left = unwrap(await getMissingAddress(actor, { recipientId: completedId }))
    expect(left.fields).toEqual([])
  })

  it("are nobody else's to see or to complete", async () => {
    const recipientId = await savedBefore({ ...british, holderName: 'Ben Souza' })
    const other: CustomerActor = { ...actor, customerId: newId('cus') }
    const address = { addressCountry: 'GB', addressCity: 'Leeds' }
    for (const answer of [
      await getMissingAddress(other, { recipientId }),
      await completeRecipient(other, { recipientId, address }),
    ]) {
      expect(answer).toMatchObject({ error: { code: 'beneficiaries.not-found' } })
    }
  })
})
