import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

const lookEveryMs = 20_000
/** Share of a core below which nobody waits for this process. */
const idleShare = 0.03
/** What the heap must have grown by, in bytes, since what was left of it at the last collection. */
const worthwhile = 12_000_000

/**
 * Collects garbage once nobody has needed the process for a while. V8 collects when it needs room, which an idle process
 * does not: it would keep all that starting or a rush has left behind, more than what it lives on.
 * @returns what ends it
 */
export function collectWhenIdle(collect: () => void = exposedCollector()): () => void {
  let used = process.cpuUsage()
  let left = 0
  const look = setInterval(() => {
    const { user, system } = process.cpuUsage(used)
    used = process.cpuUsage()
    const isIdle = (user + system) / 1000 < lookEveryMs * idleShare
    if (!isIdle || heapBytes() - left < worthwhile) return
    collect()
    used = process.cpuUsage()
    left = heapBytes()
  }, lookEveryMs)
  look.unref()
  return () => clearInterval(look)
}

function heapBytes(): number {
  const { heapTotal, external } = process.memoryUsage()
  return heapTotal + external
}

/** V8's own, which it hands out to contexts made after it was asked to; it goes on until nothing more is freed. */
function exposedCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const gc: NodeJS.GCFunction = runInNewContext('gc')
  return () => gc({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}
