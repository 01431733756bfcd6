import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { liveChanges } from './live-changes.ts'
import { isOfParts, listsFollowWithinMs, partsTouchedBy } from './touched-by.ts'

/** An internal send, as its two customers' pages hear of it. */
const sendEvents = [
  'fx.quote-accepted.v1',
  'transfer.created.v1',
  'risk.decided.v1',
  'transfer.processing.v1',
  'wallet.debited.v1',
  'transfer.completed.v1',
  'notification.requested.v1',
  'notification.sent.v1',
]

const keyOf = (path: string) => [path.split('.'), { type: 'query' }]

/** A cache with a query for each path, and how often each was read again. */
function cacheOf(paths: readonly string[]) {
  const queryClient = new QueryClient()
  const reads: Record<string, number> = {}
  for (const path of paths) queryClient.setQueryData(keyOf(path), 0)
  vi.spyOn(queryClient, 'invalidateQueries').mockImplementation(async (filters = {}) => {
    for (const query of queryClient.getQueryCache().findAll(filters)) {
      const path = paths.find(
        (one) => JSON.stringify(keyOf(one)) === JSON.stringify(query.queryKey),
      )
      if (path) reads[path] = (reads[path] ?? 0) + 1
    }
  })
  return { queryClient, reads }
}

describe('liveChanges', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('reads each query of home once for a send, and nothing that a send does not touch', async () => {
    const { queryClient, reads } = cacheOf([
      'home.overview',
      'activity.list',
      'notifications.countUnread',
      'identity.getProfile',
      'home.services',
      'recovery.get',
    ])
    const changes = liveChanges(queryClient)
    for (const type of sendEvents) {
      changes.hear(type)
      await vi.advanceTimersByTimeAsync(60)
    }
    await vi.advanceTimersByTimeAsync(10_000)
    expect(reads).toEqual({
      'home.overview': 1,
      'activity.list': 1,
      'notifications.countUnread': 1,
    })
  })

  it('reads what is made from events only when that had its time', async () => {
    const { queryClient, reads } = cacheOf(['activity.list', 'wallets.list'])
    liveChanges(queryClient).hear('transfer.completed.v1')
    await vi.advanceTimersByTimeAsync(listsFollowWithinMs)
    expect(reads).toEqual({ 'wallets.list': 1 })
    await vi.advanceTimersByTimeAsync(listsFollowWithinMs)
    expect(reads).toEqual({ 'wallets.list': 1, 'activity.list': 1 })
  })

  it('does not wait for the end of a burst that has none', async () => {
    const { queryClient, reads } = cacheOf(['wallets.list'])
    const changes = liveChanges(queryClient)
    for (let heard = 0; heard < 100; heard += 1) {
      changes.hear('wallet.credited.v1')
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(reads['wallets.list']).toBeGreaterThanOrEqual(4)
  })

  it('reads nothing again after it was stopped', async () => {
    const { queryClient, reads } = cacheOf(['wallets.list'])
    const changes = liveChanges(queryClient)
    changes.hear('wallet.credited.v1')
    changes.stop()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(reads).toEqual({})
  })

  it('reads all of it for an event that it does not know', async () => {
    const { queryClient, reads } = cacheOf(['home.services'])
    liveChanges(queryClient).hear('weather.changed.v1')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(reads).toEqual({ 'home.services': 1 })
  })
})

it('knows a fact before its kind, and the kind where the fact says nothing of its own', () => {
  expect(partsTouchedBy(['fx.quote-generated.v1'])).toEqual({ now: [], later: [] })
  expect(partsTouchedBy(['fx.quote-accepted.v1'])).toEqual({ now: ['fx.getQuote'], later: [] })
  // told to the page that a sign-in leads to: it has read all of it after that
  expect(partsTouchedBy(['user.signed-in.v1']).now).toEqual(['identity.listSessions'])
})

it('finds the queries of a part by their path', () => {
  expect(isOfParts([['wallets', 'list'], {}], ['wallets'])).toBe(true)
  expect(isOfParts([['wallets', 'list'], {}], ['wallets.get'])).toBe(false)
  expect(isOfParts([['fx', 'getQuote', 'review'], 'draft'], ['fx.getQuote'])).toBe(true)
  expect(isOfParts(['own'], ['wallets'])).toBe(false)
  expect(isOfParts(['own'], 'all')).toBe(true)
})
