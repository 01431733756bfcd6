import { expect, it, vi } from 'vitest'
import { displayNames, numberFormat } from './formatters.ts'

it('makes a formatter once, and knows options apart', () => {
  const options = { minimumFractionDigits: 2 }
  expect(numberFormat('de-CH', options)).toBe(numberFormat('de-CH', { ...options }))
  expect(numberFormat('de-CH', options)).not.toBe(numberFormat('de-DE', options))
  expect(displayNames('de-DE', 'region').of('GB')).toBe('Vereinigtes Königreich')
  expect(displayNames('de-DE', 'currency').of('GBP')).toBe('Britisches Pfund')
})

it('does not remember as many as somebody names', () => {
  const made = vi.spyOn(Intl, 'NumberFormat')
  numberFormat('en-AA', {})
  for (let number = 0; number < 2_000; number++) {
    numberFormat('en-AA', {})
    numberFormat('en-GB', {
      minimumIntegerDigits: 1 + (number % 20),
      maximumFractionDigits: number % 90,
    })
  }
  // what is used all the time stays
  expect(made.mock.calls.filter(([locale]) => locale === 'en-AA')).toHaveLength(1)
  numberFormat('en-BB', {})
  for (let number = 0; number < 600; number++)
    numberFormat(`en-${String(number).padStart(3, '0')}`, {})
  made.mockClear()
  numberFormat('en-BB', {})
  expect(made).toHaveBeenCalledOnce()
  made.mockRestore()
})
