'use client'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'

/** An officer finds that it is not the listed person, and what another one has to do for it to count. */
export function ClearingCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const words = useWords('admin.alerts')
  const { staffId } = useStaff()
  const { clearing, clearingByName } = alert
  if (!clearing) return null
  const isOwn = clearing.requestedBy === staffId
  return (
    <Notice
      density="compact"
      meaning="caution"
      title={
        isOwn
          ? words('clearing-own')
          : words('clearing-other', { who: clearingByName ?? words('former-colleague') })
      }
    >
      <p>
        <StaffTime at={clearing.requestedAt} /> ·{' '}
        {words(isOwn ? 'clearing-own-next' : 'clearing-other-next')}
      </p>
      <p className="whitespace-pre-wrap">{clearing.note}</p>
    </Notice>
  )
}
