import { desks, threadStates } from '@corridor/domain/support/contract'
import type { Id } from '@corridor/kernel/ids'
import { ownerOf } from '../../case-work/owner-filter.ts'
import type { AskedFor } from '../../page/address-query.ts'

/** The filter that an address asks for; what waits for an answer of ours where it says nothing that is known. */
export function messagesFilter(one: AskedFor, staffId: Id<'stf'>) {
  return {
    state: threadStates.find((state) => state === one('state')) ?? ('waiting-for-us' as const),
    desk: desks.find((desk) => desk === one('desk')),
    owner: ownerOf(one('owner'), staffId, 'nobody'),
  }
}
