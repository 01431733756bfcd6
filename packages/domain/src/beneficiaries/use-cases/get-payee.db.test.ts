import { countStatements } from '@corridor/db/count-statements'
import { useTestDatabase } from '@corridor/db/testing'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { expect, it, vi } from 'vitest'
import {
  createRecipient,
  deactivateRecipient,
  getPayee,
  getPayoutDetails,
  getRecipient,
} from '../index.ts'

const bea = { customerId: newId('cus'), displayName: 'Bea L.', handle: 'bea' }
vi.mock('@corridor/domain/identity', () => ({
  findPayee: async () => ({ ok: true, value: bea }),
  getDisplayNames: async () => ({ ok: true, value: { [bea.customerId]: bea } }),
}))

const db = useTestDatabase()
const newActor = () => ({ kind: 'customer', customerId: newId('cus') }) as const
const german = {
  kind: 'bank',
  currency: 'EUR',
  country: 'DE',
  method: 'iban',
  fields: { iban: 'DE89 3704 0044 0532 0130 00' },
  holderName: 'Jürgen Müller',
} as const

it('says of a bank account and of a customer what the view and the payout details say, by one statement', async () => {
  const actor = newActor()
  const bank = unwrap(await createRecipient(actor, german))
  const customer = unwrap(await createRecipient(actor, { kind: 'customer', lookup: '@bea' }))
  const view = unwrap(await getRecipient(actor, bank.recipientId))
  const details = unwrap(await getPayoutDetails(actor.customerId, bank.recipientId))
  const ask = (recipientId: Id<'rcp'>, customerId = actor.customerId) =>
    getPayee(customerId, recipientId)
  const stranger = newActor().customerId
  const { value, statements } = await countStatements(() =>
    Promise.all([
      ask(customer.recipientId),
      ask(newId('rcp')),
      ask(bank.recipientId),
      ask(bank.recipientId, stranger),
    ]),
  )
  expect(statements).toHaveLength(1)
  const [toCustomer, missing, toBank, foreign] = value
  expect(unwrap(toCustomer)).toEqual({
    recipientId: customer.recipientId,
    kind: 'customer',
    details: { kind: 'customer', customerId: bea.customerId },
  })
  expect(unwrap(toBank)).toEqual({
    recipientId: bank.recipientId,
    kind: 'bank',
    displayName: view.displayName,
    detail: view.detail,
    details,
  })
  expect(view.detail).toMatch(/^IBAN.* •••• 3000$/)
  expect(details).toMatchObject({ kind: 'bank', holderName: 'Jürgen Müller', country: 'DE' })
  expect([missing, foreign].map(codeOf)).toEqual(Array(2).fill('beneficiaries.not-found'))
})

it('refuses at once what was removed, or must be corrected, unless a transfer was agreed before', async () => {
  const actor = newActor()
  const { recipientId } = unwrap(await createRecipient(actor, german))
  const ask = (options = {}) => getPayee(actor.customerId, recipientId, options)
  const set = (sql: string) =>
    db.ownerQuery('beneficiaries', `UPDATE recipient SET ${sql} WHERE id = $1`, [
      uuidOf(recipientId),
    ])
  expect(codeOf(await ask())).toBe('ok')
  await set(`method = 'pigeon'`)
  expect(codeOf(await ask())).toBe('beneficiaries.needs-correction')
  expect(codeOf(await ask({ evenIfInactive: true }))).toBe('ok')
  await set(`method = 'iban'`)
  unwrap(await deactivateRecipient(actor, recipientId))
  expect(codeOf(await ask())).toBe('beneficiaries.inactive')
  expect(codeOf(await ask({ evenIfInactive: true }))).toBe('ok')
})
