'use client'
import { useWords } from '@corridor/words/react'
import { type QueryCache, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { Button } from '../button/index.tsx'
import { DateTime } from '../date-time/index.tsx'
import { Notice } from '../notice/index.tsx'
import { staleSince } from './stale-since.ts'

function readStaleSince(cache: QueryCache): number | null {
  return staleSince(
    cache.getAll().map((query) => ({
      isActive: query.isActive(),
      dataUpdatedAt: query.state.dataUpdatedAt,
      isError: query.state.status === 'error',
      failures: query.state.fetchFailureCount,
      fetchStatus: query.state.fetchStatus,
    })),
  )
}

export type ConnectionNoticeProps = {
  density?: 'touch' | 'compact'
  className?: string
}

/**
 * Says that what is on the screen was not answered when it was asked for again, and of when it is: rows that a
 * colleague decided meanwhile, a balance that has changed. Nothing while all is well.
 */
export function ConnectionNotice({ density, className }: ConnectionNoticeProps) {
  const words = useWords('ui')
  const client = useQueryClient()
  const cache = client.getQueryCache()
  const subscribe = useCallback((tell: () => void) => cache.subscribe(tell), [cache])
  const since = useSyncExternalStore(
    subscribe,
    () => readStaleSince(cache),
    () => null,
  )
  if (since === null) return null
  return (
    <Notice
      meaning="caution"
      isLive
      density={density}
      className={className}
      title={words('offline')}
      action={
        <Button
          variant="secondary"
          size="compact"
          onClick={() => void client.refetchQueries({ type: 'active' })}
        >
          {words('try-again')}
        </Button>
      }
    >
      {words.rich('offline-detail', {
        when: () => <DateTime at={new Date(since).toISOString()} />,
      })}
    </Notice>
  )
}
