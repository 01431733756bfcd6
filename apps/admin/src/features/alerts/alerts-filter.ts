import { alertKinds, alertStates } from '@corridor/domain/compliance/contract'
import type { Id } from '@corridor/kernel/ids'
import { ownerOf } from '../../case-work/owner-filter.ts'
import type { AskedFor } from '../../page/address-query.ts'

/** The filter that an address asks for; the open ones where it says nothing that is known. */
export function alertsFilter(one: AskedFor, staffId: Id<'stf'>) {
  return {
    state: alertStates.find((state) => state === one('state')) ?? ('open' as const),
    alertKind: alertKinds.find((kind) => kind === one('money')),
    owner: ownerOf(one('owner'), staffId, 'nobody'),
    isOverdue: one('due') === 'overdue' ? true : undefined,
  }
}
