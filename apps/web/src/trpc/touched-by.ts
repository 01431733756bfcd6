import type * as beneficiaries from '@corridor/domain/beneficiaries/events'
import type * as compliance from '@corridor/domain/compliance/events'
import type * as fx from '@corridor/domain/fx/events'
import type * as identity from '@corridor/domain/identity/events'
import type * as kyc from '@corridor/domain/kyc/events'
import type * as notifications from '@corridor/domain/notifications/events'
import type * as payments from '@corridor/domain/payments/events'
import type * as support from '@corridor/domain/support/events'
import type * as transfers from '@corridor/domain/transfers/events'
import type * as wallets from '@corridor/domain/wallets/events'
import type { EventDefinition } from '@corridor/kernel/event'
import type { z } from 'zod'
import type { ApiOutputs } from './api-error.ts'

/** The type of an event that names a customer; only those come to a customer's pages. */
type TypeOf<E> =
  E extends EventDefinition<infer Type, infer S>
    ? 'customerId' extends keyof z.output<S>
      ? Type
      : never
    : never

type TypesOf<Domain> = { [Name in keyof Domain]: TypeOf<Domain[Name]> }[keyof Domain]

type CustomerEvent =
  | TypesOf<typeof beneficiaries>
  | TypesOf<typeof compliance>
  | TypesOf<typeof fx>
  | TypesOf<typeof identity>
  | TypesOf<typeof kyc>
  | TypesOf<typeof notifications>
  | TypesOf<typeof payments>
  | TypesOf<typeof support>
  | TypesOf<typeof transfers>
  | TypesOf<typeof wallets>

type Kind = CustomerEvent extends infer E ? (E extends `${infer K}.${string}` ? K : never) : never
type Fact = CustomerEvent extends infer E
  ? E extends `${infer K}.${infer F}.v${number}`
    ? `${K}.${F}`
    : never
  : never

/** A procedure that reads, or a router with all of its own. */
export type Part = {
  [Router in keyof ApiOutputs & string]: Router | `${Router}.${keyof ApiOutputs[Router] & string}`
}[keyof ApiOutputs & string]

const money = [
  'home.overview',
  'wallets',
  'transfers',
  'deposits.get',
  'verification.getLimits',
  'activity',
] as const

/** What a kind of event touches; a fact of that kind that touches something else stands beside it. */
const touched: Readonly<Record<Kind, readonly Part[]> & Partial<Record<Fact, readonly Part[]>>> = {
  account: ['home.overview', 'wallets'],
  // the transfer's own event follows
  alert: [],
  fx: ['fx.getQuote'],
  'fx.quote-generated': [],
  kyc: ['home.overview', 'verification'],
  // what officers know of a name is not for customers
  name: [],
  notification: ['notifications'],
  // a mail that is about to go out; what is to be read in the app was announced as sent
  'notification.requested': [],
  payment: money,
  'payment-method': ['deposits'],
  payout: ['transfers', 'activity'],
  recipient: ['recipients', 'activity'],
  risk: [],
  support: ['support'],
  'suspicious-activity': [],
  transfer: money,
  user: ['home.overview', 'identity', 'recovery'],
  'user.language-changed': ['identity.getProfile'],
  'user.signed-in': ['identity.listSessions'],
  wallet: ['home.overview', 'wallets'],
}

/** Made from the events, a moment after they are announced; everything else is written with them. */
const followLater: readonly Part[] = ['activity']

/** Lists that are made from events follow within this. */
export const listsFollowWithinMs = 1_500

/** What is read again because of events of these types: all of it where one is not known, as a newer server's may be. */
export function partsTouchedBy(types: Iterable<string>): {
  readonly now: readonly Part[] | 'all'
  readonly later: readonly Part[] | 'all'
} {
  const parts = new Set<Part>()
  for (const type of types) {
    const known = touchedBy(type)
    if (!known) return { now: 'all', later: 'all' }
    for (const part of known) parts.add(part)
  }
  const isLater = (part: Part) => followLater.includes(part)
  const all = [...parts]
  return { now: all.filter((part) => !isLater(part)), later: all.filter(isLater) }
}

function touchedBy(type: string): readonly Part[] | undefined {
  const table: Readonly<Record<string, readonly Part[] | undefined>> = touched
  const [kind = '', fact = ''] = type.split('.')
  return table[`${kind}.${fact}`] ?? table[kind]
}

/** Whether a query's answer is of one of the parts: its key begins with the path of its procedure. */
export function isOfParts(queryKey: readonly unknown[], parts: readonly Part[] | 'all'): boolean {
  const [path] = queryKey
  if (parts === 'all') return true
  if (!Array.isArray(path)) return false
  return parts.some((part) => part.split('.').every((word, place) => path[place] === word))
}
