import './testing/settings.ts'
import { initTRPC } from '@trpc/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { customerRouter } from './customer/root.ts'
import { parsedSynchronously } from './parsed-synchronously.ts'
import { staffRouter } from './staff/root.ts'

const trpc = initTRPC.create()
const procedure = parsedSynchronously(trpc.procedure.use(({ next }) => next()))
const amount = z.object({ amount: z.string() })

function callerOf(output: z.ZodType, answer: unknown) {
  const look = procedure
    .input(z.strictObject({ name: z.string().trim().optional() }))
    .meta({})
    .use(({ next }) => next())
    .output(output)
    .query(({ input }) => answer ?? input)
  return trpc.router({ look }).createCaller({})
}

/** The schemas of what a procedure takes. */
function schemasOf(router: typeof customerRouter | typeof staffRouter) {
  return Object.entries(router._def.procedures).flatMap(([path, { _def }]) => {
    const inputs: unknown[] = Reflect.get(_def, 'inputs')
    return inputs.map((schema) => ({ path, schema }))
  })
}

describe('a procedure', () => {
  it('takes in what its schema makes of it, and nothing else', async () => {
    const caller = callerOf(z.unknown(), null)
    expect(await caller.look({ name: ' Ada ' })).toEqual({ name: 'Ada' })
    const wrong = caller.look({ name: 'Ada', other: 1 } as never)
    await expect(wrong).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: expect.any(z.ZodError),
    })
  })

  it('answers what its schema has, and fails with anything else', async () => {
    const answer = { amount: '1.00', secret: 'not for anybody' }
    expect(await callerOf(amount, answer).look({})).toEqual({ amount: '1.00' })
    const wrong = callerOf(amount, { amount: 1 }).look({})
    await expect(wrong).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: 'Output validation failed',
      cause: expect.any(z.ZodError),
    })
  })

  it('waits for no schema', async () => {
    const slow = amount.refine(() => Promise.resolve(true))
    await expect(callerOf(slow, { amount: '1.00' }).look({})).rejects.toThrow()
  })
})

it.each([
  ['customers', customerRouter],
  ['staff', staffRouter],
] as const)('every procedure of %s parses at once', (_, router) => {
  const schemas = schemasOf(router)
  expect(schemas.length).toBeGreaterThan(20)
  for (const { path, schema } of schemas) {
    expect(Reflect.get(Object(schema), 'parseAsync'), path).toBeUndefined()
  }
})
