import { accountKinds } from '@corridor/domain/ledger/contract'
import { currencyCodes } from '@corridor/kernel/currency'
import type { AskedFor } from '../../page/address-query.ts'

/** The filter that an address asks for; what it says and nobody knows is left out. */
export function accountsFilter(one: AskedFor) {
  return {
    kind: accountKinds.find((kind) => kind === one('kind')),
    currency: currencyCodes.find((currency) => currency === one('currency')),
  }
}
