import * as identity from '@corridor/domain/identity'
import {
  approveStaffProposalInput,
  endStaffProposalInput,
  listStaffInput,
  proposeStaffInput,
  staffActionInput,
  staffProposalView,
  staffView,
} from '@corridor/domain/identity/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'

/** Staff: one admin asks for a change, a different one approves it; only disabling takes one. No answer has a link. */
export const staffMembersRouter = router({
  list: staffProcedure('staff:read')
    .input(listStaffInput)
    .output(z.object({ items: z.array(staffView), nextCursor: z.string().nullable() }))
    .query(async ({ ctx, input }) => answer(await identity.listStaff(ctx.staff, input))),
  proposals: staffProcedure('staff:manage')
    .output(z.object({ items: z.array(staffProposalView) }))
    .query(async ({ ctx }) => answer(await identity.listStaffProposals(ctx.staff))),
  propose: staffProcedure('staff:manage')
    .input(proposeStaffInput)
    .output(z.object({ proposalId: idSchema('spr'), expiresAt: z.string() }))
    .mutation(async ({ ctx, input }) =>
      answer(await identity.proposeStaffChange(ctx.staff, input)),
    ),
  approve: staffProcedure('staff:manage')
    .input(approveStaffProposalInput)
    .output(z.object({ staffId: idSchema('stf') }))
    .mutation(async ({ ctx, input }) =>
      answer(await identity.approveStaffProposal(ctx.staff, input)),
    ),
  decline: staffProcedure('staff:manage')
    .input(endStaffProposalInput)
    .mutation(async ({ ctx, input }) => {
      answer(await identity.declineStaffProposal(ctx.staff, input))
    }),
  cancel: staffProcedure('staff:manage')
    .input(endStaffProposalInput)
    .mutation(async ({ ctx, input }) => {
      answer(await identity.cancelStaffProposal(ctx.staff, input))
    }),
  disable: staffProcedure('staff:manage')
    .input(staffActionInput)
    .mutation(async ({ ctx, input }) => {
      answer(await identity.disableStaff(ctx.staff, input))
    }),
})
