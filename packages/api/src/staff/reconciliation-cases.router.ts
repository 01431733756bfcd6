import * as reconciliation from '@corridor/domain/reconciliation'
import {
  actOnExceptionInput,
  claimReconciliationExceptionInput,
  listReconciliationExceptionsInput,
  proposePeriodInput,
  reconciliationExceptionView,
  signPeriodInput,
} from '@corridor/domain/reconciliation/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { staffProcedure } from '../trpc.ts'
import { staffNames } from './with-names.ts'

const row = reconciliationExceptionView.extend({ ownerName: z.string().nullable() })
const step = reconciliationExceptionView.shape.steps.element.extend({
  byName: z.string().nullable(),
})

/** Differences that wait for a person, and the periods that people sign. */
export const reconciliationCaseProcedures = {
  exceptions: staffProcedure('reconciliation:read')
    .input(listReconciliationExceptionsInput)
    .output(z.object({ items: z.array(row), nextCursor: z.string().nullable() }))
    .query(async ({ input }) => {
      const page = answer(await reconciliation.listReconciliationExceptions(input))
      const names = await staffNames(page.items.map(({ ownerId }) => ownerId))
      const items = page.items.map((item) => ({
        ...item,
        ownerName: item.ownerId ? (names[item.ownerId] ?? null) : null,
      }))
      return { ...page, items }
    }),
  exception: staffProcedure('reconciliation:read')
    .input(claimReconciliationExceptionInput)
    .output(row.extend({ steps: z.array(step) }))
    .query(async ({ input }) => {
      const found = answer(await reconciliation.getReconciliationException(input))
      const names = await staffNames([found.ownerId, ...found.steps.map(({ by }) => by)])
      const nameOf = (id: string | null) => (id ? (names[id] ?? null) : null)
      return {
        ...found,
        ownerName: nameOf(found.ownerId),
        steps: found.steps.map((one) => ({ ...one, byName: nameOf(one.by) })),
      }
    }),
  claimException: staffProcedure('reconciliation:work')
    .input(claimReconciliationExceptionInput)
    .mutation(async ({ ctx, input }) => {
      answer(await reconciliation.claimReconciliationException(ctx.staff, input))
    }),
  actOnException: staffProcedure('reconciliation:work')
    .input(actOnExceptionInput)
    .mutation(async ({ ctx, input }) => {
      answer(await reconciliation.actOnException(ctx.staff, input))
    }),
  proposePeriod: staffProcedure('reconciliation:sign-off')
    .input(proposePeriodInput)
    .output(z.object({ state: z.enum(['proposed', 'signed']) }))
    .mutation(async ({ ctx, input }) => {
      const { state } = answer(await reconciliation.proposePeriod(ctx.staff, input))
      return { state }
    }),
  signPeriod: staffProcedure('reconciliation:sign-off')
    .input(signPeriodInput)
    .mutation(async ({ ctx, input }) => {
      answer(await reconciliation.signPeriod(ctx.staff, input))
    }),
}
