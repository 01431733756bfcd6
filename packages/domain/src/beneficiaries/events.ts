import { defineEvent } from '@corridor/kernel/event'
import { idSchema } from '@corridor/kernel/ids'
import { currencySchema } from '@corridor/kernel/money-schema'
import { z } from 'zod'
import { recipientKindSchema } from './contract.ts'

const recipientFacts = z.object({
  recipientId: idSchema('rcp'),
  customerId: idSchema('cus'),
  kind: recipientKindSchema,
  currency: currencySchema.nullable(),
  country: z.string().nullable(),
})

/** A customer saved a recipient. */
export const recipientCreated = defineEvent('recipient.created.v1', recipientFacts)

/** A recipient was edited: it is inactive now, and `replacedById` stands in its place. */
export const recipientReplaced = defineEvent(
  'recipient.replaced.v1',
  recipientFacts.extend({ replacedById: idSchema('rcp') }),
)

/** A customer removed a recipient. */
export const recipientDeactivated = defineEvent('recipient.deactivated.v1', recipientFacts)
