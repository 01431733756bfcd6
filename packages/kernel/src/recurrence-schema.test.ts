import { expect, it } from 'vitest'
import { recurrenceSchema } from './recurrence-schema.ts'

const good = {
  rhythm: { kind: 'months-on-day', every: 1, day: 31 },
  starts: '2026-01-31',
  at: '02:30',
  zone: 'Europe/Berlin',
  ends: { kind: 'never' },
}

const isTaken = (changed: object) => recurrenceSchema.safeParse({ ...good, ...changed }).success

it.each([
  [{}],
  [{ rhythm: { kind: 'once' } }],
  [{ rhythm: { kind: 'weeks', every: 2, weekday: 5 } }],
  [{ rhythm: { kind: 'months-on-day', every: 60, day: 'last' } }],
  [{ rhythm: { kind: 'months-on-weekday', every: 1, weekday: 7, which: 'last' } }],
  [{ ends: { kind: 'on', date: '2026-01-31' } }],
  [{ ends: { kind: 'after', count: 1 } }],
  [{ starts: '2028-02-29' }],
])('takes %j', (changed) => expect(isTaken(changed)).toBe(true))

it.each([
  [{ rhythm: { kind: 'days', every: 1 } }],
  [{ rhythm: { kind: 'once', every: 1 } }],
  [{ rhythm: { kind: 'weeks', every: 0, weekday: 5 } }],
  [{ rhythm: { kind: 'weeks', every: 1.5, weekday: 5 } }],
  [{ rhythm: { kind: 'weeks', every: 1, weekday: 0 } }],
  [{ rhythm: { kind: 'weeks', every: 1, weekday: 8 } }],
  [{ rhythm: { kind: 'months-on-day', every: 1, day: 32 } }],
  [{ rhythm: { kind: 'months-on-weekday', every: 1, weekday: 5, which: 5 } }],
  [{ starts: '2026-02-29' }],
  [{ starts: '2026-1-31' }],
  [{ starts: '0050-01-01' }],
  [{ at: '24:00' }],
  [{ at: '2:30' }],
  [{ at: '02:30:00' }],
  [{ zone: '+02:00' }],
  [{ zone: 'Mars/Olympus' }],
  [{ ends: { kind: 'on', date: '2026-01-30' } }],
  [{ ends: { kind: 'after', count: 0 } }],
  [{ more: true }],
])('refuses %j', (changed) => expect(isTaken(changed)).toBe(false))

it('writes the zone as the server does', () => {
  expect(recurrenceSchema.parse({ ...good, zone: 'europe/berlin' }).zone).toBe('Europe/Berlin')
})
