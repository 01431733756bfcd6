import { ledgerLineView } from '@corridor/domain/wallets/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { customerProcedure, router } from '../trpc.ts'
import { listActivity } from './activity.verbs.ts'
import { activityView, readActivityItem } from './read-activity.ts'
import { readLedgerLines } from './read-ledger-lines.ts'

/** One list across currencies and kinds, and the books behind each line of it. */
export const activityRouter = router({
  list: listActivity.procedure,
  get: customerProcedure
    .input(z.strictObject({ subjectId: z.union([idSchema('tr'), idSchema('dep')]) }))
    .output(activityView)
    .query(({ ctx, input }) => readActivityItem(ctx.customer, input.subjectId)),
  ledgerLines: customerProcedure
    .input(z.strictObject({ subjectId: z.union([idSchema('tr'), idSchema('dep')]) }))
    .output(z.array(ledgerLineView))
    .query(async ({ ctx, input }) => answer(await readLedgerLines(ctx.customer, input.subjectId))),
})

export type ActivityView = z.infer<typeof activityView>
