import { expect, it } from 'vitest'
import { timeZoneOf } from './time-zone.ts'

it.each([
  ['Europe/Zurich', 'Europe/Zurich'],
  ['europe/berlin', 'Europe/Berlin'],
  ['UTC', 'UTC'],
  ['+02:00', null],
  ['Mars/Olympus', null],
  ['x'.repeat(65), null],
  ['', null],
  [undefined, null],
])('%s is %s', (name, zone) => expect(timeZoneOf(name)).toBe(zone))
