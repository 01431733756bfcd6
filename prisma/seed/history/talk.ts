import type { PastNote, PastThread } from '@corridor/domain/support/history'
import { hourMs, later, minuteMs } from './calendar.ts'
import type { Person } from './people.ts'
import { conversations, staffNotes } from './talk-data.ts'
import type { World } from './world.ts'

const threadCount = 70
const noteCount = 60
/** Whoever wrote within these last hours may still wait for an answer. */
const freshHours = 5
const openCount = 4
/** After these, so many have an answer that their customer has not come back to. */
const answeredCount = 3

type Talk = { readonly threads: PastThread[]; readonly notes: PastNote[] }

/** Conversations that customers had with support, most of them closed long ago, and what staff noted. */
export function makeTalk(world: World): Talk {
  const { random, asOf, people, colleagues } = world
  const askers = people.filter(({ proven, createdAt }) => {
    return proven === 'approved' && createdAt < later(asOf, -48 * hourMs)
  })
  const threads = Array.from({ length: threadCount }, (_, at) => {
    const state =
      at < openCount
        ? 'waiting-for-us'
        : at < openCount + answeredCount
          ? 'waiting-for-customer'
          : 'closed'
    const isFresh = state === 'waiting-for-us'
    const person = random.pick(askers)
    const openedAt = isFresh
      ? later(asOf, -random.between(20, freshHours * 60) * minuteMs)
      : between(world, later(person.createdAt, 24 * hourMs), later(asOf, -30 * hourMs))
    return makeThread(world, person, openedAt, state)
  })
  const notes = Array.from({ length: noteCount }, () => {
    const { customerId, createdAt } = random.pick(askers)
    const writtenAt = between(world, later(createdAt, 24 * hourMs), later(asOf, -hourMs))
    const staffId = random.pick([colleagues.support, colleagues.officer])
    const id = random.uuid(writtenAt)
    return { id, customerId, staffId, text: random.pick(staffNotes), writtenAt }
  })
  return { threads, notes }
}

function between({ random }: World, from: Date, to: Date): Date {
  const span = Math.max(1, to.getTime() - from.getTime())
  return new Date(from.getTime() + Math.floor(span * random.next()))
}

function makeThread(
  world: World,
  person: Person,
  openedAt: Date,
  state: PastThread['state'],
): PastThread {
  const { random, colleagues, transfers } = world
  const { customerId } = person
  const { subject, question, answer, thanks, isAboutTransfer } = random.pick(conversations)
  const isFresh = state === 'waiting-for-us'
  const own = isAboutTransfer
    ? transfers.findLast((transfer) => {
        const [first] = transfer.steps
        return transfer.customerId === customerId && first !== undefined && first.at < openedAt
      })
    : undefined
  const staffId = colleagues.support
  const answeredAt = later(openedAt, random.between(9, 400) * minuteMs)
  const said = (who: typeof staffId | null, text: string, sentAt: Date) => ({
    id: random.uuid(sentAt),
    staffId: who,
    text,
    sentAt,
  })
  const messages = [said(null, question, openedAt)]
  if (!isFresh) messages.push(said(staffId, answer, answeredAt))
  if (state === 'closed' && thanks) {
    messages.push(said(null, thanks, later(answeredAt, random.between(5, 900) * minuteMs)))
  }
  return {
    threadId: random.id('thr', openedAt),
    customerId,
    subject,
    state,
    desk: 'support',
    aboutTransferId: own?.transferId ?? null,
    ownerId: isFresh ? null : staffId,
    messages,
  }
}
