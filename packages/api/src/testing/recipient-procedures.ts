import { createRecipient } from '@corridor/domain/beneficiaries'
import { unwrap } from '@corridor/kernel/result'
import { bankDetails, recipientOf } from './api-world.ts'
import type { CustomerRow } from './customer-row.ts'
import { newPerson } from './people.ts'
import type { Stage } from './stage.ts'

const freshRecipient = async (stage: Stage) => recipientOf(stage.owner, await newPerson(stage.db))

/** The rows of recipients and their forms. */
export const recipientProcedures: Readonly<Record<string, CustomerRow>> = {
  'recipients.requirements': { who: 'customer', input: () => ({ currency: 'GBP' }) },
  'recipients.checkPayee': { who: 'customer', input: () => bankDetails('10') },
  'recipients.create': {
    who: 'customer',
    input: async (stage) => ({
      kind: 'customer',
      lookup: `@${(await newPerson(stage.db, { tier: 0 })).handle}`,
    }),
  },
  'recipients.list': { who: 'customer', input: () => ({}) },
  'recipients.get': { who: 'owner', input: (stage) => ({ recipientId: stage.recipientId }) },
  'recipients.replace': {
    who: 'owner',
    input: async (stage) => {
      const old = { kind: 'bank' as const, ...bankDetails('11') }
      const { recipientId } = unwrap(await createRecipient(stage.owner.actor, old))
      return { recipientId, ...bankDetails('12') }
    },
  },
  'recipients.missingAddress': {
    who: 'owner',
    input: (stage) => ({ recipientId: stage.recipientId }),
  },
  'recipients.complete': {
    who: 'owner',
    input: async (stage) => {
      const old = { kind: 'bank' as const, ...bankDetails('13') }
      const { recipientId } = unwrap(await createRecipient(stage.owner.actor, old))
      return { recipientId, address: {} }
    },
  },
  'recipients.deactivate': {
    who: 'owner',
    input: async (stage) => ({ recipientId: await freshRecipient(stage) }),
  },
}
