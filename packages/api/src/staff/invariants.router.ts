import * as reconciliation from '@corridor/domain/reconciliation'
import {
  fullCheckQueue,
  invariantRunView,
  invariantView,
  listRunsInput,
} from '@corridor/domain/reconciliation/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditAct } from './audit-act.ts'
import { askForWork } from './queue-console.ts'

/** Whether the books hold, since when, and the history of their checks. */
export const invariantsRouter = router({
  list: staffProcedure('invariants:read')
    .output(z.array(invariantView))
    .query(async () => answer(await reconciliation.listInvariants())),
  runs: staffProcedure('invariants:read')
    .input(listRunsInput)
    .output(z.object({ items: z.array(invariantRunView), nextCursor: z.string().nullable() }))
    .query(async ({ input }) => answer(await reconciliation.listRuns(input))),
  checkNow: staffProcedure('invariants:check').mutation(async ({ ctx }) => {
    await askForWork(fullCheckQueue)
    await auditAct(ctx, 'invariants.check-asked', 'queue', fullCheckQueue)
  }),
})
