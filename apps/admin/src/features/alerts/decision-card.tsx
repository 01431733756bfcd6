'use client'
import { type AlertDecision, decisionReasons } from '@corridor/domain/compliance/contract'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import type { ApiOutputs } from '../../trpc/api-error.ts'

const labels: Readonly<Record<string, { label: string }>> = decisionReasons

const words = {
  release: { meaning: 'positive', word: 'Released' },
  refuse: { meaning: 'negative', word: 'Refused' },
  close: { meaning: 'info', word: 'Closed' },
} as const satisfies Record<AlertDecision, object>

/** How it was decided, by whom and why. A decided case is read-only. */
export function DecisionCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const { decision } = alert
  if (!decision) return null
  const { reasonCode, note, decidedAt } = decision
  return (
    <Notice
      density="compact"
      meaning={words[decision.decision].meaning}
      title={`${words[decision.decision].word} by ${alert.decidedByName ?? 'a former colleague'}`}
    >
      <p>
        {labels[reasonCode]?.label ?? reasonCode} · <StaffTime at={decidedAt} />
      </p>
      <p className="whitespace-pre-wrap">{note}</p>
    </Notice>
  )
}
