import type { Failure, Result } from '@corridor/kernel/result'
import { err, ok } from '@corridor/kernel/result'
import { ledgerErrors } from './errors.ts'
import type { Accepted, Answer } from './store.ts'

/**
 * Turns a database function's answer into a result.
 * @param asked what was asked for; shown beside what is stored when an id is used for something else
 */
export function resultOf(answer: Answer, asked: unknown): Result<Accepted> {
  if (answer.code === 'ok') return ok(answer)
  const stored = answer.note ?? ''
  const note =
    answer.code === 'id-reused'
      ? `${stored}; asked: ${JSON.stringify(asked)}`.slice(0, 2000)
      : stored
  return err(withEnd(ledgerErrors.fail(answer.code, { note }).error, answer.end))
}

function withEnd(failure: Failure, end: string | undefined): Failure {
  return end === undefined ? failure : { ...failure, details: { end } }
}

/** A time that the database must have given. @throws TypeError when it did not */
export function timeOf(value: string | null | undefined): string {
  if (!value) throw new TypeError('the ledger answered without a time')
  return value
}
