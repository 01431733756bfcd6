import * as payments from '@corridor/domain/payments'
import {
  claimExceptionInputSchema,
  exceptionViewSchema,
  pageInputSchema,
  resolveExceptionInputSchema,
} from '@corridor/domain/payments/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { customerNames, staffNames } from './with-names.ts'

const row = exceptionViewSchema.extend({
  ownerName: z.string().nullable(),
  /** Whose deposit it is about, where that is known. */
  customerName: z.string().nullable(),
})

async function withNames(items: readonly payments.ExceptionView[]): Promise<z.infer<typeof row>[]> {
  const [customers, owners] = await Promise.all([
    customerNames(items.map((item) => item.customerId)),
    staffNames(items.map((item) => item.ownerId)),
  ])
  return items.map((item) => ({
    ...item,
    customerName: item.customerId ? (customers[item.customerId] ?? null) : null,
    ownerName: item.ownerId ? (owners[item.ownerId] ?? null) : null,
  }))
}

/** Money from outside that did not fit an instruction of ours, and waits in suspense for a person. */
export const exceptionsRouter = router({
  list: staffProcedure('exceptions:read')
    .input(pageInputSchema.strict())
    .output(z.object({ items: z.array(row), nextCursor: z.string().nullable() }))
    .query(async ({ input }) => {
      const page = answer(await payments.listExceptions({ ...input, isOpen: true }))
      return { ...page, items: await withNames(page.items) }
    }),
  claim: staffProcedure('exceptions:decide')
    .input(claimExceptionInputSchema)
    .mutation(async ({ ctx, input }) => {
      answer(await payments.claimException(ctx.staff, input))
    }),
  resolve: staffProcedure('exceptions:decide')
    .input(resolveExceptionInputSchema)
    .mutation(async ({ ctx, input }) => {
      answer(await payments.resolveException(ctx.staff, input))
    }),
})
