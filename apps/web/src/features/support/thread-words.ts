import type { ThreadState } from '@corridor/domain/support/contract'

/** Staff and customers look at a conversation from two sides: these are the customer's words in the table of states. */
export const threadTagStates: Readonly<Record<ThreadState, string>> = {
  'waiting-for-us': 'waiting',
  'waiting-for-customer': 'answered',
  closed: 'closed',
}
