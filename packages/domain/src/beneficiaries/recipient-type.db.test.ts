import { blindIndex } from '@corridor/db/field-encryption'
import { useTestDatabase } from '@corridor/db/testing'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BankDetails, RecipientType } from './contract.ts'
import { createRecipient, getPayoutDetails, getRecipient, replaceRecipient } from './index.ts'
import { hashOfDetails } from './store/details-hash.ts'

const db = useTestDatabase()
const newActor = () => ({ kind: 'customer', customerId: newId('cus') }) as const
let actor = newActor()
beforeEach(() => {
  actor = newActor()
})

const german: BankDetails = {
  currency: 'EUR',
  country: 'DE',
  method: 'iban',
  fields: { iban: 'DE89370400440532013000' },
  holderName: 'Siemens',
}
const save = async (change: Partial<BankDetails> = {}) =>
  unwrap(await createRecipient(actor, { kind: 'bank', ...german, ...change }))
const payoutTypeOf = async (saved: Awaited<ReturnType<typeof save>>) => {
  const details = unwrap(await getPayoutDetails(actor.customerId, saved.recipientId))
  return details.kind === 'bank' ? details.type : 'customer'
}

describe('the type of a recipient', () => {
  it.each([
    ['Siemens', 'Siemens'],
    ['3M Company', '3M Company'],
    ['Smith & Sons Ltd', 'Smith + Sons Ltd'],
    ['H&M', 'H+M'],
  ])(
    'a business, %s, is saved, shown, and goes out with the payout',
    async (holderName, atBank) => {
      const saved = await save({ holderName, type: 'business' })
      expect(saved).toMatchObject({
        type: 'business',
        displayName: holderName,
        nameAtBank: atBank === holderName ? null : atBank,
      })
      expect(unwrap(await getRecipient(actor, saved.recipientId))).toEqual(saved)
      expect(await payoutTypeOf(saved)).toBe('business')
    },
  )

  it.each([
    ['李小龙', 'Li Xiao Long'],
    ['Cédric O', 'Cedric O'],
    ['Suharto', null],
    ['Anne\u2010Marie Dupont', null],
    ['Zoë O’Brien', "Zoe O'Brien"],
  ])('a person, %s, is the default, and the bank sees %s', async (holderName, nameAtBank) => {
    expect(await save({ holderName })).toMatchObject({
      type: 'person',
      displayName: holderName,
      nameAtBank,
    })
  })

  it('was never asked of older rows, and they go on without one', async () => {
    const saved = await save({ holderName: 'Ana Souza' })
    await db.ownerQuery('beneficiaries', 'UPDATE recipient SET holder_type = NULL WHERE id = $1', [
      uuidOf(saved.recipientId),
    ])
    expect(unwrap(await getRecipient(actor, saved.recipientId))).toMatchObject({ type: null })
    const details = unwrap(await getPayoutDetails(actor.customerId, saved.recipientId))
    expect(details).not.toHaveProperty('type')
    // a client that says nothing gets what is there
    expect((await save({ holderName: 'Ana Souza' })).recipientId).toBe(saved.recipientId)
  })

  it('is corrected by saving the same account with another one', async () => {
    const person = await save()
    const business = await save({ type: 'business' })
    expect(business).toMatchObject({ type: 'business' })
    expect(business.recipientId).not.toBe(person.recipientId)
    expect(unwrap(await getRecipient(actor, person.recipientId)).isActive).toBe(false)
    expect(await save({ type: 'business' })).toEqual(business)
    expect(await save()).toEqual(business)
    const hashes = await db.ownerQuery<{ hash: string }>(
      'beneficiaries',
      'SELECT DISTINCT details_hash AS hash FROM recipient WHERE customer_id = $1',
      [uuidOf(actor.customerId)],
    )
    expect(hashes).toHaveLength(1)
  })

  it('stays through an edit that does not say one', async () => {
    const saved = await save({ type: 'business', holderName: 'H&M' })
    const { recipientId } = saved
    const edited = await replaceRecipient(actor, { ...german, holderName: 'H&M AB', recipientId })
    expect(unwrap(edited)).toMatchObject({ type: 'business', displayName: 'H&M AB' })
  })
})

describe('the hash of a name and account', () => {
  const asItWas = (details: BankDetails) =>
    blindIndex(
      JSON.stringify([
        'bank',
        details.currency,
        details.country,
        details.method,
        Object.entries(details.fields).sort(([a], [b]) => (a < b ? -1 : 1)),
        details.holderName.toLocaleLowerCase('en'),
      ]),
      'beneficiaries.details',
    )
  it.each([
    'Ana Souza',
    "Sinéad O'Connor",
    'Sinéad O’Connor',
    'Anne-Marie Dupont',
    'Gal·la P., Jr.',
  ])('of %s is what it was, whatever the type', (holderName) => {
    for (const type of [undefined, 'person', 'business'] satisfies (RecipientType | undefined)[]) {
      expect(hashOfDetails({ ...german, holderName, type })).toBe(
        asItWas({ ...german, holderName }),
      )
    }
  })
  it('takes hyphens and apostrophes of newer kinds for the plain ones', () => {
    const hash = (holderName: string) => hashOfDetails({ ...german, holderName })
    expect(hash('Anne\u2010Marie Dupont')).toBe(hash('Anne-Marie Dupont'))
    expect(hash('Sinéad O\u2018Brien')).toBe(hash("Sinéad O'Brien"))
  })
})
