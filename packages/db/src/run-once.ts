import type { Failure, Result } from '@corridor/kernel/result'
import { ok } from '@corridor/kernel/result'
import { claimKey, completeKey, type KeyName, releaseKey } from './idempotency.ts'
import type { SqlClient } from './sql-client.ts'

/** An answer, and whether it is the one of an earlier call with the same key. */
export type Replayable<T> = { readonly view: T; readonly isReplayed: boolean }

/**
 * Stores what the answer can be rebuilt from, with the transaction of the effect: either both are there or neither.
 * Ids and what is public only; personal data stays in the rows that encrypt it.
 */
export type Complete = (tx: SqlClient, response: unknown) => Promise<void>

export type OnceRequest<T> = KeyName & {
  readonly fingerprint: string
  /** The coded failures of this door for a key that was used for something else, or that is at work. */
  readonly refuse: (reason: 'key-reused' | 'in-flight') => Result<never, Failure>
  /** Does it. Every success calls `complete` once, in the transaction that makes the effect. */
  readonly work: (complete: Complete) => Promise<Result<T>>
  /** The first answer again, from what was stored. */
  readonly recall: (response: unknown) => Promise<Result<T>>
}

/** A claim whose process died is free again after this long. Its work cannot count twice: see `Complete`. */
const leaseInSeconds = 30

/** Another call took the claim over and was first: this one's transaction must not commit. */
class CompletedElsewhere extends Error {}

/**
 * Runs a request at most once under its client's key. The key is claimed first, in a short transaction of its own,
 * so that a repetition meanwhile hears `in-flight` at once. A failure stores nothing: the key stays free.
 */
export async function runOnce<T>(
  client: SqlClient,
  request: OnceRequest<T>,
): Promise<Result<Replayable<T>>> {
  const { refuse, work, recall, ...name } = request
  const claim = await claimKey(client, { ...name, leaseInSeconds })
  if (claim.state === 'mismatch') return refuse('key-reused')
  if (claim.state === 'in-flight') return refuse('in-flight')
  if (claim.state === 'done') return replayed(await recall(claim.response))
  let isCompleted = false
  try {
    const result = await work(async (tx, response) => {
      isCompleted = true
      if (!(await completeKey(tx, { ...name, response }))) throw new CompletedElsewhere()
    })
    if (result.ok && !isCompleted) throw new Error('a key was claimed and its answer not stored')
    if (!result.ok) await releaseKey(client, name)
    return result.ok ? ok({ view: result.value, isReplayed: false }) : result
  } catch (error) {
    // harmless where the effect is committed: then the key is done, and only a claim is given back
    await releaseKey(client, name)
    if (!(error instanceof CompletedElsewhere)) throw error
    const stored = await claimKey(client, name)
    if (stored.state === 'done') return replayed(await recall(stored.response))
    await releaseKey(client, name)
    return refuse('in-flight')
  }
}

function replayed<T>(answer: Result<T>): Result<Replayable<T>> {
  return answer.ok ? ok({ view: answer.value, isReplayed: true }) : answer
}
