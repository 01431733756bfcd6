import { append } from '@corridor/domain/audit'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { ApiError } from '@corridor/kernel/api-error'
import { count, logger, noteOutcome, recordRequest } from '@corridor/telemetry'
import { defaultLocale } from '@corridor/words/languages'
import { getTRPCErrorFromUnknown, initTRPC, TRPCError } from '@trpc/server'
import type { Context } from './context.ts'
import { codeOf, publicErrorOf, RequestRefused, trpcCodeOf } from './errors.ts'
import { requireOffered } from './offering.ts'
import { parsedSynchronously } from './parsed-synchronously.ts'
import { spend } from './rate-limit.ts'
import { type CursorPlace, withOpenCursor, withSealedCursor } from './sealed-cursor.ts'
import { mayDo, type Permission } from './staff/permissions.ts'
import { hasUnusableText } from './unusable-text.ts'

/*
 * The one place for procedure kinds. A router only says which kind a procedure is; whoever asks, and whether
 * they may, is settled here, for every call of a batch by itself.
 */
const trpc = initTRPC.context<Context>().create({
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  errorFormatter: ({ shape, error, ctx }) => {
    const requestId = ctx?.requestId ?? ''
    const shown = publicErrorOf(error, ctx?.locale ?? defaultLocale)
    return {
      code: shape.code,
      message: shown.message,
      data: {
        code: shown.code,
        httpStatus: shape.data.httpStatus,
        details: shown.details ?? {},
        requestId,
      } satisfies Omit<ApiError, 'message'> & { httpStatus?: number },
    }
  },
})

export const router = trpc.router

type Asked = { readonly path: string; readonly type: 'query' | 'mutation' | 'subscription' }

/** Counts and logs how a call ended. @param error null when it went well */
function note({ path, type }: Asked, startedAt: number, error: TRPCError | null): void {
  if (type === 'subscription') return
  const outcome = error ? codeOf(error) : 'ok'
  noteOutcome(outcome)
  if (type === 'mutation') logger.info({ procedure: path, outcome }, 'procedure answered')
  recordRequest({
    surface: 'trpc',
    procedure: path,
    outcome,
    durationMs: performance.now() - startedAt,
  })
  if (error?.code === 'INTERNAL_SERVER_ERROR') {
    logger.error({ err: error.cause ?? error, procedure: path }, 'procedure failed')
  }
}

/** Cursors go out sealed for their list and reader, and come in as nothing else. */
function cursorPlaceOf(ctx: Context, path: string): CursorPlace | null {
  const owner = ctx.customer?.customerId ?? ctx.staff?.staffId
  return owner === undefined ? null : { audience: ctx.audience, list: path, owner }
}

/**
 * A kind of procedure: what every call passes, and then `admit`, which says who may and what it knows of them. It is one
 * middleware, because each one copies the call and its context several times, which cost more than what they do.
 * @param admit throws RequestRefused for who may not
 */
function procedureFor<Known extends object>(admit: (ctx: Context, path: string) => Promise<Known>) {
  const procedure = trpc.procedure.use(async ({ ctx, path, type, getRawInput, next }) => {
    const startedAt = performance.now()
    try {
      const raw = await getRawInput()
      if (hasUnusableText(raw)) throw new RequestRefused('invalid-input')
      requireOffered(path, raw)
      const place = cursorPlaceOf(ctx, path)
      const input = place ? withOpenCursor(place, raw) : raw
      const known = await admit(ctx, path)
      // tRPC takes both at once, though its types know them one by one only
      const result = await next({ ctx: known, ...{ getRawInput: async () => input } })
      if (!result.ok) throw result.error
      const data = place ? withSealedCursor(place, result.data) : result.data
      note({ path, type }, startedAt, null)
      return data === result.data ? result : { ...result, data }
    } catch (error) {
      const refused = getTRPCErrorFromUnknown(error)
      note({ path, type }, startedAt, refused)
      throw refused
    }
  })
  return parsedSynchronously(procedure)
}

/** For everyone, within what one address may ask. */
export const publicProcedure = procedureFor(async (ctx) => {
  await spend('anonymous', ctx.ip)
  return {}
})

/** For guessable secrets and things that send mail: much less of it. */
export const sensitiveProcedure = procedureFor(async (ctx) => {
  await spend('sensitive', ctx.ip)
  return {}
})

/** For a customer with a live session. */
export const customerProcedure = procedureFor(async (ctx) => {
  const customer = requireCustomer(ctx)
  await spend('customer', customer.customerId)
  return { customer }
})

/** For staff whose roles carry the permission; whoever lacks it is told so, and it is written down. */
export function staffProcedure(permission: Permission) {
  return procedureFor(async (ctx, path) => {
    const staff = requireStaff(ctx)
    await spend('staff', staff.staffId)
    if (mayDo(staff.roles, permission)) return { staff }
    count('access_denied', { permission })
    await append(staff, {
      action: 'access.denied',
      entityType: 'procedure',
      entityId: path,
      reason: `lacks ${permission}`,
      ip: ctx.ip,
      requestId: ctx.requestId,
    })
    throw new RequestRefused('forbidden')
  }).meta({ permission })
}

function requireCustomer(ctx: Context): CustomerActor {
  if (!ctx.customer) throw new RequestRefused('signed-out')
  return ctx.customer
}

function requireStaff(ctx: Context): StaffActor {
  if (!ctx.staff) throw new RequestRefused('signed-out')
  return ctx.staff
}

export { TRPCError, trpcCodeOf }
