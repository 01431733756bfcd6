import { auditRecordView, searchInput } from '@corridor/domain/audit/contract'
import { z } from 'zod'
import { router, staffProcedure } from '../trpc.ts'
import { readAudit } from './read-audit.ts'

export const auditRouter = router({
  search: staffProcedure('audit:read')
    .input(searchInput)
    .output(
      z.object({
        items: z.array(
          auditRecordView.extend({ actorName: z.string().nullable(), isHidden: z.boolean() }),
        ),
        nextCursor: z.string().nullable(),
      }),
    )
    .query(({ ctx, input }) => readAudit(ctx.staff, input)),
})
