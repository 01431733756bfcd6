import { type AccountRef, post } from '@corridor/domain/wallets'

import { type Id, uuidOf } from '@corridor/kernel/ids'
import { type Money, toWire } from '@corridor/kernel/money'

/** One way to book a fact, and the refusals after which the next way is tried. */
export type Booking<Name extends string> = {
  readonly name: Name
  readonly code: string
  readonly from: AccountRef
  readonly to: AccountRef
  readonly amount: Money
  readonly nextOn: readonly string[]
}

/** The ledger takes ids up to 24 h old; only well after that an id can safely be replaced. */
const idRenewableAfterMs = (24 * 60 + 15) * 60 * 1000

/**
 * Books a fact under one ledger id in the first way that the ledger takes, once, however often it is
 * asked and by however many at a time: they share the id, so whoever comes first decides the way.
 * @returns the way that stands in the books, or `renew-id` when the id has become too old to be used
 * @throws Error when no way is taken
 */
export async function bookOnce<Name extends string>(
  ledgerTransferId: Id<'led'>,
  reference: string,
  ways: readonly Booking<Name>[],
): Promise<Name | 'renew-id'> {
  const refusals: string[] = []
  for (const way of ways) {
    const result = await post({
      ledgerTransferId,
      code: way.code,
      reference,
      legs: [{ from: way.from, to: way.to, amount: toWire(way.amount) }],
    })
    if (result.ok) return way.name
    const { code, note } = result.error
    if (code === 'wallets.id-out-of-window' && isOldEnough(ledgerTransferId)) return 'renew-id'
    refusals.push(`${way.name}: ${code} ${note ?? ''}`)
    if (code !== 'wallets.id-reused' && !way.nextOn.includes(code)) break
  }
  throw new Error(`${reference} could not be booked: ${refusals.join('; ')}`)
}

function isOldEnough(id: Id<'led'>): boolean {
  const mintedAtMs = Number.parseInt(uuidOf(id).replaceAll('-', '').slice(0, 12), 16)
  return Date.now() - mintedAtMs > idRenewableAfterMs
}
