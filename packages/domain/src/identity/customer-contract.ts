import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import type { LocalePreferences } from './locale-contract.ts'

export const customerStatuses = ['active', 'suspended', 'closed'] as const
export type CustomerStatus = (typeof customerStatuses)[number]

export const customerSummaryView = z.object({
  customerId: idSchema('cus'),
  displayName: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  isEmailVerified: z.boolean(),
  handle: z.string(),
  country: z.string(),
  birthDate: z.string(),
  status: z.enum(customerStatuses),
  memberSince: z.string(),
})
export type CustomerSummaryView = z.infer<typeof customerSummaryView>

/** What decides about a customer's money, read at this moment and not from any memory. */
export type CustomerNow = CustomerSummaryView &
  LocalePreferences & {
    /** The authenticator was taken off in the last 24 hours: money goes to payees of before only. */
    readonly isCoolingOff: boolean
    /** Rises with every change of the rest, but for what time alone changes (`isCoolingOff`). */
    readonly version: number
  }
