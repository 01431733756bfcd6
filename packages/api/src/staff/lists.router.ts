import * as compliance from '@corridor/domain/compliance'
import {
  listRememberedInputSchema,
  listsViewSchema,
  rememberedViewSchema,
} from '@corridor/domain/compliance/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { customerNames, staffNames } from './with-names.ts'

const row = rememberedViewSchema.extend({
  /** Null where a bank account is paid. */
  customerName: z.string().nullable(),
  requestedByName: z.string().nullable(),
  confirmedByName: z.string().nullable(),
})

/** The published lists that names are compared with, and the names that are remembered as somebody else's. */
export const listsRouter = router({
  overview: staffProcedure('lists:read')
    .output(listsViewSchema)
    .query(() => compliance.getLists()),
  remembered: staffProcedure('alerts:read')
    .input(listRememberedInputSchema)
    .output(z.object({ items: z.array(row), nextCursor: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const page = answer(await compliance.listRemembered(ctx.staff, input))
      const [customers, staff] = await Promise.all([
        customerNames(page.items.map((item) => item.customerId)),
        staffNames(page.items.flatMap((item) => [item.requestedBy, item.confirmedBy])),
      ])
      const items = page.items.map((item) => ({
        ...item,
        customerName: item.customerId && (customers[item.customerId] ?? null),
        requestedByName: staff[item.requestedBy] ?? null,
        confirmedByName: item.confirmedBy && (staff[item.confirmedBy] ?? null),
      }))
      return { ...page, items }
    }),
})
