'use client'
import type { Decision as CheckDecision } from '@corridor/domain/kyc/contract'
import { CopyId } from '@corridor/ui/copy-id'
import { Notice } from '@corridor/ui/notice'
import { StatusTag } from '@corridor/ui/status-tag'
import { type Decision, VerdictBar } from '@corridor/ui/verdict-bar'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useStaff } from '../../access/staff-context.tsx'
import { useAct } from '../../acts/use-act.ts'
import { CaseOwner, CasePage } from '../../case-work/case-page.tsx'
import { DueClock } from '../../case-work/due-clock.tsx'
import { useQueueWalk } from '../../case-work/use-queue-walk.ts'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { auditHref } from '../audit/audit-href.ts'
import { checksInReview } from './checks-in-review.ts'
import { DeclaredSide } from './declared-side.tsx'
import { DocumentDesk } from './document-desk.tsx'
import { useCodeWords } from './use-code-words.ts'

const acts: readonly { key: CheckDecision; tone: 'approve' | 'refuse' | 'neutral' }[] = [
  { key: 'approve', tone: 'approve' },
  { key: 'refuse', tone: 'refuse' },
  { key: 'ask-again', tone: 'neutral' },
]

/** The officer's desk: document at the left, what was declared at the right, the decision below. */
export function CheckReview({ check }: { check: ApiOutputs['checks']['get'] }) {
  const words = useWords('admin.checks')
  const codeWords = useCodeWords()
  const api = useApi()
  const act = useAct()
  const { staffId } = useStaff()
  const { checkId, customerId, version } = check
  const reasons = useQuery({ ...api.checks.reasons.queryOptions(), staleTime: Infinity })
  const queue = useQuery(api.checks.list.queryOptions(checksInReview))
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
      words('claimed'),
    )
  async function onDecide({ verdict, reasonCode, note }: Decision) {
    const decision = acts.find(({ key }) => key === verdict)?.key
    if (!decision) return
    await act.orThrow(
      () => decide.mutateAsync({ checkId, decision, reasonCode, note, version }),
      words(`done-${decision}`),
    )
    walk.openNext()
  }
  const { reasonCode: decidedFor } = check
  const reasonWords =
    reasons.data?.find((reason) => reason.code === decidedFor)?.label ??
    (decidedFor === null ? words('no-reason') : codeWords(decidedFor))
  const decided = {
    name: check.decidedByName ?? words('decided-by-provider'),
    reason: reasonWords,
  }
  return (
    <CasePage
      queue={{ label: words('title'), href: '/checks' }}
      name={check.customerName}
      title={check.customerName}
      focusKey={checkId}
      auditHref={auditHref('chk', checkId)}
      tag={
        <>
          <StatusTag kind="check" state={check.state} density="compact" />
          {isOpen && <DueClock {...check} isLong />}
          <CaseOwner item={check} walk={walk} />
          <CopyId value={checkId} label={words('copy-check-id')} isShort className="text-meta" />
        </>
      }
      customerId={customerId}
      claim={
        isOpen && check.ownerId !== staffId
          ? {
              label: isColleagues ? words('take-over') : words('assign'),
              isBusy: claim.isPending,
              run: () => void claimIt(),
              hasKey: !isColleagues,
            }
          : null
      }
    >
      {!isOpen && (
        <Notice
          density="compact"
          title={check.decidedAt ? words('decided') : words('not-for-officer')}
        >
          {!check.decidedAt
            ? words('not-for-officer-detail')
            : check.note
              ? words('decided-by-noted', { ...decided, note: check.note })
              : words('decided-by', decided)}
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
          note={isColleagues && words('holds', { name: check.ownerName ?? words('colleague') })}
          verdicts={acts.map(({ key, tone }, index) => ({
            key,
            label: words(`act-${key}`),
            tone,
            hotkey: String(index + 1),
            consequence: words(`consequence-${key}`),
            reasons: (reasons.data ?? [])
              .filter((reason) => reason.decision === key)
              .map((reason) => ({
                value: reason.code,
                label: reason.label,
                preview: words('reason-preview', { message: reason.message }),
              })),
          }))}
          onDecide={onDecide}
        />
      )}
    </CasePage>
  )
}
