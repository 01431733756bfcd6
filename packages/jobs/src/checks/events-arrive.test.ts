import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { eventsArrive, judgeGivenUp, judgeUnpublished } from './events-arrive.ts'

it('an event that nobody publishes is told with its domain, one that was given up with its queue', () => {
  const id = newUuid()
  expect(judgeUnpublished('wallets', [{ id, type: 'wallet.opened.v1' }])).toEqual([
    {
      rule: 'I8 every committed event is published',
      subject: idOf('evt', id),
      found: 'wallets wallet.opened.v1',
    },
  ])
  expect(judgeGivenUp([{ queue: 'audit.keep', event: 'evt_1' }])).toEqual([
    { rule: 'I8 no subscriber gave up on an event', subject: 'evt_1', found: 'audit.keep' },
  ])
})

it('where no worker runs, nothing is asked of it', () => {
  expect(eventsArrive({ maxLagInSeconds: null }).rules).toEqual([])
  expect(eventsArrive({ maxLagInSeconds: 120 }).rules).toHaveLength(2)
})
