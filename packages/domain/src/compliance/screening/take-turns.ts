import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long a search may hold the process before others are served. */
const sliceMs = 8

let last: Promise<unknown> = Promise.resolve()

/** Asked between steps of long work, which then lets others be served. */
export type Pause = { readonly isDue: () => boolean; readonly giveWay: () => Promise<void> }

/**
 * Runs long work in slices. One at a time: ten searches that each used up a slice in one round of the event loop would
 * hold it ten slices long.
 */
export async function takeTurns<T>(work: (pause: Pause) => Promise<T>): Promise<T> {
  const turn = last.then(() => work(slices()))
  last = turn.catch(() => undefined)
  return turn
}

/** Runs long work in slices beside whatever else takes turns: what nobody waits for must not hold up who does. */
export function inSlices<T>(work: (pause: Pause) => Promise<T>): Promise<T> {
  return work(slices())
}

/** The clock is read at every 16th step: reading it costs as much as a step. */
const stepsPerLook = 16

function slices(): Pause {
  let startedAt = performance.now()
  let steps = 0
  return {
    isDue: () => ++steps % stepsPerLook === 0 && performance.now() - startedAt >= sliceMs,
    giveWay: async () => {
      await nextTurn()
      startedAt = performance.now()
    },
  }
}

/** Work that stands still after each small step, for whoever runs it to look around. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Runs them without standing still. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Runs them, giving way to others when it is due. */
export async function stepwise<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (pause.isDue()) await pause.giveWay()
  }
}
