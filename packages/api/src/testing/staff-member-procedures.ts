import { listStaffProposals, proposeStaffChange } from '@corridor/domain/identity'
import type { StaffActor, StaffRole } from '@corridor/kernel/actor'
import { unwrap } from '@corridor/kernel/result'
import { newStaff } from './people.ts'
import type { StaffRow } from './staff-row.ts'
import type { Stage } from './stage.ts'

const reason = 'asked by telephone'
const admins: readonly StaffRole[] = ['admin']
let invited = 0

const newColleague = () => ({
  kind: 'create' as const,
  email: `invited_${process.pid}_${invited++}@example.org`,
  name: 'Sam Miller',
  roles: ['support' as const],
  reason,
})

async function askedBy(maker: StaffActor) {
  const { proposalId } = unwrap(await proposeStaffChange(maker, newColleague()))
  const { items } = unwrap(await listStaffProposals(maker))
  return {
    proposalId,
    fingerprint: items.find((one) => one.proposalId === proposalId)?.fingerprint,
  }
}

const byAnother = async (_stage: Stage) => askedBy(await newStaff('admin'))

/** The rows of the staff pages' procedures: what one admin asks for, another decides. */
export const staffMemberProcedures: Readonly<Record<string, StaffRow>> = {
  'staffMembers.list': { who: admins, input: () => ({}) },
  'staffMembers.proposals': { who: admins },
  'staffMembers.propose': { who: admins, input: newColleague },
  'staffMembers.approve': { who: admins, input: byAnother },
  'staffMembers.decline': {
    who: admins,
    input: async (stage) => ({ proposalId: (await byAnother(stage)).proposalId }),
  },
  'staffMembers.cancel': {
    who: admins,
    input: async (stage) => ({ proposalId: (await askedBy(stage.staff.admin)).proposalId }),
  },
  'staffMembers.disable': {
    who: admins,
    input: async () => ({ staffId: (await newStaff('support')).staffId, reason }),
  },
}
