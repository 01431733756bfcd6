/** Six meanings and no more. warning: you may act · urgent: you must act. */
export type Meaning = 'neutral' | 'info' | 'positive' | 'negative' | 'warning' | 'urgent'

export type StatusWord = { meaning: Meaning; word: string }

const of = (meaning: Meaning, word: string): StatusWord => ({ meaning, word })

/** What every state of the product is called and means. Customers and staff read the same words unless noted. */
export const statusWords = {
  transfer: {
    created: of('neutral', 'Setting up'),
    quoted: of('neutral', 'Setting up'),
    held: of('info', 'On its way'),
    'in-review': of('info', 'Being checked'),
    assessed: of('info', 'On its way'),
    converted: of('info', 'On its way'),
    'paying-out': of('info', 'On its way'),
    completed: of('positive', 'Delivered'),
    voiding: of('info', 'Being returned'),
    cancelled: of('neutral', 'Cancelled'),
    refused: of('negative', 'Not sent'),
    failed: of('negative', 'Failed'),
    bounced: of('warning', 'Returned'),
    refunded: of('neutral', 'Refunded'),
  },
  payout: {
    created: of('neutral', 'Created'),
    sent: of('info', 'Sent'),
    unknown: of('warning', 'Unclear'),
    completed: of('positive', 'Completed'),
    failed: of('negative', 'Failed'),
    bounced: of('warning', 'Bounced'),
  },
  deposit: {
    created: of('neutral', 'Waiting'),
    awaiting: of('info', 'On its way'),
    exception: of('info', 'Being checked'),
    returned: of('neutral', 'Sent back'),
    reversed: of('negative', 'Taken back'),
    pending: of('info', 'On its way'),
    settled: of('positive', 'Added'),
    completed: of('positive', 'Added'),
    failed: of('negative', 'Failed'),
    expired: of('neutral', 'Expired'),
    cancelled: of('neutral', 'Cancelled'),
  },
  activity: {
    processing: of('info', 'On its way'),
    'being-checked': of('info', 'Being checked'),
    'not-sent': of('negative', 'Not sent'),
    pending: of('info', 'On its way'),
    'in-review': of('info', 'Being checked'),
    completed: of('positive', 'Done'),
    failed: of('negative', 'Failed'),
    refused: of('negative', 'Not sent'),
    cancelled: of('neutral', 'Cancelled'),
    returned: of('warning', 'Returned'),
    bounced: of('warning', 'Returned'),
    refunded: of('neutral', 'Refunded'),
  },
  check: {
    none: of('urgent', 'Not started'),
    draft: of('warning', 'Not finished'),
    submitted: of('info', 'Being checked'),
    'in-review': of('info', 'With an officer'),
    approved: of('positive', 'Approved'),
    refused: of('negative', 'Refused'),
    'more-needed': of('urgent', 'More needed'),
  },
  alert: {
    open: of('warning', 'Open'),
    claimed: of('info', 'Claimed'),
    escalated: of('urgent', 'Escalated'),
    released: of('positive', 'Released'),
    refused: of('negative', 'Refused'),
    closed: of('neutral', 'Closed'),
    withdrawn: of('neutral', 'Cancelled by customer'),
  },
  verdict: {
    allow: of('positive', 'Allow'),
    review: of('warning', 'Review'),
    deny: of('negative', 'Deny'),
  },
  wallet: {
    open: of('positive', 'Open'),
    opening: of('info', 'Opening'),
    frozen: of('warning', 'Frozen'),
    closed: of('neutral', 'Closed'),
  },
  customer: {
    active: of('positive', 'Active'),
    suspended: of('negative', 'Suspended'),
    closed: of('neutral', 'Closed'),
  },
  staff: {
    active: of('positive', 'Active'),
    invited: of('info', 'Invited'),
    disabled: of('neutral', 'Disabled'),
  },
  recipient: {
    active: of('positive', 'Active'),
    replaced: of('neutral', 'Replaced'),
    inactive: of('neutral', 'Removed'),
  },
  payee: {
    match: of('positive', 'Name matches'),
    close: of('warning', 'Close match'),
    'no-match': of('urgent', 'Name does not match'),
    unavailable: of('neutral', 'Could not check'),
  },
  thread: {
    'waiting-for-us': of('warning', 'Waiting for us'),
    'waiting-for-customer': of('info', 'Waiting for customer'),
    open: of('warning', 'Open'),
    claimed: of('info', 'Claimed'),
    answered: of('positive', 'Answered'),
    waiting: of('info', 'Waiting'),
    'with-compliance': of('info', 'With compliance'),
    closed: of('neutral', 'Closed'),
  },
  queue: {
    waiting: of('neutral', 'Waiting'),
    claimed: of('info', 'Claimed'),
    'due-soon': of('warning', 'Due soon'),
    overdue: of('urgent', 'Overdue'),
    done: of('positive', 'Done'),
  },
  job: {
    created: of('neutral', 'Waiting'),
    active: of('info', 'Running'),
    retry: of('warning', 'Retrying'),
    completed: of('positive', 'Done'),
    failed: of('negative', 'Failed'),
    dead: of('urgent', 'Dead letter'),
  },
  webhook: {
    received: of('info', 'Received'),
    processed: of('positive', 'Processed'),
    applied: of('positive', 'Applied'),
    'no-change': of('neutral', 'No change'),
    exception: of('warning', 'Exception'),
    ignored: of('neutral', 'Ignored'),
    failed: of('negative', 'Failed'),
  },
  invariant: {
    green: of('positive', 'Green'),
    red: of('negative', 'Red'),
    error: of('warning', 'Could not check'),
  },
  quote: {
    open: of('info', 'Open'),
    active: of('info', 'Open'),
    used: of('positive', 'Used'),
    accepted: of('positive', 'Used'),
    expired: of('neutral', 'Expired'),
  },
} as const satisfies Record<string, Record<string, StatusWord>>

export type StatusKind = keyof typeof statusWords

/** The word and meaning of a state. A state that the table does not know is shown as it is, neutral. */
export function statusOf(kind: StatusKind, state: string): StatusWord {
  const words: Record<string, StatusWord> = statusWords[kind]
  return words[state] ?? of('neutral', toWords(state))
}

function toWords(state: string): string {
  const text = state.replaceAll('-', ' ').replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
