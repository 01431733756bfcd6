import './testing/settings.ts'
import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { RequestRefused } from './errors.ts'
import { customerVerb, sensitiveVerb } from './verb.ts'

const shape = {
  path: '/samples',
  operationId: 'sample',
  summary: '',
  tag: '',
  status: 200,
} as const
const actor = { kind: 'customer', customerId: newId('cus') } as const
const call = {
  input: {},
  ip: '192.0.2.1',
  userAgent: '',
  browser: {},
  locale: 'en',
  idempotencyKey: null,
} as const

const rename = customerVerb({
  input: z.strictObject({ name: z.string(), key: z.string().nullable() }),
  output: z.object({ said: z.string() }),
  run: ({ ctx, input }) => ({ said: `${ctx.customer.customerId} ${input.name} ${input.key}` }),
  rest: {
    ...shape,
    method: 'POST',
    scope: 'profile:read',
    takes: {
      input: z.strictObject({ called: z.string() }),
      as: ({ called }, key) => ({ name: called, key }),
    },
    answers: {
      output: z.object({ item: z.string() }),
      as: ({ said }) => ({ body: { item: said } }),
    },
  },
})

const count = sensitiveVerb({
  output: z.number(),
  run: () => 1,
  rest: {
    ...shape,
    method: 'GET',
    once: async (_, key) => ({ view: key.length, isReplayed: true }),
  },
})

describe('a verb over REST', () => {
  it('takes and answers what REST says of it, with the caller and their key', async () => {
    const { route } = rename
    const input = route.input.parse({ called: 'Ada' })
    const answer = await route.run(actor, { ...call, input, idempotencyKey: 'the key' })
    expect(answer).toEqual({ body: { item: `${actor.customerId} Ada the key` } })
    expect(route.output.parse(answer.body)).toEqual(answer.body)
    expect(route.scope).toBe('profile:read')
  })

  it('runs once under a key, and without one as it does over tRPC', async () => {
    const { route } = count
    expect(await route.run(null, call)).toEqual({ body: 1 })
    const repeated = await route.run(null, { ...call, idempotencyKey: '16 and some more' })
    expect(repeated).toEqual({ body: 16, isReplayed: true })
    expect(route.scope).toBeNull()
    expect(route.input.safeParse({ more: 1 }).success).toBe(false)
  })

  it('says its failures as they are coded', async () => {
    const refusing = sensitiveVerb({
      output: z.void(),
      run: () => {
        throw new RequestRefused('forbidden')
      },
      rest: { ...shape, method: 'POST' },
    })
    await expect(refusing.route.run(null, call)).rejects.toMatchObject({
      failure: { code: 'forbidden' },
    })
  })
})

describe('a verb over tRPC', () => {
  it('is a query where REST gets, and a mutation where it posts', () => {
    expect(count.procedure._def.type).toBe('query')
    expect(rename.procedure._def.type).toBe('mutation')
  })
})
