import * as compliance from '@corridor/domain/compliance'
import {
  alertRowSchema,
  claimAlertInputSchema,
  decideAlertInputSchema,
  forgetNameInputSchema,
  listAlertsInputSchema,
  rememberNameInputSchema,
} from '@corridor/domain/compliance/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditView } from './audit-act.ts'
import { alertCaseView, readAlertCase } from './read-alert-case.ts'
import { namedCustomer, withCustomerNames } from './with-names.ts'

/** The queue of held transfers. */
export const alertsRouter = router({
  list: staffProcedure('alerts:read')
    .input(listAlertsInputSchema)
    .output(
      z.object({
        items: z.array(alertRowSchema.extend(namedCustomer)),
        nextCursor: z.string().nullable(),
      }),
    )
    .query(async ({ ctx, input }) => {
      const page = answer(await compliance.listAlerts(ctx.staff, input))
      return { ...page, items: await withCustomerNames(ctx.locale, page.items) }
    }),
  get: staffProcedure('alerts:read')
    .input(z.strictObject({ alertId: idSchema('alt') }))
    .output(alertCaseView)
    .query(async ({ ctx, input }) => {
      const found = await readAlertCase(ctx, input.alertId)
      await auditView(ctx, 'alert', input.alertId)
      return found
    }),
  claim: staffProcedure('alerts:decide')
    .input(claimAlertInputSchema)
    .mutation(async ({ ctx, input }) => {
      answer(await compliance.claimAlert(ctx.staff, input))
    }),
  decide: staffProcedure('alerts:decide')
    .input(decideAlertInputSchema)
    .output(z.object({ isFinal: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const { isFinal } = answer(await compliance.decideAlert(ctx.staff, input))
      return { isFinal }
    }),
  /** That the names are somebody else's, for the transfers to come: a decision beside the release. */
  remember: staffProcedure('alerts:decide')
    .input(rememberNameInputSchema)
    .output(z.object({ isFinal: z.boolean() }))
    .mutation(async ({ ctx, input }) => answer(await compliance.rememberName(ctx.staff, input))),
  forget: staffProcedure('alerts:decide')
    .input(forgetNameInputSchema)
    .mutation(async ({ ctx, input }) => {
      answer(await compliance.forgetName(ctx.staff, input))
    }),
})
