import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { isConnectionLost, isUniqueViolation, isWithoutAnswer } from './database-errors.ts'
import { poolOf, withRetries } from './domain-database.ts'
import { inTime } from './in-time.ts'
import { wakeRelay } from './wake-relay.ts'

/** A statement that a connection prepares once, under its name. */
export type Prepared = { readonly name: string; readonly text: string }

/** What the driver takes as a parameter; a list as one parameter is an array of it. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | Date
  | Uint8Array
  | readonly (string | number | boolean | null | Date | Uint8Array)[]

const maxAttempts = 6
/** A silent server takes half a minute of each attempt: the second finds out whether a new connection helps. */
const maxWithoutAnswer = 2
const firstPauseMs = 20

/**
 * One call of a domain's database in a transaction of its own, without Prisma: for the hot verbs.
 *
 * Deadlocks and serialisation failures are tried again. So is a call whose connection was lost, and whose outcome
 * nobody knows; and one that met a row stored in the same instant: whatever is called here must answer the same
 * however often it is called with the same content, or tell from the rows that it had been done before.
 * @param call is given the pool of the domain's own role, and the number of the attempt, from 1
 * @throws Error of pg when the database stays away (about 2 s; about 70 s when it is silent) or refuses the statement itself
 */
export async function callRepeatably<T>(
  domain: string,
  call: (on: pg.Pool, attempt: number) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withRetries(domain, () => inTime(call(poolOf(domain), attempt)))
    } catch (error) {
      const isWorthIt = isConnectionLost(error) || isUniqueViolation(error)
      const mostAttempts = isWithoutAnswer(error) ? maxWithoutAnswer : maxAttempts
      if (!isWorthIt || attempt >= mostAttempts) throw error
      await sleep(firstPauseMs * 2 ** attempt * (0.5 + Math.random() / 2))
    }
  }
}

/**
 * `callRepeatably` of a statement that appends events beside its rows: the relay is woken once it has committed, as
 * `transaction` does it for those that Prisma runs.
 */
export async function callWithEvents<T>(
  domain: string,
  call: (on: pg.Pool, attempt: number) => Promise<T>,
): Promise<T> {
  const answer = await callRepeatably(domain, call)
  wakeRelay(domain)
  return answer
}

/**
 * `callRepeatably` of one statement that a connection prepares once.
 * @param values may be told the number of the attempt, from 1
 */
export async function callPrepared<Row extends pg.QueryResultRow>(
  domain: string,
  { name, text }: Prepared,
  values: readonly Parameter[] | ((attempt: number) => readonly Parameter[]),
): Promise<Row[]> {
  return callRepeatably(domain, async (on, attempt) => {
    const given = typeof values === 'function' ? values(attempt) : values
    return (await on.query<Row>({ name, text, values: [...given] })).rows
  })
}
