/** What the measured process is told to do, and what it answers. The same words for every revision. */
export type Workload = 'send' | 'hot' | 'payout' | 'conversion'

export type SliceOrder = {
  readonly workload: Workload
  readonly callers: number
  /** Ends after so many milliseconds, or when `most` were begun; what is under way is waited for. */
  readonly forMs: number
  readonly most?: number
  /** How many of the people send, in round robin; all where not given. */
  readonly senders?: number
}

export type SliceResult = {
  /** Calls that moved the money as far as they should. */
  readonly done: number
  readonly seconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  /** CPU of this process, user and system, in microseconds. */
  readonly cpuUs: number
  /** How the calls ended, by state or code: what was refused is not done. */
  readonly ends: Readonly<Record<string, number>>
}

export const pageNames = ['home', 'activity', 'quote', 'status'] as const
export type PageName = (typeof pageNames)[number]

export type PageCost = { readonly statements: number; readonly cpuUs: number }

export type HttpCaller = {
  readonly token: string
  readonly cookie: string
  readonly recipientId: string
}

/** An order is the name of one of these with its input. */
export type Orders = {
  /** Makes the database's roles, schemas and tables. */
  migrate: { input: Record<string, never>; answer: null }
  /** Makes people who can send. */
  arrange: { input: { people: number; banked: number }; answer: { ms: number } }
  slice: { input: SliceOrder; answer: SliceResult }
  /** Begins sends at a steady rate, whether earlier ones have ended or not; latency counts from the planned begin. */
  open: { input: { perSecond: number; forMs: number }; answer: SliceResult }
  /** A lonely send, its quote included. */
  statements: { input: Record<string, never>; answer: { texts: readonly string[] } }
  /** Names of customer procedures that this revision has. */
  procedures: { input: Record<string, never>; answer: readonly string[] }
  /** What a page asks, so often; procedures that are not in `known` are left out. */
  page: {
    input: { page: PageName; times: number; known: readonly string[] }
    answer: PageCost
  }
  /** Serves HTTP on a free port. */
  serve: { input: Record<string, never>; answer: { port: number } }
  /** Signs so many people in anew, with a key of their own each: a session that rests for long ends. */
  signIn: { input: { people: number }; answer: readonly HttpCaller[] }
  /** CPU of this process so far, in microseconds. */
  cpu: { input: Record<string, never>; answer: number }
  /** What was assessed until now was assessed two days ago. */
  newDay: { input: Record<string, never>; answer: null }
}
