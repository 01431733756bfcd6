import {
  userEmailVerified,
  userRegistered,
  userStatusChanged,
} from '@corridor/domain/identity/events'
import type { PastAction } from '@corridor/domain/identity/history'
import { later, minuteMs, startOfDay } from './calendar.ts'
import { planCases, planLives } from './live.ts'
import { makePeople } from './people.ts'
import { Random } from './random.ts'
import { tell } from './tell.ts'
import { type Colleagues, emptyWorld, type World } from './world.ts'

const monthsBack = 12

export function startOfHistory(asOf: Date): Date {
  const start = startOfDay(asOf)
  start.setUTCMonth(start.getUTCMonth() - monthsBack)
  return start
}

/**
 * Twelve months in the life of some three hundred customers, up to a moment: the same people, sums and fates for the same
 * day, told without a database. What is asked of the clock or of chance comes in from outside.
 */
export function makeWorld(given: {
  readonly asOf: Date
  readonly prices: World['prices']
  readonly colleagues: Colleagues
}): World {
  const { asOf } = given
  const random = new Random(`corridor ${asOf.toISOString().slice(0, 10)}`)
  const people = makePeople(random, startOfHistory(asOf), asOf)
  const world = emptyWorld({ ...given, random, people })
  planLives(world)
  planCases(world)
  world.timeline.runUntil(later(asOf, -5 * minuteMs))
  return world
}

/** What staff did to accounts, and what is told of registrations. */
export function makeActions(world: World): PastAction[] {
  const { random, people, colleagues } = world
  const actions: PastAction[] = []
  for (const { customerId, homeland, createdAt, isEmailVerified, status, endedAt } of people) {
    tell(world, createdAt, userRegistered.of(customerId, { customerId, country: homeland.country }))
    if (isEmailVerified) {
      tell(world, later(createdAt, 7 * minuteMs), userEmailVerified.of(customerId, { customerId }))
    }
    if (status === 'active' || !endedAt) continue
    const staffId = colleagues.support
    const reason = status === 'closed' ? 'Asked for it by message.' : 'Card reported stolen.'
    const action = status === 'closed' ? 'close' : 'suspend'
    actions.push({
      id: random.uuid(endedAt),
      customerId,
      staffId,
      action,
      reason,
      createdAt: endedAt,
    })
    const changed = {
      customerId,
      from: 'active',
      to: status,
      reason,
      by: `staff:${staffId}`,
    } as const
    tell(world, endedAt, userStatusChanged.of(customerId, changed))
  }
  return actions
}
