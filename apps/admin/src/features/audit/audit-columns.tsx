'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import type { ApiOutputs } from '../../trpc/api-error.ts'

export type AuditRecord = ApiOutputs['audit']['search']['items'][number]

/** "staff:stf_…" by name where we know it, else kind and short id. */
export function actorWords({ actor, actorName }: AuditRecord): string {
  if (actorName) return actorName
  const [kind = actor, id] = actor.split(':')
  return id ? `${kind} ${shortenId(id)}` : kind
}

export const auditColumns: readonly Column<AuditRecord>[] = [
  { key: 'at', header: 'When', cell: (row) => <StaffTime at={row.occurredAt} /> },
  {
    key: 'actor',
    header: 'Who',
    cell: (row) => <span className="font-medium">{actorWords(row)}</span>,
  },
  {
    key: 'action',
    header: 'Did',
    cell: (row) => <span className="font-mono">{row.action}</span>,
  },
  { key: 'type', header: 'To', cell: (row) => row.entityType },
  {
    key: 'id',
    header: 'Which',
    cell: (row) =>
      row.isHidden ? (
        <span className="text-ink-soft">Not for your role</span>
      ) : (
        <span className="font-mono" title={row.entityId}>
          {shortenId(row.entityId)}
        </span>
      ),
  },
  { key: 'reason', header: 'Why', cell: (row) => row.reason },
]
