import type {
  bankInstructionsViewSchema,
  CodedBankInstructions,
  CodedDeposit,
  DepositView,
} from '@corridor/domain/payments/contract'
import { currencyName, isCurrency } from '@corridor/kernel/currency'
import { displayNames } from '@corridor/words/formatters'
import { type Locale, languageOf } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import type { z } from 'zod'

/** A deposit with the sentence of its state. */
export function sayDeposit(locale: Locale, deposit: CodedDeposit): DepositView {
  const words = wordsOf(locale, 'standing.deposits')
  const { state, failureCode } = deposit
  const isExplained = state === 'failed' && failureCode !== null
  return { ...deposit, sentence: words(isExplained ? `failed-${failureCode}` : state) }
}

/** Where to send money, line by line. */
export function sayBankInstructions(
  locale: Locale,
  { lines, ...instructions }: CodedBankInstructions,
): z.infer<typeof bankInstructionsViewSchema> {
  const words = wordsOf(locale, 'standing.deposits')
  return {
    ...instructions,
    lines: lines.map(({ code, value }) => ({
      label: words(`line-${code}`),
      value: code === 'currency' ? namedCurrency(locale, value) : value,
    })),
  }
}

function namedCurrency(locale: Locale, code: string): string {
  if (languageOf(locale) !== 'en') {
    return `${displayNames(locale, 'currency').of(code)} (${code})`
  }
  return isCurrency(code) ? `${currencyName(code)} (${code})` : code
}
