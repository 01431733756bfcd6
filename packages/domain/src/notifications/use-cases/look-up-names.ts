import { getDisplayNames } from '@corridor/domain/identity'
import { isId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import type { Params } from '../render.ts'

const someone = 'Another customer'

/** The values of several notifications, the other customer's name looked up now. */
export async function withNames(all: readonly Params[]): Promise<Params[]> {
  const ids = all.map((params) => params.counterpartyCustomerId).filter((id) => isId('cus', id))
  const names = ids.length > 0 ? unwrap(await getDisplayNames([...new Set(ids)])) : {}
  return all.map((params) => {
    const id = params.counterpartyCustomerId
    if (typeof id !== 'string') return params
    return { ...params, counterparty: names[id]?.displayName ?? someone }
  })
}
