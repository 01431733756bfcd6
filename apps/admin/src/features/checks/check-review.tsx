'use client'
import type { Decision as CheckDecision } from '@corridor/domain/kyc/contract'
import { CopyId } from '@corridor/ui/copy-id'
import { Notice } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
import { type Decision, VerdictBar } from '@corridor/ui/verdict-bar'
import { useMutation, useQuery } from '@tanstack/react-query'
import { auditHref } from '../../shell/audit-href.ts'
import { CaseOwner, CasePage } from '../../shell/case-page.tsx'
import { DueClock } from '../../shell/due-clock.tsx'
import { useStaff } from '../../shell/staff-context.tsx'
import { useAct } from '../../shell/use-act.ts'
import { useQueueWalk } from '../../shell/use-queue-walk.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { DeclaredSide } from './declared-side.tsx'
import { DocumentDesk } from './document-desk.tsx'

const acts: readonly {
  key: CheckDecision
  label: string
  tone: 'approve' | 'refuse' | 'neutral'
}[] = [
  { key: 'approve', label: 'Approve', tone: 'approve' },
  { key: 'refuse', label: 'Refuse', tone: 'refuse' },
  { key: 'ask-again', label: 'Ask again', tone: 'neutral' },
]
const consequences: Readonly<Record<CheckDecision, string>> = {
  approve: 'The tier goes up and the customer can add money at once.',
  refuse: 'The customer stays at the present tier and reads why.',
  'ask-again': 'The customer is asked for what is missing; the check comes back here.',
}
const done: Readonly<Record<CheckDecision, string>> = {
  approve: 'Identity approved',
  refuse: 'Identity refused',
  'ask-again': 'The customer was asked again',
}

/** The officer's desk: document at the left, what was declared at the right, the decision below. */
export function CheckReview({ check }: { check: ApiOutputs['checks']['get'] }) {
  const api = useApi()
  const act = useAct()
  const { staffId } = useStaff()
  const { checkId, customerId, version } = check
  const reasons = useQuery({ ...api.checks.reasons.queryOptions(), staleTime: Infinity })
  const queue = useQuery(api.checks.list.queryOptions({ state: 'in-review', limit: 100 }))
  const walk = useQueueWalk({
    ids: (queue.data?.items ?? []).map((item) => item.checkId),
    currentId: checkId,
    listHref: '/checks',
  })
  const claim = useMutation(api.checks.claim.mutationOptions())
  const decide = useMutation(api.checks.decide.mutationOptions())
  const isOpen = check.state === 'in-review'
  const isColleagues = check.ownerId !== null && check.ownerId !== staffId
  const claimIt = () =>
    act.orTell(
      () => claim.mutateAsync({ checkId, isTakeOver: isColleagues || undefined }),
      'This check is yours now',
    )
  async function onDecide({ verdict, reasonCode, note }: Decision) {
    const decision = acts.find(({ key }) => key === verdict)?.key
    if (!decision) return
    await act.orThrow(
      () => decide.mutateAsync({ checkId, decision, reasonCode, note, version }),
      done[decision],
    )
    walk.openNext()
  }
  const { reasonCode: decidedFor } = check
  const reasonWords =
    reasons.data?.find((reason) => reason.code === decidedFor)?.label ??
    decidedFor?.replaceAll('-', ' ') ??
    'no reason given'
  return (
    <CasePage
      queue={{ label: 'Identity checks', href: '/checks' }}
      name={check.customerName}
      title={check.customerName}
      focusKey={checkId}
      auditHref={auditHref('chk', checkId)}
      tag={
        <>
          <StatusTag kind="check" state={check.state} density="compact" />
          {isOpen && <DueClock {...check} isLong />}
          <CaseOwner item={check} walk={walk} />
          <CopyId value={checkId} label="check id" isShort className="text-meta" />
        </>
      }
      customerId={customerId}
      claim={
        isOpen && check.ownerId !== staffId
          ? {
              label: isColleagues ? 'Take over' : 'Assign to me',
              isBusy: claim.isPending,
              run: () => void claimIt(),
              hasKey: !isColleagues,
            }
          : null
      }
    >
      {!isOpen && (
        <Notice density="compact" title={check.decidedAt ? 'Decided' : 'Not for an officer'}>
          {check.decidedAt
            ? `${check.decidedByName ?? 'The provider'} decided this: ${reasonWords}. ${check.note ?? ''}`
            : 'The customer or the provider has the next step; nothing can be decided here.'}
        </Notice>
      )}
      <div className="grid min-w-0 gap-card lg:grid-cols-2">
        <DocumentDesk documents={check.documents} />
        <DeclaredSide check={check} />
      </div>
      {isOpen && (
        <VerdictBar
          place="dock"
          isDisabled={isColleagues || !reasons.data}
          note={isColleagues && `${check.ownerName ?? 'A colleague'} holds this check.`}
          verdicts={acts.map(({ key, label, tone }, index) => ({
            key,
            label,
            tone,
            hotkey: String(index + 1),
            consequence: consequences[key],
            reasons: (reasons.data ?? [])
              .filter((reason) => reason.decision === key)
              .map((reason) => ({
                value: reason.code,
                label: reason.label,
                preview: `The customer reads: “${reason.message}”`,
              })),
          }))}
          onDecide={onDecide}
        />
      )}
    </CasePage>
  )
}
