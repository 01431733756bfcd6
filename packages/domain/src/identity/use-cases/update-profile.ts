import { isUniqueViolation } from '@corridor/db/database-errors'
import { appendEvents } from '@corridor/db/outbox'
import type { Actor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import type { ProfileView, UpdateProfile } from '../contract.ts'
import { identityErrors } from '../errors.ts'
import { userProfileUpdated } from '../events.ts'
import { checkHandle, handleSkeleton } from '../handle.ts'
import { parsePhone } from '../phone.ts'
import {
  type CustomerRow,
  changeProfile,
  findCustomer,
  findCustomerBy,
  type ProfileChange,
} from '../store/customers.ts'
import { database } from '../store.ts'
import { getProfile } from './get-profile.ts'

/**
 * Changes phone, handle or preferred currency of the actor. Name, birth date and country were
 * declared for the identity check and change through support only.
 * Errors: phone-invalid, phone-taken, handle-invalid, handle-reserved, handle-taken, not-found.
 */
export async function updateProfile(
  actor: Actor,
  input: UpdateProfile,
): Promise<Result<ProfileView>> {
  if (actor.kind !== 'customer') return identityErrors.fail('not-found')
  const customer = await findCustomer(database.client, actor.customerId)
  if (!customer) return identityErrors.fail('not-found')
  const change: ProfileChange = {}
  if (input.preferredCurrency) change.preferredCurrency = input.preferredCurrency
  if (input.phone !== undefined) {
    const phone = parsePhone(input.phone, customer.country)
    if (!phone) return identityErrors.fail('phone-invalid')
    change.phone = phone
  }
  if (input.handle !== undefined) {
    const fault = checkHandle(input.handle)
    if (fault) return identityErrors.fail(fault)
    change.handle = input.handle
    change.handleSkeleton = handleSkeleton(input.handle)
  }
  const fields = Object.keys(change).filter((field) => field !== 'handleSkeleton')
  if (fields.length === 0) return await getProfile(actor)
  return (await apply(customer, change, fields)) ?? (await getProfile(actor))
}

async function apply(customer: CustomerRow, change: ProfileChange, fields: string[]) {
  const { customerId } = customer
  try {
    await database.transaction(async (tx) => {
      await changeProfile(tx, customerId, change)
      await appendEvents(tx, [userProfileUpdated.of(customerId, { customerId, fields })])
    })
    return null
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const { phone } = change
    const owner = phone && (await findCustomerBy(database.client, { phone }))
    const isPhoneTaken = owner && owner.customerId !== customerId
    return identityErrors.fail(isPhoneTaken ? 'phone-taken' : 'handle-taken')
  }
}
