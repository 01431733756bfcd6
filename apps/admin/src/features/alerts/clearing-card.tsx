'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { useStaff } from '../../shell/staff-context.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** An officer finds that it is not the listed person, and what another one has to do for it to count. */
export function ClearingCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const { staffId } = useStaff()
  const { clearing, clearingByName } = alert
  if (!clearing) return null
  const isOwn = clearing.requestedBy === staffId
  return (
    <Notice
      density="compact"
      meaning="caution"
      title={`${isOwn ? 'You say' : `${clearingByName ?? 'A former colleague'} says`} that this is not the listed person`}
    >
      <p>
        <StaffTime at={clearing.requestedAt} /> ·{' '}
        {isOwn
          ? 'It counts when another officer agrees.'
          : 'Agree by closing it with the same reason, or close it as rightly denied.'}
      </p>
      <p className="whitespace-pre-wrap">{clearing.note}</p>
    </Notice>
  )
}
