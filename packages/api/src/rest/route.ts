import type { ApiScope } from '@corridor/domain/identity/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { Locale } from '@corridor/words/languages'
import { z } from 'zod'
import type { Browser } from '../reader-of-request.ts'

/** What a route is given: input already checked against its schema. */
export type RestCall = {
  readonly input: unknown
  readonly ip: string
  readonly userAgent: string
  /** What the caller's Accept-Language says; the answer is in `locale`. */
  readonly browser: Browser
  readonly locale: Locale
  /** The client's key, or null where it sent none. */
  readonly idempotencyKey: string | null
}

export type RestAnswer<Out> = {
  readonly body: Out
  /** True when this is the stored answer of an earlier call with the same key. */
  readonly isReplayed?: boolean
}

/** What OpenAPI says of an operation beside its schemas. */
export type RestShape = {
  readonly method: 'GET' | 'POST'
  /** As OpenAPI writes it: `/wallets/{walletId}/balance`. */
  readonly path: `/${string}`
  readonly operationId: string
  readonly summary: string
  readonly tag: string
  readonly status: 200 | 201 | 202
}

/** One operation: what it takes, what it answers, who may call it. The documentation is made from the same row. */
export type RestRoute = RestShape & {
  /** What an access token must carry; null where everyone may call. */
  readonly scope: ApiScope | null
  readonly input: z.ZodType
  readonly output: z.ZodType
  /**
   * Is given what `input` made of the call's input.
   * @throws CodedFailure for an expected failure
   */
  readonly run: (actor: CustomerActor | null, call: RestCall) => Promise<RestAnswer<unknown>>
}

/** How many items of a list a query string asks for, where every value is text. */
export const limitInQuery = z.coerce.number().int().min(1).max(100).optional()
