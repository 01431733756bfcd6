import { describe, expect, it } from 'vitest'
import { recentChanges } from './recent-changes.ts'

const now = Date.parse('2026-11-20T10:00:00Z')
const change = (id: string) => ({ id, type: 'wallet.credited.v1', aggregateId: 'wal_1' })
const idsOf = (changes: readonly { id: string }[]) => changes.map(({ id }) => id)

function kept() {
  const recent = recentChanges()
  recent.keep(change('one'), ['cus_a', 'cus_b'], now)
  recent.keep(change('two'), ['cus_b'], now + 100)
  recent.keep(change('three'), ['cus_a'], now + 200)
  return recent
}

describe('recentChanges', () => {
  it('tells what was announced since a page was read, and only of its customer', () => {
    expect(idsOf(kept().missedBy('cus_a', { sinceMs: now }))).toEqual(['one', 'three'])
    expect(idsOf(kept().missedBy('cus_a', { sinceMs: now + 1 }))).toEqual(['three'])
    expect(kept().missedBy('cus_c', { sinceMs: now })).toEqual([])
    expect(kept().missedBy('cus_a', {})).toEqual([])
  })

  it('goes on after the last change that a broken stream told, or begins where none is known', () => {
    const since = { sinceMs: now }
    expect(idsOf(kept().missedBy('cus_a', { ...since, lastId: 'one' }))).toEqual(['three'])
    expect(idsOf(kept().missedBy('cus_a', { ...since, lastId: 'two' }))).toEqual(['three'])
    expect(idsOf(kept().missedBy('cus_a', { lastId: 'gone' }))).toEqual(['one', 'three'])
  })

  it('forgets what is older than any page that waits for its stream, and the oldest of too many', () => {
    const recent = kept()
    recent.keep(change('later'), ['cus_a'], now + 15_150)
    expect(idsOf(recent.missedBy('cus_a', { sinceMs: 0 }))).toEqual(['three', 'later'])
    for (let made = 0; made < 5_000; made += 1) {
      recent.keep(change(`crowd ${made}`), ['cus_b'], now + 15_200)
    }
    expect(recent.missedBy('cus_a', { sinceMs: 0 })).toEqual([])
    expect(recent.missedBy('cus_b', { sinceMs: 0 })).toHaveLength(5_000)
  })
})
