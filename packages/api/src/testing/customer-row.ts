import type { Stage } from './stage.ts'

/** Who may call one of the customers' procedures, and with what. */
export type CustomerRow = {
  /** `owner`: the input names something of one customer, which nobody else may find. */
  readonly who: 'everyone' | 'customer' | 'owner'
  /** Made anew for each call; without it the procedure takes no input. */
  readonly input?: (stage: Stage) => unknown
  /** What somebody who may hears; `ok` where not given. */
  readonly hears?: readonly string[]
}
