import type { Audience } from '@corridor/domain/identity/contract'
import type { Actor, StaffActor } from '@corridor/kernel/actor'
import type { Locale } from '@corridor/words/languages'
import { type AnyRouter, callTRPCProcedure } from '@trpc/server'
import { hearChanges } from '../changes.ts'
import { type Asking, contextFor } from '../context.ts'
import { customerRouter } from '../customer/root.ts'
import { RequestRefused } from '../errors.ts'
import { mayDo, type Permission } from '../staff/permissions.ts'
import { staffRouter } from '../staff/root.ts'

/** What a page's loader knows of the request for the page, as the server in front of Next wrote it. */
export type PageRequest = Omit<Asking, 'setCookie'>

export type PageReader = {
  /** Whose page this is; null sends them to sign in. Routing alone never decides it. */
  readonly actor: Actor | null
  /** How they read. */
  readonly locale: Locale
  /**
   * What the page's client would be answered if it asked: the same procedure, in the same context, as plain JSON.
   * @throws TRPCError where the procedure refuses, or is none that reads
   */
  read(path: string, input: unknown): Promise<unknown>
}

/** Reads ahead for a page what it would ask as soon as it has arrived. */
export async function pageReader(audience: Audience, request: PageRequest): Promise<PageReader> {
  // before anything is read: what changes from now on is told to the page's stream
  if (audience === 'customer') hearChanges()
  const router: AnyRouter = audience === 'customer' ? customerRouter : staffRouter
  // only who signs in or renews a password is given a cookie, and a page does neither
  const ctx = await contextFor({ ...request, setCookie: () => undefined }, audience)
  return {
    actor: ctx.customer ?? ctx.staff,
    locale: ctx.locale,
    async read(path, input) {
      // refused at their own asking, and written down once
      if (ctx.staff && !mayRead(router, path, ctx.staff)) throw new RequestRefused('forbidden')
      const getRawInput = async () => asSent(input)
      const call = { router, path, ctx, getRawInput, batchIndex: 0, signal: undefined }
      return asSent(await callTRPCProcedure({ ...call, type: 'query' }))
    },
  }
}

function mayRead(router: AnyRouter, path: string, { roles }: StaffActor): boolean {
  const meta: { permission?: Permission } = router._def.procedures[path]?._def.meta ?? {}
  return meta.permission === undefined || mayDo(roles, meta.permission)
}

/** As it would be after its way through HTTP. */
function asSent(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
