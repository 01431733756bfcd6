import { dehydrate, QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { datedHere } from './dated-here.ts'

const now = Date.parse('2026-11-20T10:00:00Z')

function answeredAt(updatedAt: number) {
  const client = new QueryClient()
  client.setQueryData(['one'], 1, { updatedAt })
  return dehydrate(client)
}

const dates = (state: ReturnType<typeof dehydrate>) =>
  state.queries.map((query) => query.state.dataUpdatedAt)

it('dates no answer later than now, and leaves the age of those before', () => {
  expect(dates(datedHere(answeredAt(now + 3_600_000), now))).toEqual([now])
  expect(dates(datedHere(answeredAt(now - 700), now))).toEqual([now - 700])
})

it('keeps the date of a state that is shown again', () => {
  const state = answeredAt(now + 3_600_000)
  const first = datedHere(state, now)
  expect(datedHere(state, now + 60_000)).toBe(first)
})
