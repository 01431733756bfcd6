import type { StaffRole } from '@corridor/kernel/actor'
import type { Stage } from './stage.ts'

/** Who may call a procedure of the console, and with what. */
export type StaffRow = {
  readonly who: 'everyone' | readonly StaffRole[]
  readonly input?: (stage: Stage) => unknown
  readonly hears?: readonly string[]
  /** What is heard of ids that do not exist; a code that ends in `not-found` where not given. */
  readonly ofMissing?: 'ok'
}
