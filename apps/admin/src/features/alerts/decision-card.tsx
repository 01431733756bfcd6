'use client'
import { decisionReasons } from '@corridor/domain/compliance/contract'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import type { ApiOutputs } from '../../trpc/api-error.ts'

const labels: Readonly<Record<string, { label: string }>> = decisionReasons

/** How it was decided, by whom and why. A decided case is read-only. */
export function DecisionCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const { decision } = alert
  if (!decision) return null
  const { reasonCode, note, decidedAt } = decision
  return (
    <Notice
      density="compact"
      meaning={decision.decision === 'release' ? 'positive' : 'negative'}
      title={`${decision.decision === 'release' ? 'Released' : 'Refused'} by ${alert.decidedByName ?? 'a former colleague'}`}
    >
      <p>
        {labels[reasonCode]?.label ?? reasonCode} · <StaffTime at={decidedAt} />
      </p>
      <p className="whitespace-pre-wrap">{note}</p>
    </Notice>
  )
}
