import { withCorrelation } from '@corridor/telemetry'
import { expect, it } from 'vitest'
import { jobFailure } from './job-failure.ts'

it('keeps no words of an error, nor what caused it, in the queue', () => {
  const cause = new Error('550 <ana@example.org> no such user')
  const error = new TypeError('mail to Ana Example was not taken', { cause })
  const failure = withCorrelation('click-of-a-customer', () => jobFailure(error))
  const kept = JSON.stringify({ ...failure, message: failure.message, stack: failure.stack })
  expect(kept).not.toMatch(/ana|Ana|550/)
  expect(failure.cause).toBeUndefined()
  expect(failure.message).toBe('TypeError: the log of click-of-a-customer says more')
})
