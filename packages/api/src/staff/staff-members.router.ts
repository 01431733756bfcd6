import * as identity from '@corridor/domain/identity'
import {
  createStaffInput,
  listStaffInput,
  setStaffRolesInput,
  staffActionInput,
  staffView,
} from '@corridor/domain/identity/contract'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'
import { answer } from '../errors.ts'
import { router, staffProcedure } from '../trpc.ts'

const invitation = z.object({
  staffId: idSchema('stf'),
  invitationToken: z.string(),
  expiresAt: z.string(),
})

/** Staff: invited by an admin with a one-time link; nobody changes their own roles. */
export const staffMembersRouter = router({
  list: staffProcedure('staff:read')
    .input(listStaffInput)
    .output(z.object({ items: z.array(staffView), nextCursor: z.string().nullable() }))
    .query(async ({ ctx, input }) => answer(await identity.listStaff(ctx.staff, input))),
  create: staffProcedure('staff:manage')
    .input(createStaffInput)
    .output(invitation)
    .mutation(async ({ ctx, input }) => answer(await identity.createStaff(ctx.staff, input))),
  reinvite: staffProcedure('staff:manage')
    .input(staffActionInput)
    .output(invitation)
    .mutation(async ({ ctx, input }) => answer(await identity.reinviteStaff(ctx.staff, input))),
  disable: staffProcedure('staff:manage')
    .input(staffActionInput)
    .mutation(async ({ ctx, input }) => {
      answer(await identity.disableStaff(ctx.staff, input))
    }),
  setRoles: staffProcedure('staff:manage')
    .input(setStaffRolesInput)
    .mutation(async ({ ctx, input }) => {
      answer(await identity.setStaffRoles(ctx.staff, input))
    }),
})
