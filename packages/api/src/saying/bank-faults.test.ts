import { orderFaultCodes } from '@corridor/bank-formats/orders/order-faults'
import { statementFaultCodes } from '@corridor/bank-formats/statement-faults'
import { wordsOf } from '@corridor/words/words-of'
import { expect, it } from 'vitest'
import { sayOrderFault, sayStatementFault } from './bank-faults.ts'

it.each(['en', 'de', 'es', 'ar'])('each fault has a sentence of its own in %s', (locale) => {
  const said = [
    ...statementFaultCodes.map((code) => sayStatementFault(locale, code)),
    ...orderFaultCodes.map((code) => sayOrderFault(locale, code)),
  ]
  expect(said.filter((sentence) => !sentence || sentence.includes('bank-formats'))).toEqual([])
  expect(new Set(said.map((text) => text.toLowerCase())).size).toBe(said.length)
})

it('names no code that is none', () => {
  const words = wordsOf('en', 'bank-formats')
  expect(words.has('statement-faults.malformed')).toBe(true)
  expect(sayStatementFault('en', 'balance-mismatch')).toMatch(/do not add up/)
})
