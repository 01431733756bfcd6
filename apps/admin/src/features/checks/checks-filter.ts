import { checkStates } from '@corridor/domain/kyc/contract'
import type { Id } from '@corridor/kernel/ids'
import { ownerOf } from '../../case-work/owner-filter.ts'
import type { AskedFor } from '../../page/address-query.ts'

/** The filter that an address asks for; those in review where it says nothing that is known. */
export function checksFilter(one: AskedFor, staffId: Id<'stf'>) {
  return {
    state: checkStates.find((state) => state === one('state')) ?? ('in-review' as const),
    owner: ownerOf(one('owner'), staffId, 'none'),
  }
}
