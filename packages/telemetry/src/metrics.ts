import {
  type Counter,
  type Gauge,
  type Histogram,
  type MeterProvider,
  metrics,
} from '@opentelemetry/api'

type Instruments = {
  readonly requests: Histogram
  readonly jobs: Histogram
  readonly providerCalls: Histogram
  readonly queueDepth: Gauge
  readonly eventLag: Gauge
  readonly counters: Map<string, Counter>
  readonly gauges: Map<string, Gauge>
}

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const secondsHistogram = {
  unit: 's',
  advice: { explicitBucketBoundaries: secondsBuckets },
}

let made: { provider: MeterProvider; instruments: Instruments } | undefined

// Instruments belong to the provider that made them, and telemetry may be started after the first call.
function instruments(): Instruments {
  const provider = metrics.getMeterProvider()
  if (made?.provider === provider) return made.instruments
  const meter = provider.getMeter('corridor')
  const instruments: Instruments = {
    requests: meter.createHistogram('corridor_request_duration', {
      ...secondsHistogram,
      description: 'Time to answer a request, by surface, procedure and outcome',
    }),
    jobs: meter.createHistogram('corridor_job_duration', {
      ...secondsHistogram,
      description: 'Time to work a job, by queue and outcome',
    }),
    providerCalls: meter.createHistogram('corridor_provider_call_duration', {
      ...secondsHistogram,
      description: 'Time that an outside provider took, by provider, operation and outcome',
    }),
    queueDepth: meter.createGauge('corridor_queue_depth', {
      description: 'Jobs of a queue, by state',
    }),
    eventLag: meter.createGauge('corridor_event_lag', {
      unit: 's',
      description: 'Age of the oldest event that the relay has not published yet, by domain',
    }),
    counters: new Map(),
    gauges: new Map(),
  }
  made = { provider, instruments }
  return instruments
}

/** Labels of a measurement. Bounded sets of values only: never an id, a name or an amount. */
export type Labels = Readonly<Record<string, string>>

/** One answered request. `surface` is trpc, rest, webhook, sse or page; `outcome` is `ok` or an error's code. */
export function recordRequest(request: {
  surface: string
  procedure: string
  outcome: string
  durationMs: number
}): void {
  const { surface, procedure, outcome, durationMs } = request
  instruments().requests.record(durationMs / 1000, { surface, procedure, outcome })
}

/** One worked job. `outcome` is `ok`, `failed` or `dead`. */
export function recordJob(job: { queue: string; outcome: string; durationMs: number }): void {
  const { queue, outcome, durationMs } = job
  instruments().jobs.record(durationMs / 1000, { queue, outcome })
}

/** One call to an outside provider (rail, card gateway, identity check, rates, mail). */
export function recordProviderCall(call: {
  provider: string
  operation: string
  outcome: string
  durationMs: number
}): void {
  const { provider, operation, outcome, durationMs } = call
  instruments().providerCalls.record(durationMs / 1000, { provider, operation, outcome })
}

/** The number of jobs of a queue in one state (`queued`, `active`, `failed`, `dead`). */
export function observeQueueDepth(depth: { queue: string; state: string; jobs: number }): void {
  instruments().queueDepth.record(depth.jobs, { queue: depth.queue, state: depth.state })
}

/** How far the relay is behind: the age of the oldest unpublished event of a domain, 0 when there is none. */
export function observeEventLag(lag: { domain: string; lagMs: number }): void {
  instruments().eventLag.record(lag.lagMs / 1000, { domain: lag.domain })
}

/** Adds to a counter of one's own; `name` is snake_case and starts with the domain: `fx_quotes_made`. */
export function count(name: string, labels: Labels = {}, by = 1): void {
  const { counters } = instruments()
  const counter =
    counters.get(name) ??
    metrics.getMeterProvider().getMeter('corridor').createCounter(`corridor_${name}`)
  counters.set(name, counter)
  counter.add(by, labels)
}

/** Sets a gauge of one's own; `name` is snake_case, starts with the domain and ends with its unit. */
export function gauge(name: string, value: number, labels: Labels = {}): void {
  const { gauges } = instruments()
  const instrument =
    gauges.get(name) ??
    metrics.getMeterProvider().getMeter('corridor').createGauge(`corridor_${name}`)
  gauges.set(name, instrument)
  instrument.record(value, labels)
}
