import { search } from '@corridor/domain/audit'
import { auditRecordView, searchInput } from '@corridor/domain/audit/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { staffNames } from './with-names.ts'

export const auditRouter = router({
  search: staffProcedure('audit:read')
    .input(searchInput)
    .output(
      z.object({
        items: z.array(auditRecordView.extend({ actorName: z.string().nullable() })),
        nextCursor: z.string().nullable(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const page = answer(await search(ctx.staff, input))
      const staffIdOf = (actor: string) => actor.replace(/^staff:/, '')
      const names = await staffNames(page.items.map((item) => staffIdOf(item.actor)))
      const items = page.items.map((item) => ({
        ...item,
        actorName: names[staffIdOf(item.actor)] ?? null,
      }))
      return { ...page, items }
    }),
})
