import type { Reference } from '../ledger/reference.ts'
import type { HttpCallers } from './http-callers.ts'
import type { Side } from './side.ts'

/** What the cases are measured in. */
export type World = {
  readonly ours: Side
  /** The earlier revision; null when no chosen case needs it. */
  readonly past: Side | null
  readonly references: readonly Reference[]
  readonly http: {
    readonly process: HttpCallers
    readonly port: number
  } | null
  readonly openForMs: number
}

/** One value of one row, as a round found it. */
export type Finding = {
  readonly row: string
  readonly value: number
}

export type Found = {
  readonly findings: readonly Finding[]
  /** One line for whoever watches. */
  readonly line: string
}
