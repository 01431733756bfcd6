import { clocks } from '@corridor/domain/ledger/contract'
import type { AskedFor } from '../../page/address-query.ts'
import { instantIn } from './instant-input.ts'

const beginning = '1970-01-01T00:00:00.000Z'
const end = '9999-01-01T00:00:00.000Z'

/** The clock and the period that an address asks for; everything by the recording where it says nothing. */
export function statementFilter(one: AskedFor) {
  return {
    clock: clocks.find((clock) => clock === one('clock')) ?? ('recorded' as const),
    from: instantIn(one('from') ?? '') || beginning,
    to: instantIn(one('to') ?? '') || end,
  }
}
