import { staffRoles } from '@corridor/kernel/actor'
import { idSchema } from '@corridor/kernel/ids'
import { z } from 'zod'

export const staffStatuses = ['invited', 'active', 'disabled'] as const
export type StaffStatus = (typeof staffStatuses)[number]

/** What one administrator asks for and another approves. */
export const staffProposalKinds = ['create', 'set-roles', 'invite-again', 'enable'] as const
export type StaffProposalKind = (typeof staffProposalKinds)[number]

export const staffView = z.object({
  staffId: idSchema('stf'),
  email: z.string(),
  name: z.string(),
  roles: z.array(z.enum(staffRoles)),
  status: z.enum(staffStatuses),
  createdAt: z.string(),
  lastSignedInAt: z.string().nullable(),
})
export type StaffView = z.infer<typeof staffView>

/** A change to a staff account that waits for a second administrator. */
export const staffProposalView = z.object({
  proposalId: idSchema('spr'),
  kind: z.enum(staffProposalKinds),
  staffId: idSchema('stf'),
  email: z.string(),
  name: z.string(),
  rolesBefore: z.array(z.enum(staffRoles)),
  roles: z.array(z.enum(staffRoles)),
  reason: z.string(),
  proposedBy: idSchema('stf'),
  proposedByName: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  fingerprint: z.string(),
})
export type StaffProposalView = z.infer<typeof staffProposalView>
