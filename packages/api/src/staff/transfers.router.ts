import { findByBankReference } from '@corridor/domain/payments'
import { searchTransfers } from '@corridor/domain/transfers'
import { searchTransfersInput, transferIdInput } from '@corridor/domain/transfers/contract'
import { router, staffProcedure } from '../trpc.ts'
import { auditView } from './audit-act.ts'
import { readTransferTrace, transferTraceView } from './read-transfer-trace.ts'
import { forReader, namedTransferPage, statesFor, withSenderNames } from './staff-transfer-view.ts'

/** Transfers as staff see them; who may not see alerts reads the neutral sentence of a held one. */
export const transfersRouter = router({
  search: staffProcedure('transfers:read')
    .input(searchTransfersInput)
    .output(namedTransferPage)
    .query(async ({ ctx, input }) => {
      const page = await searchTransfers(ctx.staff, {
        ...input,
        states: statesFor(input.state, ctx.staff.roles),
        alsoIds: input.text ? await findByBankReference(ctx.staff, input.text) : undefined,
      })
      const items = await withSenderNames(ctx.locale, page.items)
      return { ...page, items: items.map((item) => forReader(ctx, item)) }
    }),
  trace: staffProcedure('transfers:trace')
    .input(transferIdInput)
    .output(transferTraceView)
    .query(async ({ ctx, input }) => {
      const trace = await readTransferTrace(ctx, input.transferId)
      await auditView(ctx, 'transfer', input.transferId)
      return trace
    }),
})
