'use client'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useApi } from '../trpc/client.ts'
import { useStaff } from './staff-context.tsx'

const everyMs = 10 * 60_000

/** On every screen of those who can do something about it: a sanctions list has grown old. */
export function ListAgeNotice() {
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
      title={`The ${oldest.list.toUpperCase()} list is ${oldest.ageInDays} days old`}
      action={<TextLink href="/lists">Sanctions lists</TextLink>}
    >
      <p>
        {isHolding
          ? 'Money that leaves is held for review until the list is fetched again.'
          : holdAfterDays === null
            ? 'Who was listed since is not found.'
            : `Who was listed since is not found. After ${holdAfterDays} days money that leaves is held.`}
      </p>
    </Notice>
  )
}
