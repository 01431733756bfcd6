import type { CustomerActor, StaffActor } from '@corridor/kernel/actor'
import { idPrefixes, isId, newId } from '@corridor/kernel/ids'
import { defaultLocale, type Locale } from '@corridor/words/languages'
import type { AnyRouter } from '@trpc/server'
import type { Context } from '../context.ts'
import { httpStatusOf, publicErrorOf } from '../errors.ts'

/** What a caller hears: `ok` with a value, or a code with its public sentence and status. */
export type Heard = {
  readonly code: string
  readonly message: string
  readonly status: number
  readonly value: unknown
}

let requests = 0

export function contextOf(
  audience: 'customer' | 'staff',
  who: {
    customer?: CustomerActor
    staff?: StaffActor
    sessionToken?: string
    locale?: Locale
  } = {},
): Context {
  return {
    requestId: `request-${requests++}`,
    ip: '192.0.2.7',
    userAgent: 'tests',
    audience,
    sessionToken: who.sessionToken ?? null,
    customer: who.customer ?? null,
    staff: who.staff ?? null,
    locale: who.locale ?? defaultLocale,
    browser: {},
    keepLocale: () => undefined,
    devices: [],
    keepDevice: () => undefined,
    registrations: [],
    keepRegistration: () => undefined,
    keepSession: async () => undefined,
  }
}

/** Calls a procedure by its path, as a transport would. An error that is not coded counts as internal, status 500. */
export async function callProcedure(
  router: AnyRouter,
  path: string,
  context: Context,
  input?: unknown,
): Promise<Heard> {
  const procedure = procedureOf(router.createCaller(context), path)
  try {
    const value = await procedure(input)
    if (isStream(value)) await value.return?.(undefined)
    return { code: 'ok', message: '', status: 200, value: isStream(value) ? 'a stream' : value }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const { code, message } = publicErrorOf(error, defaultLocale)
    return { code, message, status: httpStatusOf(code), value: error }
  }
}

type Procedure = (input?: unknown) => Promise<unknown>

function procedureOf(caller: unknown, path: string): Procedure {
  let found = caller
  // the caller is made of proxies, whose parts are functions and objects alike
  for (const part of path.split('.')) found = Reflect.get(Object(found), part)
  if (typeof found !== 'function') throw new Error(`no procedure ${path}`)
  return found as Procedure
}

function isStream(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** The same input about things that do not exist. */
export function withMissingIds(input: unknown): unknown {
  if (typeof input === 'string') {
    const prefix = prefixes.find((one) => isId(one, input))
    return prefix ? newId(prefix) : input
  }
  if (Array.isArray(input)) return input.map(withMissingIds)
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, withMissingIds(value)]),
  )
}

const prefixes = Object.keys(idPrefixes) as (keyof typeof idPrefixes)[]

/** Whether an input names anything by id. */
export function namesSomething(input: unknown): boolean {
  return JSON.stringify(input ?? null) !== JSON.stringify(withMissingIds(input) ?? null)
}
