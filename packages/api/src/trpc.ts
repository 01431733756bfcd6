import { append } from '@corridor/domain/audit'
import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import type { ApiError } from '@corridor/kernel/api-error'
import { count, logger, noteOutcome, recordRequest } from '@corridor/telemetry'
import { initTRPC, TRPCError } from '@trpc/server'
import type { Context } from './context.ts'
import { publicErrorOf, RequestRefused, trpcCodeOf } from './errors.ts'
import { spend } from './rate-limit.ts'
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
    const shown = publicErrorOf(error)
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

const measured = trpc.middleware(async ({ path, type, next }) => {
  const startedAt = performance.now()
  const result = await next()
  if (type === 'subscription') return result
  const outcome = result.ok ? 'ok' : publicErrorOf(result.error).code
  noteOutcome(outcome)
  if (type === 'mutation') logger.info({ procedure: path, outcome }, 'procedure answered')
  recordRequest({
    surface: 'trpc',
    procedure: path,
    outcome,
    durationMs: performance.now() - startedAt,
  })
  if (!result.ok && result.error.code === 'INTERNAL_SERVER_ERROR') {
    logger.error({ err: result.error.cause ?? result.error, procedure: path }, 'procedure failed')
  }
  return result
})

const textIsUsable = trpc.middleware(async ({ getRawInput, next }) => {
  if (hasUnusableText(await getRawInput())) throw new RequestRefused('invalid-input')
  return next()
})

const base = trpc.procedure.use(measured).use(textIsUsable)

/** For everyone, within what one address may ask. */
export const publicProcedure = base.use(async ({ ctx, next }) => {
  await spend('anonymous', ctx.ip)
  return next()
})

/** For guessable secrets and things that send mail: much less of it. */
export const sensitiveProcedure = base.use(async ({ ctx, next }) => {
  await spend('sensitive', ctx.ip)
  return next()
})

/** For a customer with a live session. */
export const customerProcedure = base.use(async ({ ctx, next }) => {
  const customer = requireCustomer(ctx)
  await spend('customer', customer.customerId)
  return next({ ctx: { ...ctx, customer } })
})

/** For staff whose roles carry the permission; whoever lacks it is told so, and it is written down. */
export function staffProcedure(permission: Permission) {
  return base
    .use(async ({ ctx, path, next }) => {
      const staff = requireStaff(ctx)
      await spend('staff', staff.staffId)
      if (!mayDo(staff.roles, permission)) {
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
      }
      return next({ ctx: { ...ctx, staff } })
    })
    .meta({ permission })
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
