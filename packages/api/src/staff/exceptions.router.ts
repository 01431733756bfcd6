import * as payments from '@corridor/domain/payments'
import { exceptionViewSchema, pageInputSchema } from '@corridor/domain/payments/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { staffNames } from './with-names.ts'

const row = exceptionViewSchema.extend({ ownerName: z.string().nullable() })

/** Money from outside that did not fit an instruction of ours, and waits in suspense for a person. */
export const exceptionsRouter = router({
  list: staffProcedure('exceptions:read')
    .input(pageInputSchema.strict())
    .output(z.object({ items: z.array(row), nextCursor: z.string().nullable() }))
    .query(async ({ input }) => {
      const page = answer(await payments.listExceptions({ ...input, isOpen: true }))
      const names = await staffNames(page.items.map((item) => item.ownerId))
      const items = page.items.map((item) => ({
        ...item,
        ownerName: item.ownerId ? (names[item.ownerId] ?? null) : null,
      }))
      return { ...page, items }
    }),
  claim: staffProcedure('exceptions:decide')
    .input(z.strictObject({ exceptionId: idSchema('tsk') }))
    .mutation(async ({ ctx, input }) => {
      answer(await payments.claimException(ctx.staff, input))
    }),
  resolve: staffProcedure('exceptions:decide')
    .input(
      z.strictObject({
        exceptionId: idSchema('tsk'),
        note: z.string().trim().min(4, 'Say what you did.').max(2000),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      answer(await payments.resolveException(ctx.staff, input))
    }),
})
