import { type AccountRef, post } from '@corridor/domain/wallets'

import { type Id, uuidOf } from '@corridor/kernel/ids'
import { type Money, toWire } from '@corridor/kernel/money'

/** One posting that would record a movement of money, and the refusals after which the next option is tried. */
export type PostingOption<Name extends string> = {
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
 * Posts the first of several options that the ledger accepts, all under one ledger id. Safe to repeat and to run at the
 * same time: the calls share the id, so the first posting counts and the others find it.
 * @returns the option that stands in the ledger, or `renew-id` when the id has become too old to be used
 * @throws Error when the ledger accepts no option
 */
export async function postFirstAccepted<Name extends string>(
  ledgerTransferId: Id<'led'>,
  reference: string,
  options: readonly PostingOption<Name>[],
): Promise<Name | 'renew-id'> {
  const refusals: string[] = []
  for (const option of options) {
    const result = await post({
      ledgerTransferId,
      code: option.code,
      reference,
      legs: [{ from: option.from, to: option.to, amount: toWire(option.amount) }],
    })
    if (result.ok) return option.name
    const { code, note } = result.error
    if (code === 'wallets.id-out-of-window' && isOldEnough(ledgerTransferId)) return 'renew-id'
    refusals.push(`${option.name}: ${code} ${note ?? ''}`)
    if (code !== 'wallets.id-reused' && !option.nextOn.includes(code)) break
  }
  throw new Error(`${reference} could not be booked: ${refusals.join('; ')}`)
}

function isOldEnough(id: Id<'led'>): boolean {
  const mintedAtMs = Number.parseInt(uuidOf(id).replaceAll('-', '').slice(0, 12), 16)
  return Date.now() - mintedAtMs > idRenewableAfterMs
}
