'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { useWords } from '@corridor/words/react'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type AuditRecord = ApiOutputs['audit']['search']['items'][number]

const actorKinds = ['customer', 'staff', 'system'] as const

/** "staff:stf_…" by name where we know it, else kind and short id. */
export function useActorWords(): (record: AuditRecord) => string {
  const words = useWords('admin.audit')
  return ({ actor, actorName }) => {
    if (actorName) return actorName
    const [kind = actor, id] = actor.split(':')
    if (!id) return kind
    const known = actorKinds.find((one) => one === kind)
    return known ? words(`actor-${known}`, { id: shortenId(id) }) : `${kind} ${shortenId(id)}`
  }
}

/** When, who, what and why of each record. */
export function useAuditColumns(): readonly Column<AuditRecord>[] {
  const words = useWords('admin.audit')
  const actorWords = useActorWords()
  return [
    { key: 'at', header: words('when'), cell: (row) => <StaffTime at={row.occurredAt} /> },
    {
      key: 'actor',
      header: words('who'),
      cell: (row) => <bdi className="font-medium">{actorWords(row)}</bdi>,
    },
    {
      key: 'action',
      header: words('did'),
      cell: (row) => <bdi className="font-mono">{row.action}</bdi>,
    },
    { key: 'type', header: words('to-what'), cell: (row) => <bdi>{row.entityType}</bdi> },
    {
      key: 'id',
      header: words('which'),
      cell: (row) =>
        row.isHidden ? (
          <span className="text-ink-soft">{words('hidden')}</span>
        ) : (
          <bdi className="font-mono" title={row.entityId}>
            {shortenId(row.entityId)}
          </bdi>
        ),
    },
    { key: 'reason', header: words('why'), cell: (row) => row.reason },
  ]
}
