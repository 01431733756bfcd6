import { checkIncrementally } from '@corridor/domain/reconciliation'
import { whenChanged } from './check-when-changed.ts'
import { invariantsOf, monitorSettings } from './monitored-invariants.ts'

/** This process's check of what changed; it remembers between its runs whether there was anything. */
export const checkChanges = whenChanged(() => checkIncrementally(invariantsOf(monitorSettings)))
