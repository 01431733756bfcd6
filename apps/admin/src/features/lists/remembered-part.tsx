'use client'
import { Section } from '@corridor/ui/card'
import { useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { pageSize } from '../../listing/page-size.ts'
import { PagedList } from '../../listing/paged-list.tsx'
import { useApi } from '../../trpc/client.ts'
import { useRememberedColumns } from './use-remembered-columns.tsx'

/** Names that officers remember as somebody else's: they do not fire until their date. */
export function RememberedPart() {
  const words = useWords('admin.lists')
  const columns = useRememberedColumns()
  const pages = useCursor()
  const list = useQuery({
    ...useApi().lists.remembered.queryOptions({ cursor: pages.cursor, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  return (
    <Section
      density="compact"
      title={words('remembered')}
      description={words('remembered-description')}
    >
      <PagedList
        list={list}
        pages={pages}
        label={words('remembered')}
        columns={columns}
        rowKey={(row) => row.rememberedId}
        empty={{
          art: 'done',
          title: words('remembered-empty-title'),
          description: words('remembered-empty-description'),
        }}
      />
    </Section>
  )
}
