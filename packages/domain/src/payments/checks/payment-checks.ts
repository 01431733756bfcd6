import type { Check } from '@corridor/db/check'
import { paymentsAsOrdered } from './payments-as-ordered.ts'

/** What payments promises of its own tables, each promise checked. */
export const paymentChecks: readonly Check[] = [paymentsAsOrdered]
