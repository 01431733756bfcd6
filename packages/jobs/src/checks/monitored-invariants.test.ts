import { invariantKeys } from '@corridor/kernel/invariants'
import { expect, it } from 'vitest'
import { invariantsOf, monitorSettings } from './monitored-invariants.ts'

/** What is recorded and printed: a rule that is lost or renamed breaks the history of who reads it. */
const rules = [
  'I1 debits equal credits per transfer and currency',
  'I1 debits equal credits per currency',
  'I2 counters equal entries',
  "I2 counters equal the last entry's balance",
  'I2 each entry continues the balance before it',
  'I3 no customer has less than nothing available',
  'I3 no account is beyond its floor or its ceiling',
  'I3 holds equal what is held',
  'I4 every transfer that was told of exists',
  'I4 every movement that was told of is in the ledger',
  'I5 a key and a quote make one transfer',
  'I5 a hold ends once',
  'I5 no more is given back than was taken',
  'I6 a transfer is paid out once',
  'I6 the rail saw each payout once',
  'I6 what counts as paid out was given to the rail',
  'I6 the rail paid only what it was asked to',
  'I7 transfer and ledger agree',
  'I7 a held transfer is in one queue',
  'I7 nothing stays on its way',
  'I8 every committed event is published',
  'I8 no subscriber gave up on an event',
  'I9 the chain follows from the journal',
  'I9 the chain is what was anchored',
  'I9 the sealer keeps up',
]

it('every rule of every invariant is checked, in the order in which it is printed', () => {
  const invariants = invariantsOf(monitorSettings)
  expect(invariants.map(({ key }) => key)).toEqual([...invariantKeys])
  expect(invariants.flatMap((invariant) => invariant.rules)).toEqual(rules)
})

it('without a worker, what a worker does is left out', () => {
  const invariants = invariantsOf({ ...monitorSettings, maxLagInSeconds: null })
  expect(invariants.flatMap((invariant) => invariant.rules)).toEqual(
    rules.filter((rule) => !rule.startsWith('I8') && rule !== 'I9 the sealer keeps up'),
  )
})
