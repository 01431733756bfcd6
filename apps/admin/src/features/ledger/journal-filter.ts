import type { AskedFor } from '../../page/address-query.ts'
import { instantIn } from './instant-input.ts'

/** The filter that an address asks for; a time that is none is left out. */
export function journalFilter(one: AskedFor) {
  return {
    reference: one('q') || undefined,
    code: one('code') || undefined,
    from: instantIn(one('from') ?? '') || undefined,
    to: instantIn(one('to') ?? '') || undefined,
  }
}
