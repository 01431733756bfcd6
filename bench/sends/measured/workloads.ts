import { createQuote } from '@corridor/domain/fx'
import { createConversion, createTransfer } from '@corridor/domain/transfers'
import { newCorrelationId, withCorrelation } from '@corridor/telemetry'
import type { SliceOrder, SliceResult, Workload } from './orders.ts'
import { euros, type Person } from './people.ts'

/** How a call ended: the transfer's state, or the code of the refusal. */
export type End = string

const idempotencyKey = () => `bench-${crypto.randomUUID()}`

/** The state in which a workload's transfer rests when all went well. */
const wanted: Readonly<Record<Workload, End>> = {
  send: 'completed',
  hot: 'completed',
  conversion: 'completed',
  payout: 'paying-out',
}

export function runOne(workload: Workload, person: Person): Promise<End> {
  return withCorrelation(newCorrelationId(), () => workloads[workload](person))
}

const workloads: Readonly<Record<Workload, (person: Person) => Promise<End>>> = {
  send: (person) => sendTo(person, person.recipientId),
  hot: (person) => sendTo(person, person.hotRecipientId),
  payout,
  conversion,
}

async function sendTo({ actor }: Person, recipientId: Person['hotRecipientId']): Promise<End> {
  if (!recipientId) throw new Error('this person has no such recipient')
  const quote = await createQuote(actor, {
    sourceCurrency: 'EUR',
    targetCurrency: 'EUR',
    fixed: 'source',
    amount: euros('1.00'),
    payOut: 'internal',
  })
  if (!quote.ok) return quote.error.code
  const { quoteId } = quote.value
  const made = await createTransfer(actor, {
    quoteId,
    recipientId,
    idempotencyKey: idempotencyKey(),
  })
  return made.ok ? made.value.view.state : made.error.code
}

async function payout({ actor, bankRecipientId }: Person): Promise<End> {
  if (!bankRecipientId) throw new Error('this person has no bank account saved')
  const quote = await createQuote(actor, {
    sourceCurrency: 'EUR',
    targetCurrency: 'GBP',
    fixed: 'source',
    amount: euros('20.00'),
    payOut: 'bank',
  })
  if (!quote.ok) return quote.error.code
  const { quoteId } = quote.value
  const made = await createTransfer(actor, {
    quoteId,
    recipientId: bankRecipientId,
    idempotencyKey: idempotencyKey(),
  })
  return made.ok ? made.value.view.state : made.error.code
}

let conversions = 0

/** To and fro, so that the house's position stays where it is. */
async function conversion({ actor }: Person): Promise<End> {
  const [from, to] = conversions++ % 2 === 0 ? (['EUR', 'USD'] as const) : (['USD', 'EUR'] as const)
  const quote = await createQuote(actor, {
    sourceCurrency: from,
    targetCurrency: to,
    fixed: 'source',
    amount: { amount: '10.00', currency: from },
    payOut: 'conversion',
  })
  if (!quote.ok) return quote.error.code
  const { quoteId } = quote.value
  const made = await createConversion(actor, { quoteId, idempotencyKey: idempotencyKey() })
  return made.ok ? made.value.view.state : made.error.code
}

/** How many calls of each workload have begun. */
const callCounts = new Map<string, number>()

/** Round robin over the people: nobody is asked twice at once, and each is asked equally often. */
function nextPerson(people: readonly Person[], workload: Workload): Person {
  const count = callCounts.get(workload) ?? 0
  callCounts.set(workload, count + 1)
  const person = people[count % people.length]
  if (!person) throw new Error('there is nobody')
  return person
}

function playersOf(people: readonly Person[], workload: Workload, senders?: number) {
  const able = people.filter((person) => {
    if (workload === 'hot') return person.hotRecipientId !== null
    return workload === 'send' || person.bankRecipientId !== null
  })
  return able.slice(0, senders ?? able.length)
}

class Tally {
  readonly #latencies: number[] = []
  readonly #ends: Record<string, number> = {}
  readonly #cpu = process.cpuUsage()
  readonly #startedAt = performance.now()
  #done = 0

  note(end: End, wantedEnd: End, startedAt: number): void {
    this.#ends[end] = (this.#ends[end] ?? 0) + 1
    if (end !== wantedEnd) return
    this.#done++
    this.#latencies.push(performance.now() - startedAt)
  }

  result(): SliceResult {
    const { user, system } = process.cpuUsage(this.#cpu)
    const sorted = this.#latencies.sort((a, b) => a - b)
    const at = (share: number) =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
    return {
      done: this.#done,
      seconds: (performance.now() - this.#startedAt) / 1000,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      cpuUs: user + system,
      ends: this.#ends,
    }
  }
}

/** Callers who ask, wait for the answer, and ask again. */
export async function runSlice(
  everybody: readonly Person[],
  { workload, callers, forMs, most = Number.POSITIVE_INFINITY, senders }: SliceOrder,
): Promise<SliceResult> {
  const people = playersOf(everybody, workload, senders)
  const tally = new Tally()
  const endsAt = performance.now() + forMs
  let begun = 0
  const callOn = async () => {
    while (performance.now() < endsAt && begun < most) {
      begun++
      const startedAt = performance.now()
      const end = await endOf(runOne(workload, nextPerson(people, workload)))
      tally.note(end, wanted[workload], startedAt)
    }
  }
  await Promise.all(Array.from({ length: callers }, callOn))
  return tally.result()
}

/** Customers who come when they come: nobody waits for another's answer. */
export async function runOpen(
  people: readonly Person[],
  { perSecond, forMs }: { perSecond: number; forMs: number },
): Promise<SliceResult> {
  const tally = new Tally()
  const startedAt = performance.now()
  const total = Math.max(1, Math.floor((perSecond * forMs) / 1000))
  const underWay = new Set<Promise<void>>()
  for (let number = 0; number < total; number++) {
    const plannedAt = startedAt + (number * 1000) / perSecond
    const waitMs = plannedAt - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    const one = endOf(runOne('send', nextPerson(people, 'send'))).then((end) => {
      tally.note(end, wanted.send, plannedAt)
      underWay.delete(one)
    })
    underWay.add(one)
  }
  await Promise.all(underWay)
  return tally.result()
}

/** What throws is counted by its name: one such call must not end the measuring. */
function endOf(call: Promise<End>): Promise<End> {
  return call.catch((error: unknown) =>
    error instanceof Error ? `threw ${error.name}: ${error.message.slice(0, 80)}` : 'threw',
  )
}
