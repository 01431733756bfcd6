import * as compliance from '@corridor/domain/compliance'
import {
  addBlockEntryInputSchema,
  blockEntryViewSchema,
  listBlockEntriesInputSchema,
  removeBlockEntryInputSchema,
} from '@corridor/domain/compliance/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { customerNames, staffNames } from './with-names.ts'

const row = blockEntryViewSchema.extend({
  addedByName: z.string().nullable(),
  /** Who it is, where a customer is blocked. */
  customerName: z.string().nullable(),
})

async function withNames(items: readonly compliance.BlockEntryView[]) {
  const [customers, staff] = await Promise.all([
    customerNames(items.map((item) => (item.kind === 'customer' ? item.value : null))),
    staffNames(items.map((item) => item.addedBy)),
  ])
  return items.map((item) => ({
    ...item,
    addedByName: staff[item.addedBy] ?? null,
    customerName: item.kind === 'customer' ? (customers[item.value] ?? null) : null,
  }))
}

/** Names, accounts and customers with whom no transfer is made. */
export const blockListRouter = router({
  list: staffProcedure('block-list:read')
    .input(listBlockEntriesInputSchema)
    .output(z.object({ items: z.array(row), nextCursor: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const page = answer(await compliance.listBlockEntries(ctx.staff, input))
      return { ...page, items: await withNames(page.items) }
    }),
  add: staffProcedure('block-list:manage')
    .input(addBlockEntryInputSchema)
    .mutation(async ({ ctx, input }) => {
      answer(await compliance.addBlockEntry(ctx.staff, input))
    }),
  remove: staffProcedure('block-list:manage')
    .input(removeBlockEntryInputSchema)
    .mutation(async ({ ctx, input }) => {
      answer(await compliance.removeBlockEntry(ctx.staff, input))
    }),
})
