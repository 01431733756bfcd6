'use client'
import type { Id } from '@corridor/kernel/ids'
import { Section } from '@corridor/ui/card'
import { type Column, DataTable } from '@corridor/ui/data-table'
import { EmptyState } from '@corridor/ui/empty-state'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { ReadProblem } from '../../failures/read-problem.tsx'
import { useApi } from '../../trpc/client.ts'
import { DayRange } from './day-range.tsx'
import { FilePreview } from './file-preview.tsx'
import type { StatementImport } from './reconciliation-types.ts'

const meanings = {
  previewed: 'warning',
  confirmed: 'info',
  imported: 'positive',
  discarded: 'neutral',
} as const
/** While a file comes in its progress is read this often. */
const progressMs = 2_000

function useColumns(): readonly Column<StatementImport>[] {
  const words = useWords('admin.reconciliation')
  return [
    { key: 'file', header: words('file'), cell: (row) => <bdi>{row.fileName}</bdi> },
    {
      key: 'state',
      header: words('state'),
      cell: (row) => <Tag meaning={meanings[row.state]}>{words(`state-${row.state}`)}</Tag>,
    },
    {
      key: 'days',
      header: words('days'),
      cell: (row) =>
        row.firstDay && row.lastDay && <DayRange first={row.firstDay} last={row.lastDay} />,
    },
    { key: 'lines', header: words('lines'), align: 'right', cell: (row) => row.lines },
    { key: 'known', header: words('known'), align: 'right', cell: (row) => row.known },
    { key: 'imported', header: words('imported'), align: 'right', cell: (row) => row.imported },
    {
      key: 'closing',
      header: words('closing-balance'),
      align: 'right',
      cell: (row) => row.closing && <Money value={row.closing} />,
    },
  ]
}

/** What the partner sent: what waits to be decided first, then every file with its numbers. */
export function FilesPart({ partnerAccountId }: { partnerAccountId: Id<'pac'> }) {
  const words = useWords('admin.reconciliation')
  const columns = useColumns()
  const imports = useQuery({
    ...useApi().reconciliation.imports.queryOptions({ partnerAccountId }),
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state === 'confirmed') ? progressMs : false,
  })
  if (imports.error && !imports.data) {
    return <ReadProblem error={imports.error} onRetry={() => void imports.refetch()} />
  }
  const rows = imports.data ?? []
  return (
    <Section title={words('files')} density="compact">
      {rows
        .filter((row) => row.state === 'previewed')
        .map((row) => (
          <FilePreview key={row.importId} file={row} />
        ))}
      <DataTable
        label={words('files')}
        columns={columns}
        rows={rows}
        isLoading={imports.isPending}
        rowKey={(row) => row.importId}
        rowLabel={(row) => row.fileName}
        hasKeys={false}
        empty={
          <EmptyState
            density="compact"
            title={words('files-none')}
            description={words('files-none-detail')}
          />
        }
      />
    </Section>
  )
}
