import { expect, it } from 'vitest'
import {
  correlationIdFrom,
  currentCorrelationId,
  newCorrelationId,
  withCorrelation,
} from './correlation.ts'

it('gives nested work the inner id and the outer one back', async () => {
  const seen = await withCorrelation('outer-id-1', async () => {
    const inner = await withCorrelation('inner-id-1', async () => {
      await new Promise((resolve) => setImmediate(resolve))
      return currentCorrelationId()
    })
    return [inner, currentCorrelationId()]
  })
  expect(seen).toEqual(['inner-id-1', 'outer-id-1'])
})

it('always has an id, a new one outside of any context', () => {
  expect(currentCorrelationId()).toMatch(/^[0-9a-f]{32}$/)
  expect(newCorrelationId()).not.toBe(newCorrelationId())
})

it('takes a fit id from a caller and replaces any other', () => {
  expect(correlationIdFrom('abc-DEF_123')).toBe('abc-DEF_123')
  expect(correlationIdFrom(['abc-DEF_123', 'x'])).toBe('abc-DEF_123')
  for (const unfit of [
    undefined,
    null,
    '',
    'short',
    'a b c d e f',
    'x'.repeat(65),
    'line\nbreak1',
  ]) {
    expect(correlationIdFrom(unfit)).toMatch(/^[0-9a-f]{32}$/)
  }
})
