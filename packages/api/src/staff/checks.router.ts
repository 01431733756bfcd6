import * as kyc from '@corridor/domain/kyc'
import {
  checkIdInputSchema,
  checkListItemSchema,
  checkViewSchema,
  claimCheckInputSchema,
  decideCheckInputSchema,
  listChecksInputSchema,
  reasonViewSchema,
} from '@corridor/domain/kyc/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { sayReason } from '../saying/kyc.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditView } from './audit-act.ts'
import { namedCustomer, staffNames, withCustomerNames } from './with-names.ts'

const row = checkListItemSchema.extend(namedCustomer)

/** The queue of identity checks. Reading one shows personal data, so it is written to the audit log. */
export const checksRouter = router({
  list: staffProcedure('checks:read')
    .input(listChecksInputSchema.strict())
    .output(z.object({ items: z.array(row), nextCursor: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const page = answer(await kyc.listChecks(input))
      return { ...page, items: await withCustomerNames(ctx.locale, page.items) }
    }),
  get: staffProcedure('checks:read')
    .input(checkIdInputSchema.strict())
    .output(checkViewSchema.extend({ ...namedCustomer, decidedByName: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const check = answer(await kyc.getCheck(input.checkId))
      await auditView(ctx, 'identity-check', input.checkId)
      const deciderId = check.decidedBy?.replace(/^staff:/, '') ?? null
      const names = await staffNames([deciderId])
      const decidedByName = deciderId ? (names[deciderId] ?? null) : null
      const [named] = await withCustomerNames(ctx.locale, [check])
      return { ...(named ?? { ...check, customerName: '', ownerName: null }), decidedByName }
    }),
  reasons: staffProcedure('checks:read')
    .output(z.array(reasonViewSchema))
    .query(({ ctx }) => kyc.listReasons().map((reason) => sayReason(ctx.locale, reason))),
  claim: staffProcedure('checks:decide')
    .input(claimCheckInputSchema.strict())
    .mutation(async ({ ctx, input }) => {
      answer(await kyc.claimCheck(ctx.staff, input))
    }),
  decide: staffProcedure('checks:decide')
    .input(decideCheckInputSchema.strict())
    .mutation(async ({ ctx, input }) => {
      answer(await kyc.decideCheck(ctx.staff, input))
    }),
})
