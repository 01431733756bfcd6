import * as reconciliation from '@corridor/domain/reconciliation'
import {
  importIdInput,
  importQueue,
  importView,
  matchingOutcome,
  openPartnerAccountInput,
  partnerAccountIdInput,
  partnerAccountView,
  saveCsvMappingInput,
  saveRulesInput,
  settlementDay,
  signedPeriodView,
  soonImportedLines,
} from '@corridor/domain/reconciliation/contract'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditAct } from './audit-act.ts'
import { askForWork } from './queue-console.ts'
import { reconciliationCaseProcedures } from './reconciliation-cases.router.ts'
import { staffNames } from './with-names.ts'

const periodRow = signedPeriodView.extend({
  proposedByName: z.string().nullable(),
  signedByName: z.string().nullable(),
})

/** Partners' accounts: their files, their rules, what is matched, and who answers for which days. */
export const reconciliationRouter = router({
  ...reconciliationCaseProcedures,
  accounts: staffProcedure('reconciliation:read')
    .output(z.array(partnerAccountView))
    .query(async () => answer(await reconciliation.listPartnerAccounts())),
  openAccount: staffProcedure('reconciliation:work')
    .input(openPartnerAccountInput)
    .output(partnerAccountIdInput)
    .mutation(async ({ ctx, input }) => {
      const opened = answer(await reconciliation.openPartnerAccount(ctx.staff, input))
      await auditAct(ctx, 'partner-account.opened', 'partner-account', opened.partnerAccountId)
      return opened
    }),
  saveMapping: staffProcedure('reconciliation:work')
    .input(saveCsvMappingInput)
    .mutation(async ({ ctx, input }) => {
      answer(await reconciliation.saveCsvMapping(input))
      await auditAct(ctx, 'partner-account.mapped', 'partner-account', input.partnerAccountId)
    }),
  saveRules: staffProcedure('reconciliation:work')
    .input(saveRulesInput)
    .mutation(async ({ ctx, input }) => {
      answer(await reconciliation.saveMatchingRules(ctx.staff, input))
      const { partnerAccountId, reason } = input
      await auditAct(ctx, 'matching-rules.saved', 'partner-account', partnerAccountId, reason)
    }),
  imports: staffProcedure('reconciliation:read')
    .input(partnerAccountIdInput)
    .output(z.array(importView))
    .query(async ({ input }) => answer(await reconciliation.listImports(input))),
  confirmImport: staffProcedure('reconciliation:work')
    .input(importIdInput)
    .mutation(async ({ ctx, input }) => {
      const { lines } = answer(await reconciliation.confirmImport(ctx.staff, input))
      // a short file is there when the answer is; a long one shows its progress
      if (lines <= soonImportedLines) await reconciliation.importStatement(input.importId)
      else await askForWork(importQueue)
    }),
  discardImport: staffProcedure('reconciliation:work')
    .input(importIdInput)
    .mutation(async ({ ctx, input }) => {
      answer(await reconciliation.discardImport(ctx.staff, input))
      await auditAct(ctx, 'statement-import.discarded', 'statement-import', input.importId)
    }),
  dryRun: staffProcedure('reconciliation:work')
    .input(partnerAccountIdInput)
    .output(matchingOutcome)
    .query(async ({ input }) => answer(await reconciliation.dryRunMatching(input))),
  match: staffProcedure('reconciliation:work')
    .input(partnerAccountIdInput)
    .output(matchingOutcome)
    .mutation(async ({ ctx, input }) => {
      const outcome = answer(await reconciliation.matchStatements(input))
      await auditAct(ctx, 'statements.matched', 'partner-account', input.partnerAccountId)
      return outcome
    }),
  settlement: staffProcedure('reconciliation:read')
    .input(partnerAccountIdInput)
    .output(z.object({ days: z.array(settlementDay), periods: z.array(periodRow) }))
    .query(async ({ input }) => {
      const { days, periods } = answer(await reconciliation.readSettlement(input))
      const names = await staffNames(periods.flatMap((one) => [one.proposedBy, one.signedBy]))
      return {
        days,
        periods: periods.map((one) => ({
          ...one,
          proposedByName: names[one.proposedBy] ?? null,
          signedByName: one.signedBy ? (names[one.signedBy] ?? null) : null,
        })),
      }
    }),
})
