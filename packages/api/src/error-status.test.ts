import { domainNames } from '@corridor/domain/domains'
import { errorKinds } from '@corridor/kernel/errors'
import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { describe, expect, it } from 'vitest'
import { answeredAs, kindOfCode } from './error-status.ts'
import { httpStatusOf, trpcCodeOf } from './errors.ts'

describe('error codes', () => {
  it('of every domain say their kind', () => {
    const domains = Object.keys(kindOfCode).map((code) => code.split('.')[0])
    expect([...new Set(domains)].sort()).toEqual([...domainNames].sort())
    const kinds: ReadonlySet<string> = new Set(errorKinds)
    for (const [code, kind] of Object.entries(kindOfCode)) expect(kinds, code).toContain(kind)
  })

  it('are answered as their kind is', () => {
    expect(httpStatusOf('transfers.insufficient-funds')).toBe(422)
    expect(trpcCodeOf('transfers.insufficient-funds')).toBe('UNPROCESSABLE_CONTENT')
    expect(httpStatusOf('wallets.wallet-frozen')).toBe(423)
    expect(httpStatusOf('signed-out')).toBe(401)
  })

  it('that nobody declared are a defect of ours', () => {
    expect(httpStatusOf('transfers.nobody-declared-this')).toBe(500)
    expect(httpStatusOf('constructor')).toBe(500)
  })
})

const statuses = {
  invalid: 400,
  unauthenticated: 401,
  refused: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  unprocessable: 422,
  locked: 423,
  limited: 429,
  internal: 500,
  unavailable: 503,
}

describe('kinds of errors', () => {
  it('have one status each', () => {
    const answered = Object.entries(answeredAs).map(([kind, { http }]) => [kind, http])
    expect(Object.fromEntries(answered)).toEqual(statuses)
  })

  it('have the same one over tRPC, which has none for what is locked', () => {
    const answered = Object.entries(answeredAs).map(([kind, { trpc }]) => [
      kind,
      getHTTPStatusCodeFromError(new TRPCError({ code: trpc })),
    ])
    expect(Object.fromEntries(answered)).toEqual({ ...statuses, locked: 412 })
  })
})
