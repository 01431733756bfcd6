'use client'
import { csvFaults } from '@corridor/bank-formats/csv/csv-faults'
import { statementFaultCodes } from '@corridor/bank-formats/statement-faults'
import { useWords } from '@corridor/words/react'
import type { StatementImport } from './reconciliation-types.ts'

/** Of a CSV, and that a file is of another account: what is said of both does not compile where a code has no words. */
const ofAccounts = [...csvFaults, 'account-other'] as const

/** A line that cannot be read, in words: where, what is wrong, and the text that stands there. */
export function useFaultWords(): (fault: StatementImport['faults'][number]) => string {
  const words = useWords('admin.reconciliation')
  const messages = useWords('bank-formats.statement-faults')
  return ({ place, code, found }) => {
    const ofAccount = ofAccounts.find((one) => one === code)
    const ofMessage = statementFaultCodes.find((one) => one === code)
    const what = ofMessage
      ? messages(ofMessage)
      : words(ofAccount ? `fault-${ofAccount}` : 'fault-other')
    return found
      ? words('fault-found', { place, what, found })
      : words('fault-row', { place, what })
  }
}
