import { createHash } from 'node:crypto'
import type { StaffRole } from '@corridor/kernel/actor'
import type { Id } from '@corridor/kernel/ids'
import type { StaffProposalKind, StaffStatus } from './contract.ts'

/** How long a second administrator has to decide. */
export const proposalSeconds = 24 * 3600
/** So long whoever was made an administrator at somebody's request and that person are no two people for us, whoever asks. */
export const newAdministratorDays = 7

/** Everything that a second administrator agrees to. */
export type ProposalContent = {
  readonly kind: StaffProposalKind
  readonly staffId: Id<'stf'>
  readonly email: string
  readonly emailCanonical: string
  readonly name: string
  /** The account as it was when the change was asked for; null where it is to be made. */
  readonly statusBefore: StaffStatus | null
  readonly rolesBefore: readonly StaffRole[]
  readonly roles: readonly StaffRole[]
  readonly reason: string
  readonly proposedBy: Id<'stf'>
  readonly expiresAt: Date
}

/** SHA-256 over the whole content, the account as it was included: any difference is another proposal. */
export function hashOfProposal(content: ProposalContent): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify([
    content.kind,
    content.staffId,
    content.email,
    content.emailCanonical,
    content.name,
    content.statusBefore,
    [...content.rolesBefore].sort(),
    [...content.roles].sort(),
    content.reason,
    content.proposedBy,
    content.expiresAt.toISOString(),
  ])
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}

/** True when both are the same set of roles. */
export function isSameRoles(a: readonly StaffRole[], b: readonly StaffRole[]): boolean {
  return [...new Set(a)].sort().join() === [...new Set(b)].sort().join()
}

/** Why this administrator may not decide, or null. Maker, checker and whom it concerns are three people. */
export function refusalOfChecker(
  checker: Id<'stf'>,
  content: Pick<ProposalContent, 'staffId' | 'proposedBy'>,
): 'proposal-same-person' | 'proposal-own-account' | null {
  if (checker === content.proposedBy) return 'proposal-same-person'
  return checker === content.staffId ? 'proposal-own-account' : null
}
