import pg from 'pg'
import { wakeUp } from './wake-relay.ts'

/** What some work gave back, and what it said to databases meanwhile. */
export type Counted<T> = {
  readonly value: T
  /**
   * Text of every statement, in the order of sending; BEGIN, COMMIT and the like included. Without the relay's
   * wake-ups: how many of them there are depends on the clock, and they belong to nobody in particular.
   */
  readonly statements: readonly string[]
}

const listeners = new Set<(text: string) => void>()
let original: typeof pg.Client.prototype.query | null = null

/**
 * Runs `work` and counts the statements that this process sends through pg until it settles: Prisma's, which go
 * through the same driver, and plain ones, whether prepared or not. For tests and benches: what something else does in
 * the process meanwhile is counted too.
 */
export async function countStatements<T>(work: () => Promise<T>): Promise<Counted<T>> {
  const statements: string[] = []
  const listen = (text: string) => statements.push(text)
  listenToDriver()
  listeners.add(listen)
  try {
    return { value: await work(), statements }
  } finally {
    listeners.delete(listen)
    if (listeners.size === 0) leaveDriver()
  }
}

function listenToDriver(): void {
  if (original) return
  const { query } = pg.Client.prototype
  original = query
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const text = textOf(given[0])
    if (text !== wakeUp) for (const listen of listeners) listen(text)
    return Reflect.apply(query, this, given)
  }
}

function leaveDriver(): void {
  if (original) pg.Client.prototype.query = original
  original = null
}

/** A statement is a text, a configuration with one, or a query object that submits itself. */
function textOf(query: unknown): string {
  if (typeof query === 'string') return query
  const text: unknown = Object(query).text
  return typeof text === 'string' ? text : '(unnamed)'
}
