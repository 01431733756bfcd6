import { AsyncLocalStorage } from 'node:async_hooks'

/** Several copies of this module (a bundle, a loader) must agree on the run that they are in. */
const storeKey = Symbol.for('corridor.current-run')
const holder = globalThis as { [storeKey]?: AsyncLocalStorage<AbortSignal> }
const store = holder[storeKey] ?? new AsyncLocalStorage<AbortSignal>()
holder[storeKey] = store

/** A handler went on after its queue had given its job up: somebody else has it now, and nothing was done here. */
export class RunGivenUp extends Error {
  constructor() {
    super('the queue has given this run up; another one does its work')
    this.name = 'RunGivenUp'
  }
}

/** Runs a job's handler under the signal that the queue aborts when it no longer waits for it. */
export function underSignal<T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> {
  return store.run(signal, run)
}

/** The signal of the job whose handler this is; none outside of a job. */
export function currentRunSignal(): AbortSignal | undefined {
  return store.getStore()
}

/** @throws RunGivenUp when the queue no longer waits for the handler that asks */
export function refuseWhenGivenUp(): void {
  if (store.getStore()?.aborted) throw new RunGivenUp()
}
