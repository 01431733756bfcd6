import { activityKinds, activityStates } from '@corridor/domain/reporting/vocabulary'
import { isCurrency } from '@corridor/kernel/currency'

/** The filter that an address asks for. Whatever makes no sense is left out: anybody can write an address. */
export function activityFilter(one: (key: string) => string | null | undefined, search: string) {
  const currency = one('currency')
  return {
    currency: isCurrency(currency) ? currency : undefined,
    kind: activityKinds.find((kind) => kind === one('kind')),
    state: activityStates.find((state) => state === one('state')),
    search: search || undefined,
  }
}
