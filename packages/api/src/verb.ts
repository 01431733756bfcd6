import type { Replayable } from '@corridor/db/run-once'
import type { ApiScope } from '@corridor/domain/identity/contract'
import type { CustomerActor } from '@corridor/kernel/actor'
import type { TRPCMutationProcedure, TRPCQueryProcedure } from '@trpc/server'
import { z } from 'zod'
import type { Context } from './context.ts'
import type { RestAnswer, RestCall, RestRoute, RestShape } from './rest/route.ts'
import { customerProcedure, sensitiveProcedure } from './trpc.ts'

/** What a verb knows of its call, over tRPC and over REST alike. */
type Caller = Pick<Context, 'ip' | 'userAgent' | 'browser' | 'locale' | 'keepRegistration'>
type KnownCaller = Caller & { readonly customer: CustomerActor }

type Asked<Ctx, In extends z.ZodType> = { readonly ctx: Ctx; readonly input: z.output<In> }

/** What a call over REST brings instead of the verb's input: `as` makes that of it, `key` is its Idempotency-Key. */
type Takes<In extends z.ZodType, Sent extends z.ZodType> = {
  readonly input: Sent
  readonly as: (sent: z.output<Sent>, key: string | null) => z.output<In>
}

/** What REST shows instead of the verb's own answer. */
type Answers<Made, Shown extends z.ZodType> = {
  readonly output: Shown
  readonly as: (made: NoInfer<Made>) => RestAnswer<z.input<Shown>>
}

type Rest<
  Ctx,
  Method,
  In extends z.ZodType,
  Made,
  Sent extends z.ZodType,
  Shown extends z.ZodType,
> = Omit<RestShape, 'method'> & {
  /** A GET is tRPC's query, a POST its mutation. */
  readonly method: Method
  readonly takes?: Takes<In, Sent>
  readonly answers?: Answers<Made, Shown>
  /** Does it at most once under the client's key, for verbs whose input carries none. */
  readonly once?: (asked: Asked<Ctx, In>, key: string) => Promise<Replayable<NoInfer<Made>>>
}

/**
 * A verb that tRPC and REST have: defined once, with what it takes and answers, and what OpenAPI says of it. What is the
 * same on both sides is said once; what differs, in `rest`.
 */
type Verb<
  Ctx,
  Method,
  In extends z.ZodType,
  Out extends z.ZodType,
  Made extends z.input<Out>,
  Sent extends z.ZodType,
  Shown extends z.ZodType,
> = {
  /** Left out where it takes nothing. */
  readonly input?: In
  readonly output: Out
  /** @throws CodedFailure: `answer` makes it of a result */
  readonly run: (asked: Asked<Ctx, In>) => Promise<Made> | Made
  readonly rest: Rest<Ctx, Method, In, Made, Sent, Shown>
}

type Types<In extends z.ZodType, Out extends z.ZodType> = {
  input: z.input<In>
  output: z.output<Out>
  meta: object
}
type ProcedureOf<Method, In extends z.ZodType, Out extends z.ZodType> = Method extends 'GET'
  ? TRPCQueryProcedure<Types<In, Out>>
  : TRPCMutationProcedure<Types<In, Out>>

/** The two faces of a verb. */
type Faces<Method, In extends z.ZodType, Out extends z.ZodType> = {
  /** For the router, which gives it its name. Verbs that are REST's alone stand in none. */
  readonly procedure: ProcedureOf<Method, In, Out>
  readonly route: RestRoute
}

const nothing = z.strictObject({})
const keepsNothing = () => undefined

/** A verb of a customer: with a session over tRPC, with an access token that carries the scope over REST. */
export function customerVerb<
  Method extends RestShape['method'],
  Out extends z.ZodType,
  Made extends z.input<Out>,
  In extends z.ZodType = z.ZodVoid,
  Sent extends z.ZodType = In,
  Shown extends z.ZodType = Out,
>(
  verb: Verb<KnownCaller, Method, In, Out, Made, Sent, Shown> & {
    readonly rest: { readonly scope: ApiScope }
  },
): Faces<Method, In, Out> {
  const { input, output, run, rest } = verb
  const taking = input ? customerProcedure.input<z.ZodType>(input) : customerProcedure
  const answering = taking.output<z.ZodType>(output)
  const resolve = (asked: { ctx: KnownCaller; input: unknown }) =>
    run(asked as Asked<KnownCaller, In>)
  // tRPC's builder does not follow schemas that are not known yet
  const procedure: unknown =
    rest.method === 'GET' ? answering.query(resolve) : answering.mutation(resolve)
  return {
    procedure: procedure as ProcedureOf<Method, In, Out>,
    route: routeOf(verb, rest.scope, (customer, caller) => {
      if (!customer) throw new Error('a route with a scope runs for somebody')
      return { ...caller, customer }
    }),
  }
}

/** A verb of everyone, of which one address may ask little: it guesses secrets or sends mail. */
export function sensitiveVerb<
  Method extends RestShape['method'],
  Out extends z.ZodType,
  Made extends z.input<Out>,
  In extends z.ZodType = z.ZodVoid,
  Sent extends z.ZodType = In,
  Shown extends z.ZodType = Out,
>(verb: Verb<Caller, Method, In, Out, Made, Sent, Shown>): Faces<Method, In, Out> {
  const { input, output, run, rest } = verb
  const taking = input ? sensitiveProcedure.input<z.ZodType>(input) : sensitiveProcedure
  const answering = taking.output<z.ZodType>(output)
  const resolve = (asked: { ctx: Caller; input: unknown }) => run(asked as Asked<Caller, In>)
  // tRPC's builder does not follow schemas that are not known yet
  const procedure: unknown =
    rest.method === 'GET' ? answering.query(resolve) : answering.mutation(resolve)
  return {
    procedure: procedure as ProcedureOf<Method, In, Out>,
    route: routeOf(verb, null, (_, caller) => caller),
  }
}

function routeOf<
  Ctx,
  Method extends RestShape['method'],
  In extends z.ZodType,
  Out extends z.ZodType,
  Made extends z.input<Out>,
  Sent extends z.ZodType,
  Shown extends z.ZodType,
>(
  { input, output, run, rest }: Verb<Ctx, Method, In, Out, Made, Sent, Shown>,
  scope: ApiScope | null,
  ctxOf: (actor: CustomerActor | null, caller: Caller) => Ctx,
): RestRoute {
  const { takes, answers, once, ...shape } = rest
  // what a schema made of the call is what the schema's type says
  const askedOf = (ctx: Ctx, { input: sent, idempotencyKey }: RestCall): Asked<Ctx, In> =>
    takes
      ? { ctx, input: takes.as(sent as z.output<Sent>, idempotencyKey) }
      : ({ ctx, input: sent } as Asked<Ctx, In>)
  return {
    ...shape,
    scope,
    input: takes?.input ?? input ?? nothing,
    output: answers?.output ?? output,
    run: async (actor, call) => {
      const { ip, userAgent, browser, locale, idempotencyKey } = call
      const caller = { ip, userAgent, browser, locale, keepRegistration: keepsNothing }
      const asked = askedOf(ctxOf(actor, caller), call)
      if (once && idempotencyKey !== null) {
        const { view, isReplayed } = await once(asked, idempotencyKey)
        return { ...shownAs(view), isReplayed }
      }
      return shownAs(await run(asked))
    },
  }

  function shownAs(made: Made): RestAnswer<unknown> {
    return answers ? answers.as(made) : { body: made }
  }
}
