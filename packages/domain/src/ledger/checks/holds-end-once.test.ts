import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import type { HoldFacts } from '../store/hold-facts.ts'
import { judgeHolds } from './holds-end-once.ts'

const id = newUuid()
const open: HoldFacts = { id, amount: '100', remaining: '60', resolved: '40', ends: 0 }
const ended: HoldFacts = { id, amount: '100', remaining: null, resolved: '100', ends: 1 }
const untouched: HoldFacts = { id, amount: '100', remaining: '100', resolved: null, ends: 0 }

it('a hold is open with what remains, or has ended once', () => {
  expect(judgeHolds([open, ended, untouched])).toEqual([])
})

it('an id that nothing is known of is no hold', () => {
  const nothing = { id, amount: null, remaining: null, resolved: null, ends: 0 }
  expect(judgeHolds([nothing])).toEqual([])
})

it.each<[string, HoldFacts]>([
  ['neither open nor ended', { ...untouched, remaining: null }],
  ['ended twice', { ...ended, ends: 2 }],
  ['ended and still open', { ...open, ends: 1 }],
  ['open with more than remains', { ...open, remaining: '61' }],
  ['ended with less than there was', { ...ended, resolved: '99' }],
  ['resolved without a hold', { ...ended, amount: null }],
  ['open without a hold', { ...untouched, amount: null, remaining: '0' }],
])('%s is found', (_, hold) => {
  expect(judgeHolds([hold])).toMatchObject([{ subject: idOf('hld', id) }])
})

it('what was found tells of all three', () => {
  const lost = { ...ended, amount: null, ends: 0 }
  expect(judgeHolds([lost])).toMatchObject([{ found: '0 ends, no hold less 100 open 0' }])
})
