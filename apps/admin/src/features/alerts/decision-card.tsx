'use client'
import {
  type AlertEnd,
  decisionReasons,
  namesakeReason,
  withdrawnReason,
} from '@corridor/domain/compliance/contract'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import type { ApiOutputs } from '../../trpc/api-error.ts'

const labels: Readonly<Record<string, { label: string }>> = {
  ...decisionReasons,
  [withdrawnReason]: { label: 'No money was left to decide about' },
}

const words = {
  release: { meaning: 'positive', word: 'Released' },
  refuse: { meaning: 'negative', word: 'Refused' },
  close: { meaning: 'info', word: 'Closed' },
  withdraw: { meaning: 'info', word: 'Cancelled' },
} as const satisfies Record<AlertEnd, object>

function whoOf({ decision, decidedByName }: ApiOutputs['alerts']['get']): string {
  return decision?.decision === 'withdraw'
    ? 'the customer'
    : (decidedByName ?? 'a former colleague')
}

/** How it was decided, by whom and why. A decided case is read-only. */
export function DecisionCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const { decision } = alert
  if (!decision) return null
  const { reasonCode, note, decidedAt } = decision
  return (
    <Notice
      density="compact"
      meaning={words[decision.decision].meaning}
      title={`${words[decision.decision].word} by ${whoOf(alert)}`}
    >
      <p>
        {labels[reasonCode]?.label ?? reasonCode} · <StaffTime at={decidedAt} />
      </p>
      {reasonCode === namesakeReason && (
        <p>First said by {alert.clearingByName ?? 'a former colleague'}.</p>
      )}
      {note && <p className="whitespace-pre-wrap">{note}</p>}
    </Notice>
  )
}
