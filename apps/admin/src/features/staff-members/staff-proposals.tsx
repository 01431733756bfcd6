'use client'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { ReadProblem } from '../../failures/read-problem.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { useRolesText } from './use-roles-text.ts'

/** A colleague may have decided meanwhile. */
const rereadEveryMs = 15_000

type Proposal = ApiOutputs['staffMembers']['proposals']['items'][number]

/** What waits for a second administrator; nothing where nothing waits. */
export function StaffProposals() {
  const words = useWords('admin.staff-members')
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
    <Section title={words('waiting')} description={words('waiting-description')} density="compact">
      <ul aria-label={words('requests')} className="flex flex-col gap-chip">
        {items.map((proposal) => (
          <ProposalCard key={proposal.proposalId} proposal={proposal} />
        ))}
      </ul>
    </Section>
  )
}

/** What is asked for, and by whom until when. */
function ProposalText({ proposal, isOwn }: { proposal: Proposal; isOwn: boolean }) {
  const words = useWords('admin.staff-members')
  const rolesText = useRolesText()
  const { kind, name } = proposal
  const roles = rolesText(proposal.roles)
  const before = rolesText(proposal.rolesBefore)
  const parts = {
    email: () => <bdi>{proposal.email}</bdi>,
    asked: () => <StaffTime at={proposal.createdAt} />,
    ends: () => <StaffTime at={proposal.expiresAt} />,
  }
  return (
    <>
      <p className="font-medium">
        {kind === 'set-roles'
          ? words('request-set-roles', { name, before, roles })
          : kind === 'invite-again'
            ? words('request-invite-again', { name })
            : words(`request-${kind}`, { name, roles })}
      </p>
      <p className="break-words text-table text-ink-soft">
        {isOwn
          ? words.rich('request-by-you', parts)
          : words.rich('request-by', { ...parts, name: proposal.proposedByName })}
      </p>
    </>
  )
}

function ProposalCard({ proposal }: { proposal: Proposal }) {
  const words = useWords('admin.staff-members')
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
    ? words('approved-invitation', { email: proposal.email })
    : words('approved-roles', { name: proposal.name })
  return (
    <li className="flex flex-col gap-chip rounded-card border border-line bg-card p-card">
      <ProposalText proposal={proposal} isOwn={isOwn} />
      <p className="break-words text-table">{proposal.reason}</p>
      {isAboutSelf ? (
        <Notice meaning="info" density="compact">
          {words('about-self')}
        </Notice>
      ) : (
        <div className="flex flex-wrap justify-end gap-chip">
          {isOwn ? (
            <Button
              variant="secondary"
              size="compact"
              disabled={isBusy}
              onClick={() =>
                void act.orTell(() => cancel.mutateAsync({ proposalId }), words('cancelled'))
              }
            >
              {words('cancel')}
            </Button>
          ) : (
            <>
              <Button
                variant="secondary"
                size="compact"
                disabled={isBusy}
                onClick={() =>
                  void act.orTell(() => decline.mutateAsync({ proposalId }), words('declined'))
                }
              >
                {words('decline')}
              </Button>
              <Button
                size="compact"
                disabled={isBusy}
                isBusy={approve.isPending}
                busyLabel={words('approving')}
                onClick={() =>
                  void act.orTell(() => approve.mutateAsync({ proposalId, fingerprint }), done)
                }
              >
                {words('approve')}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
