import { idOf, newUuid } from '@corridor/kernel/ids'
import { expect, it } from 'vitest'
import { judgeTold } from './customers-informed.ts'

it('a transfer that was told of and is not there is found', () => {
  const [there, gone] = [newUuid(), newUuid()]
  expect(judgeTold([there, gone], new Set([there]))).toEqual([
    {
      rule: 'I4 every transfer that was told of exists',
      subject: idOf('tr', gone),
      found: 'no such transfer',
    },
  ])
})
