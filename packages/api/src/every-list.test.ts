import './testing/settings.ts'
import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { customerRouter } from './customer/root.ts'
import { sealCursor } from './sealed-cursor.ts'
import { staffRouter } from './staff/root.ts'
import { callProcedure, contextOf } from './testing/call-procedure.ts'

const takesCursor = z.object({ shape: z.object({ cursor: z.unknown() }) })

/** Paths of procedures whose input has a cursor. */
function listsOf(router: typeof customerRouter | typeof staffRouter): string[] {
  return Object.entries(router._def.procedures).flatMap(([path, procedure]) => {
    const inputs: unknown = Reflect.get(procedure._def, 'inputs')
    const isList =
      Array.isArray(inputs) &&
      inputs.some((input) => takesCursor.safeParse(input).success && 'cursor' in input.shape)
    return isList ? [path] : []
  })
}

const customerId = newId('cus')
const staffId = newId('stf')
const asCustomer = contextOf('customer', { customer: { kind: 'customer', customerId } })
const asAdmin = contextOf('staff', { staff: { kind: 'staff', staffId, roles: ['admin'] } })

const roots = [
  { audience: 'customer', router: customerRouter, context: asCustomer, owner: customerId },
  { audience: 'staff', router: staffRouter, context: asAdmin, owner: staffId },
] as const

const lists = roots.flatMap(({ audience, router, context, owner }) =>
  listsOf(router).map((list) => ({ audience, router, context, owner, list })),
)

describe('every list', () => {
  it('is among those that are tried', () => {
    expect(lists.length).toBeGreaterThanOrEqual(19)
  })

  it.each(lists)('$audience $list refuses cursors that are not its own', async (place) => {
    const { audience, owner, list, router, context } = place
    const own = sealCursor({ audience, list, owner }, 'x')
    const foreign = [
      newId('tr'),
      '2026-11-29T10:00:00.000Z~act_1',
      own.slice(0, -2),
      `${own}A`,
      sealCursor({ audience, list: 'another.list', owner }, 'x'),
      sealCursor({ audience, list, owner: newId('cus') }, 'x'),
      own.replace(/^1/, '0'),
    ]
    for (const cursor of foreign) {
      const heard = await callProcedure(router, list, context, { cursor })
      expect([heard.code, heard.status], cursor).toEqual(['cursor-invalid', 400])
    }
  })
})
