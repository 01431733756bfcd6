import * as ledger from '@corridor/domain/ledger'
import {
  accountView,
  balanceAtInput,
  balanceAtView,
  chainStatus,
  chartLine,
  journalLine,
  listAccountsInput,
  listTransfersInput,
  parentView,
  positionView,
  postingView,
  setAccountLimitsInput,
  statementInput,
  statementView,
} from '@corridor/domain/ledger/contract'
import { type Id, idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditAct } from './audit-act.ts'
import { ledgerAccountView, readLedgerAccount } from './read-ledger-account.ts'

const nextCursor = z.string().nullable()
const reason = z.string().trim().min(4).max(500)

type Context = Parameters<typeof auditAct>[0]

/** What is in a customer's account is their personal data; the house's own accounts are nobody's. */
async function auditLook(ctx: Context, accountId: Id<'acc'>, what: string): Promise<void> {
  const account = answer(await ledger.getAccount(accountId))
  if (account.kind === 'wallet') await auditAct(ctx, `${what}.viewed`, 'ledger-account', accountId)
}

/** The books: the chart of accounts, the journal and the house's positions. Support sees none of it. */
export const ledgerRouter = router({
  chart: staffProcedure('ledger:read')
    .output(z.object({ lines: z.array(chartLine), parents: z.array(parentView) }))
    .query(async () => {
      const [lines, parents] = await Promise.all([ledger.getChart(), ledger.getAccountTree()])
      return { lines: [...answer(lines)], parents: [...answer(parents)] }
    }),
  accounts: staffProcedure('ledger:read')
    .input(listAccountsInput)
    .output(z.object({ items: z.array(accountView), nextCursor }))
    .query(async ({ input }) => {
      const page = answer(await ledger.listAccounts(input))
      return { ...page, items: [...page.items] }
    }),
  account: staffProcedure('ledger:read')
    .input(z.strictObject({ accountId: idSchema('acc') }))
    .output(ledgerAccountView)
    .query(async ({ ctx, input }) => {
      await auditLook(ctx, input.accountId, 'ledger-account')
      return readLedgerAccount(ctx.staff, input.accountId)
    }),
  statement: staffProcedure('ledger:read')
    .input(statementInput)
    .output(statementView)
    .query(async ({ ctx, input }) => {
      await auditLook(ctx, input.accountId, 'ledger-statement')
      return answer(await ledger.getStatement(input))
    }),
  balanceAt: staffProcedure('ledger:read')
    .input(balanceAtInput)
    .output(balanceAtView)
    .query(async ({ ctx, input }) => {
      await auditLook(ctx, input.accountId, 'ledger-balance')
      return answer(await ledger.getBalanceAt(input))
    }),
  journal: staffProcedure('ledger:read')
    .input(listTransfersInput)
    .output(z.object({ items: z.array(journalLine), nextCursor }))
    .query(async ({ input }) => {
      const page = answer(await ledger.listTransfers(input))
      return { ...page, items: [...page.items] }
    }),
  posting: staffProcedure('ledger:read')
    .input(z.strictObject({ ledgerTransferId: idSchema('led') }))
    .output(postingView)
    .query(async ({ input }) => answer(await ledger.getPosting(input.ledgerTransferId))),
  positions: staffProcedure('ledger:read')
    .output(z.array(positionView))
    .query(async () => [...answer(await ledger.getPositions())]),
  chain: staffProcedure('ledger:read')
    .output(chainStatus)
    .query(async () => answer(await ledger.getChainStatus())),
  setLimits: staffProcedure('ledger:limits')
    .input(setAccountLimitsInput.extend({ reason }))
    .mutation(async ({ ctx, input: { reason, ...limits } }) => {
      answer(await ledger.setAccountLimits(limits))
      const { accountId } = limits
      await auditAct(ctx, 'ledger-account.limits-set', 'ledger-account', accountId, reason)
    }),
})
