'use client'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useStaff } from '../access/staff-context.tsx'
import { useApi } from '../trpc/client.ts'

const everyMs = 10 * 60_000

/** On every screen of those who can do something about it: a sanctions list has grown old. */
export function ListAgeNotice() {
  const words = useWords('admin.shell')
  const isShown = useStaff().may('lists:read')
  const { data } = useQuery({
    ...useApi().lists.overview.queryOptions(isShown ? undefined : skipToken),
    staleTime: everyMs,
    refetchInterval: everyMs,
  })
  if (!data?.isWatched) return null
  const { warnAfterDays, holdAfterDays } = data
  const [oldest] = [...data.lists].sort((a, b) => b.ageInDays - a.ageInDays)
  if (!oldest || oldest.ageInDays <= warnAfterDays) return null
  const isHolding = holdAfterDays !== null && oldest.ageInDays > holdAfterDays
  return (
    <Notice
      density="compact"
      meaning={isHolding ? 'negative' : 'caution'}
      title={words('list-age', { list: oldest.list.toUpperCase(), days: oldest.ageInDays })}
      action={<TextLink href="/lists">{words('place-lists')}</TextLink>}
    >
      <p>
        {isHolding
          ? words('list-age-holding')
          : holdAfterDays === null
            ? words('list-age-blind')
            : words('list-age-will-hold', { days: holdAfterDays })}
      </p>
    </Notice>
  )
}
