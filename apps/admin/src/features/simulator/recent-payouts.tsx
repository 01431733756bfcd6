'use client'
import { shortenId } from '@corridor/ui/copy-id'
import { Age } from '@corridor/ui/date-time'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'
import { recentPayouts } from './recent-payouts-query.ts'

const everyMs = 10_000

export type RecentPayoutsProps = { chosen: string; onChoose: (payoutId: string) => void }

/** The latest payouts that went to the rail, as the audit log names them. */
export function RecentPayouts({ chosen, onChoose }: RecentPayoutsProps) {
  const words = useWords('admin.simulator')
  const sent = useQuery({
    ...useApi().audit.search.queryOptions(recentPayouts),
    refetchInterval: everyMs,
  })
  const rows = sent.data?.items ?? []
  if (rows.length === 0) {
    return <p className="text-table text-ink-soft">{words('latest-empty')}</p>
  }
  return (
    <RowList label={words('latest')} isDivided>
      {rows.map((row) => (
        <li key={row.recordId}>
          <ListRow
            title={<bdi className="font-mono text-table">{shortenId(row.entityId)}</bdi>}
            value={<Age since={row.occurredAt} className="text-meta text-ink-soft" />}
            isSelected={row.entityId === chosen}
            onClick={() => onChoose(row.entityId)}
          />
        </li>
      ))}
    </RowList>
  )
}
