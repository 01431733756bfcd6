import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

/** What every log line, job, event and provider call of one request or job has in common. */
type CorrelationContext = { readonly correlationId: string; outcome?: string }

// Next bundles a copy of this module beside the one that the server process loaded; both must see one store.
const storeKey = Symbol.for('corridor.correlation')
type GlobalWithStore = typeof globalThis & {
  [storeKey]?: AsyncLocalStorage<CorrelationContext>
}
const holder: GlobalWithStore = globalThis
const store = holder[storeKey] ?? new AsyncLocalStorage<CorrelationContext>()
holder[storeKey] = store

const acceptable = /^[A-Za-z0-9_-]{8,64}$/

/** A new correlation id: 32 hexadecimal characters. */
export function newCorrelationId(): string {
  return randomUUID().replaceAll('-', '')
}

/** The correlation id that a caller sent (a header, a job, an event), or a new one where it is absent or unfit for a log. */
export function correlationIdFrom(text: string | readonly string[] | null | undefined): string {
  const candidate = typeof text === 'string' ? text : text?.[0]
  return candidate !== undefined && acceptable.test(candidate) ? candidate : newCorrelationId()
}

/** Runs `fn`, and everything that it awaits, under this correlation id. */
export function withCorrelation<T>(correlationId: string, fn: () => T): T {
  return store.run({ correlationId }, fn)
}

/** The running correlation id. Outside of any request or job: a new one, so that what is written always carries one. */
export function currentCorrelationId(): string {
  return store.getStore()?.correlationId ?? newCorrelationId()
}

/** Notes how the running request or job ended (`ok`, or an error's code); later log lines carry it. */
export function noteOutcome(outcome: string): void {
  const context = store.getStore()
  if (context) context.outcome = outcome
}

/** The fields that each log line takes from the running context. */
export function correlationFields(): Record<string, string> {
  const context = store.getStore()
  if (!context) return {}
  const { correlationId, outcome } = context
  return outcome === undefined ? { correlationId } : { correlationId, outcome }
}
