import { listMail, readMail } from '@corridor/domain/notifications'
import { listMailInput, mailDetailView, mailPage } from '@corridor/domain/notifications/contract'
import { simulateBankDeposit, simulatePayoutOutcome } from '@corridor/domain/payments'
import {
  simulateBankDepositInputSchema,
  simulatePayoutOutcomeInputSchema,
} from '@corridor/domain/payments/contract'
import { z } from 'zod'
import { answer, RequestRefused } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditAct } from './audit-act.ts'
import type { Permission } from './permissions.ts'

/** Doors that exist only where the deployment says that it is a demo: elsewhere they answer as if they were not there. */
const demoProcedure = (permission: Permission) =>
  staffProcedure(permission).use(({ next }) => {
    if (process.env.CORRIDOR_DEMO !== '1') throw new RequestRefused('not-found')
    return next()
  })

export const demoRouter = router({
  listMail: demoProcedure('mailbox:read')
    .input(listMailInput)
    .output(mailPage)
    .query(({ input }) => listMail(input)),
  readMail: demoProcedure('mailbox:read')
    .input(z.strictObject({ mailId: z.string().max(64) }))
    .output(mailDetailView)
    .query(async ({ input }) => answer(await readMail(input.mailId))),
  bankDeposit: demoProcedure('simulator:use')
    .input(simulateBankDepositInputSchema.strict())
    .mutation(async ({ ctx, input }) => {
      answer(await simulateBankDeposit(input))
      await auditAct(ctx, 'simulator.bank-deposit', 'bank-reference', input.reference)
    }),
  payoutOutcome: demoProcedure('simulator:use')
    .input(simulatePayoutOutcomeInputSchema.strict())
    .mutation(async ({ ctx, input }) => {
      answer(await simulatePayoutOutcome(input))
      await auditAct(ctx, `simulator.payout-${input.outcome}`, 'payout', input.payoutId)
    }),
})
