import { setTimeout as sleep } from 'node:timers/promises'
import type { Side } from './side.ts'
import type { Found, World } from './world.ts'

const capacityMs = 8_000
const drainMs = 300_000
const sampleMs = 5_000

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

/**
 * Sends begin at half of what the whole system can, whoever still waits: what 64 callers reach in a while with the worker
 * beside them, over the time until every subscriber is done, for what only piles up was not done. Latency counts from
 * the planned begin, so that a stall is felt by all who came meanwhile; and what is published must not pile up.
 */
export async function measureOpenLoop({ ours, openForMs }: World): Promise<Found> {
  await ours.wakeWorker()
  try {
    await ours.queues.drained(drainMs)
    const lonely = await ours.ask('slice', { workload: 'send', callers: 1, forMs: 3_000 })
    const jobsBefore = await ours.queues.jobsMade()
    const startedAt = performance.now()
    const full = await ours.ask('slice', { workload: 'send', callers: 64, forMs: capacityMs })
    let doneAt = 0
    await ours.queues.drained(drainMs, async () => {
      doneAt = performance.now()
    })
    const jobsEach = Math.max(1, ((await ours.queues.jobsMade()) - jobsBefore) / full.done)
    await ours.ask('newDay', {})
    const perSecond = full.done / ((doneAt - startedAt) / 1000) / 2
    const depths = sampleDepth(ours)
    const open = await ours.ask('open', { perSecond, forMs: openForMs })
    const samples = await depths.stop()
    // the first samples are of a queue that is only filling up to what is always under way
    const early = mean(samples.slice(1, Math.max(2, Math.ceil(samples.length * 0.3))))
    const late = mean(samples.slice(-Math.max(1, Math.ceil(samples.length * 0.2))))
    const growth = (late - early) / (perSecond * jobsEach)
    return {
      findings: [
        { row: 'openP99', value: open.p99Ms / lonely.p50Ms },
        { row: 'openQueue', value: Math.max(0, growth) },
      ],
      line:
        `${perSecond.toFixed(1)} sends/s for ${openForMs / 1000} s: p50 ${open.p50Ms.toFixed(1)} ms, ` +
        `p99 ${open.p99Ms.toFixed(1)} ms, lonely p50 ${lonely.p50Ms.toFixed(1)} ms; ` +
        `queue ${early.toFixed(0)} -> ${late.toFixed(0)}; ${JSON.stringify(open.ends)}`,
    }
  } finally {
    ours.pauseWorker()
  }
}

function sampleDepth(side: Side) {
  const samples: number[] = []
  const control = new AbortController()
  const loop = (async () => {
    while (!control.signal.aborted) {
      samples.push(await side.queues.read())
      await sleep(sampleMs, undefined, { signal: control.signal }).catch(() => undefined)
    }
  })()
  return {
    stop: async () => {
      control.abort()
      await loop
      return samples
    },
  }
}
