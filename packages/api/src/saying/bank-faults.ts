import type { OrderFaultCode } from '@corridor/bank-formats/orders/order-faults'
import type { StatementFaultCode } from '@corridor/bank-formats/statement-faults'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'

/** What is wrong at a place of a bank's file, for whoever imports it. A code without words does not compile. */
export function sayStatementFault(locale: Locale, code: StatementFaultCode): string {
  return wordsOf(locale, 'bank-formats.statement-faults')(code)
}

/** Why an order to a bank is not written, for whoever has to correct it. A code without words does not compile. */
export function sayOrderFault(locale: Locale, code: OrderFaultCode): string {
  return wordsOf(locale, 'bank-formats.order-faults')(code)
}
