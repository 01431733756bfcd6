import type { ApiOutputs } from '../../trpc/api-error.ts'

/** One transfer with everything that it caused, as the console reads it. */
export type Trace = ApiOutputs['transfers']['trace']
