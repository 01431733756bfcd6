'use client'
import { type AlertEnd, namesakeReason } from '@corridor/domain/compliance/contract'
import { StaffTime } from '@corridor/ui/date-time'
import { Notice, type NoticeProps } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { reasonWord } from './alert-words.ts'

const meanings: Readonly<Record<AlertEnd, NoticeProps['meaning']>> = {
  release: 'positive',
  refuse: 'negative',
  close: 'info',
  withdraw: 'info',
}

/** How it was decided, by whom and why. A decided case is read-only. */
export function DecisionCard({ alert }: { alert: ApiOutputs['alerts']['get'] }) {
  const words = useWords('admin.alerts')
  const { decision } = alert
  if (!decision) return null
  const { reasonCode, note, decidedAt } = decision
  const nameOf = (name: string | null) => name ?? words('by-former-colleague')
  return (
    <Notice
      density="compact"
      meaning={meanings[decision.decision]}
      title={words(`decided-${decision.decision}`, { who: nameOf(alert.decidedByName) })}
    >
      <p>
        {reasonWord(words, reasonCode)} · <StaffTime at={decidedAt} />
      </p>
      {reasonCode === namesakeReason && (
        <p>{words('first-said', { who: nameOf(alert.clearingByName) })}</p>
      )}
      {note && <p className="whitespace-pre-wrap">{note}</p>}
    </Notice>
  )
}
