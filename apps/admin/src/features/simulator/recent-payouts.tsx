'use client'
import { shortenId } from '@corridor/ui/copy-id'
import { Age } from '@corridor/ui/date-time'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'

const everyMs = 10_000
const most = 5

export type RecentPayoutsProps = { chosen: string; onChoose: (payoutId: string) => void }

/** The latest payouts that went to the rail, as the audit log names them. */
export function RecentPayouts({ chosen, onChoose }: RecentPayoutsProps) {
  const sent = useQuery({
    ...useApi().audit.search.queryOptions({
      entityType: 'payout',
      action: 'payout.sent',
      limit: most,
    }),
    refetchInterval: everyMs,
  })
  const rows = sent.data?.items ?? []
  if (rows.length === 0) {
    return (
      <p className="text-table text-ink-soft">
        No payout has gone to the rail yet. Once one has, it can be chosen here.
      </p>
    )
  }
  return (
    <RowList label="Latest payouts" isDivided>
      {rows.map((row) => (
        <li key={row.recordId}>
          <ListRow
            title={<span className="font-mono text-table">{shortenId(row.entityId)}</span>}
            value={<Age since={row.occurredAt} className="text-meta text-ink-soft" />}
            isSelected={row.entityId === chosen}
            onClick={() => onChoose(row.entityId)}
          />
        </li>
      ))}
    </RowList>
  )
}
