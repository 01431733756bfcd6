import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId } from '@corridor/kernel/ids'
import { fromWire, toWire, type WireMoney } from '@corridor/kernel/money'
import { ok } from '@corridor/kernel/result'
import type { AssessInput } from '../contract.ts'

/** What the tests tell compliance about customers: set before a verb asks. */
export const world = {
  tier: 2 as 0 | 1 | 2,
  country: 'DE',
  names: new Map<string, { firstName: string; lastName: string; birthDate: string }>(),
}

/** Answers of the doors that compliance asks, for `vi.mock`. Two units of USD are one EUR. */
export const doors = {
  getCustomerSummary: async (customerId: Id<'cus'>) => {
    const known = world.names.get(customerId)
    const person = known ?? { firstName: 'Annika', lastName: 'Bergström', birthDate: '1990-05-01' }
    return ok({
      customerId,
      ...person,
      // as identity shows it to others
      displayName: `${person.firstName} ${person.lastName.charAt(0)}.`,
      email: 'someone@example.org',
      isEmailVerified: true,
      handle: 'someone',
      country: world.country,
      status: 'active' as const,
      memberSince: '2026-01-01T00:00:00.000Z',
    })
  },
  getTier: async () => ok({ tier: world.tier, canFund: world.tier > 0 }),
  convertAt: async ({ amount }: { amount: WireMoney }) => {
    const { minor, currency } = fromWire(amount)
    const isDollar = currency === 'USD'
    const inEuro = toWire({ minor: isDollar ? minor / 2n : minor, currency: 'EUR' })
    return ok({ amount: inEuro, rate: isDollar ? '0.5' : '1', asOf: '2026-04-13T00:00:00.000Z' })
  },
}

export const officer: StaffActor = {
  kind: 'staff',
  staffId: newId('stf'),
  roles: ['compliance'],
}

/** A send of 100.00 EUR to a friend, unless told otherwise. */
export function sendOf(
  customerId: Id<'cus'>,
  amount = '100.00',
  recipient: Partial<AssessInput['recipient']> = {},
): AssessInput {
  return {
    assessmentId: newId('asm'),
    transferId: newId('tr'),
    customerId,
    kind: 'send',
    amount: { amount, currency: 'EUR' },
    recipient: { key: 'friend', name: 'Jonas Lindqvist', ...recipient },
  }
}
