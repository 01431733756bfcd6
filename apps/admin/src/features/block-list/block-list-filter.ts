import { blockKinds } from '@corridor/domain/compliance/contract'
import type { AskedFor } from '../../page/address-query.ts'

/** The kind that an address asks for; all where it says nothing that is known. */
export function blockListFilter(one: AskedFor) {
  return { kind: blockKinds.find((kind) => kind === one('kind')) }
}
