import type { Replayable } from '@corridor/db/run-once'
import type { ApiScope } from '@corridor/domain/identity/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import { ok, type Result } from '@corridor/kernel/result'
import type { Locale } from '@corridor/words/languages'
import type { z } from 'zod'
import type { Browser } from '../reader-of-request.ts'

/** What a handler is given: input already checked against its schema. */
export type RestCall<In> = {
  readonly input: In
  readonly ip: string
  readonly userAgent: string
  /** What the caller's Accept-Language says; the answer is in `locale`. */
  readonly browser: Browser
  readonly locale: Locale
  /** The client's key, or null where it sent none. */
  readonly idempotencyKey: string | null
}

export type RestAnswer<Out> = {
  readonly status: 200 | 201 | 202
  readonly body: Out
  /** True when this is the stored answer of an earlier call with the same key. */
  readonly isReplayed?: boolean
}

type Shape = {
  readonly method: 'GET' | 'POST'
  /** As OpenAPI writes it: `/wallets/{walletId}/balance`. */
  readonly path: `/${string}`
  readonly operationId: string
  readonly summary: string
  readonly tag: string
  readonly status: 200 | 201 | 202
}

/** One endpoint: what it takes, what it answers, who may call it. The documentation is made from the same row. */
export type RestRoute = Shape & {
  readonly scope: ApiScope | null
  readonly input: z.ZodType
  readonly output: z.ZodType
  /** Is given what `input` made of the call's input. */
  readonly run: (
    actor: CustomerActor | null,
    call: RestCall<unknown>,
  ) => Promise<Result<RestAnswer<unknown>>>
}

/** An endpoint for everyone. */
export function openRoute<In extends z.ZodType, Out extends z.ZodType>(
  route: Shape & {
    input: In
    output: Out
    run: (call: RestCall<z.output<In>>) => Promise<Result<RestAnswer<z.input<Out>>>>
  },
): RestRoute {
  return {
    ...route,
    scope: null,
    run: (_actor, call) => route.run({ ...call, input: call.input as z.output<In> }),
  }
}

/** An endpoint for the owner of an access token that carries the scope. */
export function ownRoute<In extends z.ZodType, Out extends z.ZodType>(
  route: Shape & {
    scope: ApiScope
    input: In
    output: Out
    run: (
      actor: CustomerActor,
      call: RestCall<z.output<In>>,
    ) => Promise<Result<RestAnswer<z.input<Out>>>>
  },
): RestRoute {
  return {
    ...route,
    run: (actor, call) => {
      if (!actor) throw new Error('a route with a scope runs for somebody')
      return route.run(actor, { ...call, input: call.input as z.output<In> })
    },
  }
}

/** The result of a call without a key, as one with a key would have it. */
export function madeNow<T>(result: Result<T>): Result<Replayable<T>> {
  return result.ok ? ok({ view: result.value, isReplayed: false }) : result
}
