/** Six meanings and no more. warning: you may act · urgent: you must act. */
export type Meaning = 'neutral' | 'info' | 'positive' | 'negative' | 'warning' | 'urgent'

/** What every state of the product means; its word stands in the catalogue, by the same names. */
export const statusMeanings = {
  transfer: {
    created: 'neutral',
    quoted: 'neutral',
    held: 'info',
    'in-review': 'info',
    assessed: 'info',
    converted: 'info',
    'paying-out': 'info',
    completed: 'positive',
    voiding: 'info',
    cancelled: 'neutral',
    refused: 'negative',
    failed: 'negative',
    bounced: 'warning',
    refunded: 'neutral',
  },
  payout: {
    created: 'neutral',
    sent: 'info',
    unknown: 'warning',
    completed: 'positive',
    failed: 'negative',
    bounced: 'warning',
  },
  deposit: {
    created: 'neutral',
    awaiting: 'info',
    exception: 'info',
    returned: 'neutral',
    reversed: 'negative',
    pending: 'info',
    settled: 'positive',
    completed: 'positive',
    failed: 'negative',
    expired: 'neutral',
    cancelled: 'neutral',
  },
  activity: {
    processing: 'info',
    'being-checked': 'info',
    'not-sent': 'negative',
    pending: 'info',
    'in-review': 'info',
    completed: 'positive',
    failed: 'negative',
    refused: 'negative',
    cancelled: 'neutral',
    returned: 'warning',
    bounced: 'warning',
    refunded: 'neutral',
  },
  check: {
    none: 'urgent',
    draft: 'warning',
    submitted: 'info',
    'in-review': 'info',
    approved: 'positive',
    refused: 'negative',
    'more-needed': 'urgent',
  },
  alert: {
    open: 'warning',
    claimed: 'info',
    escalated: 'urgent',
    released: 'positive',
    refused: 'negative',
    closed: 'neutral',
    withdrawn: 'neutral',
  },
  verdict: {
    allow: 'positive',
    review: 'warning',
    deny: 'negative',
  },
  wallet: {
    open: 'positive',
    opening: 'info',
    frozen: 'warning',
    closed: 'neutral',
  },
  customer: {
    active: 'positive',
    suspended: 'negative',
    closed: 'neutral',
  },
  staff: {
    active: 'positive',
    invited: 'info',
    disabled: 'neutral',
  },
  recipient: {
    active: 'positive',
    replaced: 'neutral',
    inactive: 'neutral',
  },
  payee: {
    match: 'positive',
    close: 'warning',
    'no-match': 'urgent',
    unavailable: 'neutral',
  },
  thread: {
    'waiting-for-us': 'warning',
    'waiting-for-customer': 'info',
    open: 'warning',
    claimed: 'info',
    answered: 'positive',
    waiting: 'info',
    'with-compliance': 'info',
    closed: 'neutral',
  },
  queue: {
    waiting: 'neutral',
    claimed: 'info',
    'due-soon': 'warning',
    overdue: 'urgent',
    done: 'positive',
  },
  job: {
    created: 'neutral',
    active: 'info',
    retry: 'warning',
    completed: 'positive',
    failed: 'negative',
    dead: 'urgent',
  },
  webhook: {
    received: 'info',
    processed: 'positive',
    applied: 'positive',
    'no-change': 'neutral',
    exception: 'warning',
    ignored: 'neutral',
    failed: 'negative',
  },
  invariant: {
    green: 'positive',
    red: 'negative',
    error: 'warning',
  },
  quote: {
    open: 'info',
    active: 'info',
    used: 'positive',
    accepted: 'positive',
    expired: 'neutral',
  },
} as const satisfies Record<string, Record<string, Meaning>>

type Meanings = typeof statusMeanings

export type StatusKind = keyof Meanings

/** The word's key in the catalogue. */
export type StatusKey = {
  [Kind in StatusKind]: `status-${Kind}-${keyof Meanings[Kind] & string}`
}[StatusKind]

/** What a state means, and the key of its word; a state that the table does not know is neutral and has none. */
export function statusOf(
  kind: StatusKind,
  state: string,
): { meaning: Meaning; key: StatusKey | null } {
  const meanings: Readonly<Record<string, Meaning>> = statusMeanings[kind]
  const meaning = Object.hasOwn(meanings, state) ? meanings[state] : undefined
  if (!meaning) return { meaning: 'neutral', key: null }
  return { meaning, key: `status-${kind}-${state}` as StatusKey }
}

/** A state without a word, as it is: "some-new_state" -> "Some new state". */
export function spelledOut(state: string): string {
  const text = state.replaceAll('-', ' ').replaceAll('_', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
