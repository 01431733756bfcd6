'use client'
import { shortenId } from '@corridor/ui/copy-id'
import type { Column } from '@corridor/ui/data-table'
import { StaffTime } from '@corridor/ui/date-time'
import { useWords } from '@corridor/words/react'
import { type BlockEntry, nameOf } from './use-block-list-acts.ts'

/** Whom each entry names, since when and why. */
export function useBlockListColumns(): readonly Column<BlockEntry>[] {
  const words = useWords('admin.block-list')
  return [
    {
      key: 'who',
      header: words('whom'),
      cell: (row) =>
        row.kind === 'account' ? (
          <bdi className="font-mono">{shortenId(row.value)}</bdi>
        ) : (
          <bdi className="font-medium">{nameOf(row)}</bdi>
        ),
    },
    { key: 'kind', header: words('what'), cell: (row) => words(`kind-${row.kind}`) },
    { key: 'reason', header: words('reason'), cell: (row) => row.reason },
    {
      key: 'by',
      header: words('added-by'),
      cell: (row) => row.addedByName ?? words('former-colleague'),
    },
    { key: 'since', header: words('since'), cell: (row) => <StaffTime at={row.addedAt} /> },
  ]
}
