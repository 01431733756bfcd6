import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgeRequests } from './one-transfer-per-request.ts'

it('a second transfer of a key or of a quote is found', () => {
  const [one, two, three] = [newUuid(), newUuid(), newUuid()]
  expect(
    judgeRequests([
      { id: one, ofItsKey: 1, ofItsQuote: 1 },
      { id: two, ofItsKey: 2, ofItsQuote: 1 },
      { id: three, ofItsKey: 1, ofItsQuote: 3 },
    ]),
  ).toEqual(
    [
      { subject: idOf('tr', two), found: '2 of its key 1 of its quote' },
      { subject: idOf('tr', three), found: '1 of its key 3 of its quote' },
    ].map((found) => ({ rule: 'I5 a key and a quote make one transfer', ...found })),
  )
})
