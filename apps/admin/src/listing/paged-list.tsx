'use client'
import { DataTable, type DataTableProps } from '@corridor/ui/data-table'
import { EmptyState, type EmptyStateProps, NoMatch } from '@corridor/ui/empty-state'
import { Pagination, type useCursor } from '@corridor/ui/pagination'
import { useWords } from '@corridor/words/react'
import { ReadProblem } from '../failures/read-problem.tsx'

export type Pages = ReturnType<typeof useCursor>

/** What a list needs of the query behind it. */
export type ListQuery<T> = {
  data: { items: readonly T[]; nextCursor: string | null } | undefined
  error: unknown
  isPending: boolean
  isFetching: boolean
  refetch: () => unknown
}

export type PagedListProps<T> = Omit<DataTableProps<T>, 'rows' | 'isLoading' | 'empty'> & {
  list: ListQuery<T>
  /** The cursor that `list` was asked with. */
  pages: Pages
  /** What stands there while there is nothing at all. */
  empty: Pick<EmptyStateProps, 'art' | 'title' | 'description'>
  /** Takes the search and the filters away; given only while some are set, for then they hide the rows. */
  onClear?: (() => void) | false
}

/** A list of the console page by page: the rows, or why there are none, and the way to more. */
export function PagedList<T>({ list, pages, empty, onClear, ...table }: PagedListProps<T>) {
  const words = useWords('admin.shell')
  const { data, error } = list
  if (error && !data) return <ReadProblem error={error} onRetry={() => void list.refetch()} />
  return (
    <>
      <DataTable
        {...table}
        rows={data?.items ?? []}
        isLoading={list.isPending}
        empty={
          onClear ? (
            <NoMatch density="compact" onClear={onClear} />
          ) : (
            <EmptyState density="compact" {...empty} />
          )
        }
      />
      {(pages.hasPrevious || data?.nextCursor) && (
        <Pagination
          label={words('page', { page: pages.page })}
          hasPrevious={pages.hasPrevious}
          hasNext={Boolean(data?.nextCursor)}
          onPrevious={pages.previous}
          onNext={() => pages.next(data?.nextCursor)}
          isBusy={list.isFetching}
        />
      )}
    </>
  )
}
