import { currentCorrelationId } from '@corridor/telemetry'

/**
 * What the queue keeps of a failure, for weeks and for the console to show: its kind and where to read on. The words
 * of an error may name people, addresses or accounts; they go to the log, which redacts them.
 */
export function jobFailure(error: unknown): Error {
  const kind = error instanceof Error ? error.name : 'error'
  const failure = new Error(`${kind}: the log of ${currentCorrelationId()} says more`)
  failure.name = kind
  return failure
}
