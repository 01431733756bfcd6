import { whenChanged } from './check-when-changed.ts'
import { checkIncrementally } from './run-monitor.ts'

/** This process's check of what changed; it remembers between its runs whether there was anything. */
export const checkChanges = whenChanged(() => checkIncrementally())
