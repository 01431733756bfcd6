import type { Id } from '@corridor/kernel/ids'
import type { PricedSend } from '../../prices/priced-send.ts'
import { writeSendAddress } from './send-address.ts'

/** Where a send goes on that was priced before there was an account: who gets it, because how much is known. */
export function goOnHref(
  { from, to, fixed, amount, way }: PricedSend,
  addedId?: Id<'dep'>,
): string {
  return writeSendAddress({ step: 'recipient', from, to, fixed, amount, way, addedId })
}
