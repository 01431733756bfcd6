import * as beneficiaries from '@corridor/domain/beneficiaries/history'
import * as compliance from '@corridor/domain/compliance/history'
import * as fx from '@corridor/domain/fx/history'
import * as identity from '@corridor/domain/identity/history'
import * as kyc from '@corridor/domain/kyc/history'
import { sealJournal } from '@corridor/domain/ledger'
import * as ledger from '@corridor/domain/ledger/history'
import * as notifications from '@corridor/domain/notifications/history'
import * as payments from '@corridor/domain/payments/history'
import * as support from '@corridor/domain/support/history'
import * as transfers from '@corridor/domain/transfers/history'
import * as wallets from '@corridor/domain/wallets/history'
import { makeAccounts } from './accounts.ts'
import { makeChecks } from './checks.ts'
import { makeActions, makeWorld, startOfHistory } from './make-world.ts'
import { makeNotifications } from './notifications.ts'
import type { Person } from './people.ts'
import { makeTalk } from './talk.ts'
import { tellListeners } from './tell-listeners.ts'
import type { Colleagues } from './world.ts'

/**
 * Gives a demo a past: twelve months in which some three hundred customers registered, proved who they are, added money,
 * changed and sent it. Loaded in bulk, a domain at a time and each at once, before anything has happened; safe to repeat,
 * and what a crash left out is loaded by the next call (ADR 30).
 * @param colleagues who decided and answered
 * @param now where the past ends, unless an earlier call has begun with another moment
 * @throws Error outside of a demo, and where a domain has lived already
 */
export async function loadDemoHistory(colleagues: Colleagues, now: Date): Promise<void> {
  const asOf = (await identity.historyUntil()) ?? now
  const prices = await fx.pricesOfThePast(startOfHistory(asOf))
  const world = makeWorld({ asOf, prices, colleagues })
  const actions = makeActions(world)
  const checks = await makeChecks(world)
  const talk = makeTalk(world)
  world.events.sort((a, b) =>
    a.occurredAt < b.occurredAt ? -1 : a.occurredAt > b.occurredAt ? 1 : 0,
  )
  const notices = makeNotifications(world)
  await identity.unsafeLoadHistory(asOf, {
    customers: world.people.map((one) => customerOf(world, one)),
    actions,
  })
  await Promise.all([
    kyc.unsafeLoadHistory(asOf, checks),
    wallets.unsafeLoadHistory(
      asOf,
      [...world.purses.values()].map(({ wallet }) => wallet),
    ),
    ledger.unsafeLoadHistory(asOf, {
      accounts: makeAccounts(world),
      postings: world.postings,
      holds: world.holds,
    }),
    fx.unsafeLoadHistory(asOf, world.quotes),
    beneficiaries.unsafeLoadHistory(
      asOf,
      [...new Set(world.recipients.values())].map(({ recipient }) => recipient),
    ),
    compliance.unsafeLoadHistory(asOf, world),
    payments.unsafeLoadHistory(asOf, { ...world, instructions: [...world.instructions.values()] }),
    transfers.unsafeLoadHistory(asOf, world.transfers),
    support.unsafeLoadHistory(asOf, talk),
    notifications.unsafeLoadHistory(asOf, notices),
    tellListeners(world.events),
  ])
  // the newest head covers the past at once, as it covers everything that is a minute old
  await sealJournal()
}

function customerOf(
  { random }: ReturnType<typeof makeWorld>,
  person: Person,
): identity.PastCustomer {
  const { homeland, customerId, createdAt, ...rest } = person
  return {
    customerId,
    consentId: random.uuid(createdAt),
    email: rest.email,
    handle: rest.handle,
    firstName: rest.firstName,
    lastName: rest.lastName,
    birthDate: rest.birthDate,
    country: homeland.country,
    locale: homeland.locale,
    timeZone: homeland.timeZone,
    status: rest.status,
    createdAt,
    isEmailVerified: rest.isEmailVerified,
    ...(rest.password !== undefined && { password: rest.password }),
  }
}
