import * as identity from '@corridor/domain/identity'
import {
  type CustomerAction,
  customerActionInput,
  customerActions,
  customerIdInput,
  customerSummaryView,
  type RecoveryAction,
  recoveryActionInput,
  searchCustomersInput,
} from '@corridor/domain/identity/contract'
import { closeAccount } from '@corridor/domain/transfers'
import * as wallets from '@corridor/domain/wallets'
import { changeWalletInput } from '@corridor/domain/wallets/contract'
import type { StaffActor } from '@corridor/kernel/actor'
import type { Result } from '@corridor/kernel/result'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'
import { auditView } from './audit-act.ts'
import type { Permission } from './permissions.ts'
import { customerFileView, readCustomerFile } from './read-customer-file.ts'

type Act = (staff: StaffActor, input: CustomerAction) => Promise<Result<unknown>>

/** Each thing that staff can do for or to a customer: with a reason, audited by its event. */
const act = (permission: Permission, run: Act) =>
  staffProcedure(permission)
    .input(customerActionInput)
    .mutation(async ({ ctx, input }) => {
      answer(await run(ctx.staff, input))
    })

type RecoveryAct = (staff: StaffActor, input: RecoveryAction) => Promise<Result<unknown>>

/** The steps of a recovery name it, so that none is about another than the one on the screen. */
const recoveryAct = (permission: Permission, run: RecoveryAct) =>
  staffProcedure(permission)
    .input(recoveryActionInput)
    .mutation(async ({ ctx, input }) => {
      answer(await run(ctx.staff, input))
    })

export const customersRouter = router({
  search: staffProcedure('customers:read')
    .input(searchCustomersInput)
    .output(z.object({ items: z.array(customerSummaryView), nextCursor: z.string().nullable() }))
    .query(async ({ ctx, input }) => {
      const page = answer(await identity.searchCustomers(ctx.staff, input))
      await auditView(ctx, 'customer-list', 'search')
      return page
    }),
  get: staffProcedure('customers:read')
    .input(customerIdInput)
    .output(customerFileView)
    .query(async ({ ctx, input }) => {
      const file = await readCustomerFile(ctx, input.customerId)
      await auditView(ctx, 'customer', input.customerId)
      return file
    }),
  actions: staffProcedure('customers:read')
    .output(z.array(z.enum(customerActions)))
    .query(() => [...customerActions]),
  suspend: act('customers:support', identity.suspendCustomer),
  requestLift: act('customers:support', identity.requestLift),
  lift: act('customers:lift', identity.liftSuspension),
  unlock: act('customers:support', identity.unlockCustomer),
  close: act('customers:close', closeAccount),
  sendResetLink: act('customers:support', identity.sendResetLink),
  resendVerification: act('customers:support', identity.resendVerificationFor),
  revokeSessions: act('customers:support', identity.revokeCustomerSessions),
  recommendRecovery: recoveryAct('customers:support', identity.recommendRecovery),
  approveRecovery: recoveryAct('customers:lift', identity.approveRecovery),
  refuseRecovery: recoveryAct('customers:support', identity.refuseRecovery),
  freezeWallet: staffProcedure('customers:support')
    .input(changeWalletInput)
    .mutation(async ({ ctx, input }) => {
      answer(await wallets.freezeWallet(ctx.staff, input))
    }),
  unfreezeWallet: staffProcedure('customers:lift')
    .input(changeWalletInput)
    .mutation(async ({ ctx, input }) => {
      answer(await wallets.unfreezeWallet(ctx.staff, input))
    }),
})
