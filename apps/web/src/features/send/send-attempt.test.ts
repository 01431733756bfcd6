import { newId } from '@corridor/kernel/ids'
import { describe, expect, it } from 'vitest'
import {
  carryAttempt,
  dropAttemptsOf,
  keepAttempt,
  newAttempt,
  readAttempt,
} from './send-attempt.ts'

function shelf() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
}

describe('the attempt of a review', () => {
  it('is found again with the same key, and only for the same send', () => {
    const storage = shelf()
    const attempt = newAttempt(newId('quo'))
    keepAttempt(storage, 'a', attempt)
    expect(readAttempt(storage, 'a')).toEqual(attempt)
    expect(readAttempt(storage, 'b')).toBeNull()
  })

  it('gives its price to the send that takes its place, and keeps its key', () => {
    const storage = shelf()
    const attempt = newAttempt(newId('quo'))
    keepAttempt(storage, 'a', attempt)
    carryAttempt(storage, 'a', 'b')
    carryAttempt(storage, 'nothing', 'c')
    const carried = readAttempt(storage, 'b')
    expect(carried?.quoteId).toBe(attempt.quoteId)
    expect(carried?.idempotencyKey).not.toBe(attempt.idempotencyKey)
    expect(readAttempt(storage, 'a')).toEqual(attempt)
    expect(readAttempt(storage, 'c')).toBeNull()
  })

  it('ignores what it cannot read', () => {
    const storage = shelf()
    storage.setItem('corridor.send.a', '{')
    storage.setItem('corridor.send.b', '{"quoteId":"nonsense"}')
    expect(readAttempt(storage, 'a')).toBeNull()
    expect(readAttempt(storage, 'b')).toBeNull()
  })

  it('is forgotten when its transfer is made, and no other is', () => {
    const storage = shelf()
    const transferId = newId('tr')
    keepAttempt(storage, 'a', { ...newAttempt(newId('quo')), transferId })
    keepAttempt(storage, 'b', newAttempt(newId('quo')))
    storage.setItem('other', 'x')
    dropAttemptsOf(storage, transferId)
    expect([...storage.kept.keys()]).toEqual(['corridor.send.b', 'other'])
  })
})
