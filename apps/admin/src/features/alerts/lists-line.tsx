'use client'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../trpc/client.ts'
import { wholenessOf } from '../lists/list-words.ts'

/** Of what date and how whole the lists are that the hits come from. */
export function ListsLine() {
  const words = useWords('admin.alerts')
  const listWords = useWords('admin.lists')
  const { data } = useQuery(useApi().lists.overview.queryOptions())
  if (!data) return null
  return (
    <p className="text-meta text-ink-soft">
      {words('compared', {
        lists: data.lists.map((list) => wholenessOf(list, listWords)).join('; '),
      })}
    </p>
  )
}
