'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { useMutation, useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../shell/read-problem.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

/** A colleague may have decided meanwhile. */
const rereadEveryMs = 15_000

type Proposal = ApiOutputs['staffMembers']['proposals']['items'][number]

/** What waits for a second administrator; nothing where nothing waits. */
export function StaffProposals() {
  const list = useQuery({
    ...useApi().staffMembers.proposals.queryOptions(),
    refetchInterval: rereadEveryMs,
  })
  if (list.error && !list.data) {
    return <ReadProblem error={list.error} onRetry={() => void list.refetch()} />
  }
  const items = list.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section
      title="Waiting for a second administrator"
      description="Nothing of this has happened yet. Whoever asked for it cannot approve it."
      density="compact"
    >
      <ul aria-label="Requests" className="flex flex-col gap-chip">
        {items.map((proposal) => (
          <ProposalCard key={proposal.proposalId} proposal={proposal} />
        ))}
      </ul>
    </Section>
  )
}

function sentenceOf({ kind, name, roles, rolesBefore }: Proposal): string {
  const words = roles.join(', ')
  if (kind === 'create') return `Invite ${name} as ${words}`
  if (kind === 'set-roles') {
    return `Change the roles of ${name} from ${rolesBefore.join(', ')} to ${words}`
  }
  if (kind === 'enable') return `Enable ${name} again as ${words}`
  return `Invite ${name} again: password, authenticator and sessions end`
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const { staffId } = useStaff()
  const { staffMembers } = useApi()
  const act = useAct()
  const approve = useMutation(staffMembers.approve.mutationOptions())
  const decline = useMutation(staffMembers.decline.mutationOptions())
  const cancel = useMutation(staffMembers.cancel.mutationOptions())
  const { proposalId, fingerprint } = proposal
  const isOwn = proposal.proposedBy === staffId
  const isAboutSelf = proposal.staffId === staffId
  const isBusy = approve.isPending || decline.isPending || cancel.isPending
  const sendsMail = proposal.kind !== 'set-roles'
  const done = sendsMail
    ? `Approved: an invitation goes to ${proposal.email}`
    : `Approved: the roles of ${proposal.name} are changed`
  return (
    <li className="flex flex-col gap-chip rounded-card border border-line bg-card p-card">
      <p className="font-medium">{sentenceOf(proposal)}</p>
      <p className="break-words text-table text-ink-soft">
        {proposal.email} · asked by {isOwn ? 'you' : proposal.proposedByName},{' '}
        <StaffTime at={proposal.createdAt} /> · ends <StaffTime at={proposal.expiresAt} />
      </p>
      <p className="break-words text-table">{proposal.reason}</p>
      {isAboutSelf ? (
        <Notice meaning="info" density="compact">
          This is about your own account, so another administrator decides.
        </Notice>
      ) : (
        <div className="flex flex-wrap justify-end gap-chip">
          {isOwn ? (
            <Button
              variant="secondary"
              size="compact"
              disabled={isBusy}
              onClick={() =>
                void act.orTell(
                  () => cancel.mutateAsync({ proposalId }),
                  'The request is cancelled',
                )
              }
            >
              Cancel the request
            </Button>
          ) : (
            <>
              <Button
                variant="secondary"
                size="compact"
                disabled={isBusy}
                onClick={() =>
                  void act.orTell(
                    () => decline.mutateAsync({ proposalId }),
                    'The request is declined',
                  )
                }
              >
                Decline
              </Button>
              <Button
                size="compact"
                disabled={isBusy}
                isBusy={approve.isPending}
                busyLabel="Approving…"
                onClick={() =>
                  void act.orTell(() => approve.mutateAsync({ proposalId, fingerprint }), done)
                }
              >
                Approve
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
