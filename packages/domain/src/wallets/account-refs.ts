import { createHash } from 'node:crypto'
import { type CurrencyCode, isStoredCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { type AccountRef, type SystemRole, systemRoles } from './contract.ts'

/** The side on which each of the house's accounts grows: credit for what it owes or earns, debit for what it owns. */
export const systemSides = {
  fees: 'credit',
  liquidity: 'credit',
  'fx-spread': 'credit',
  residue: 'credit',
  'rail-transit': 'debit',
  'card-transit': 'debit',
  suspense: 'credit',
  receivable: 'debit',
} as const satisfies Record<SystemRole, 'credit' | 'debit'>

/** The ledger account behind a reference. A wallet's has the wallet's own uuid; the house's are hashes of their names. */
export function accountIdOf(ref: AccountRef): Id<'acc'> {
  return ref.kind === 'wallet'
    ? idOf('acc', uuidOf(ref.walletId))
    : systemAccountId(ref.role, ref.currency)
}

/** Who a ledger account belongs to, as the ledger stores it: `wal_…` or `system:fees:EUR`. */
export function ownerRefOf(ref: AccountRef): string {
  return ref.kind === 'wallet' ? ref.walletId : `system:${ref.role}:${ref.currency}`
}

/** Reads what `ownerRefOf` wrote. @returns null for anything else */
export function parseOwnerRef(ownerRef: string): AccountRef | null {
  if (isId('wal', ownerRef)) return { kind: 'wallet', walletId: ownerRef }
  const [system, name, currency, ...rest] = ownerRef.split(':')
  const role = systemRoles.find((candidate) => candidate === name)
  if (system !== 'system' || !role || !currency || rest.length > 0) return null
  return isStoredCurrency(currency) ? { kind: 'system', role, currency } : null
}

const systemAccountIds = new Map<string, Id<'acc'>>()

/** One of a few hundred, and needed with every posting. */
function systemAccountId(role: SystemRole, currency: CurrencyCode): Id<'acc'> {
  const name = `${role}:${currency}`
  const known = systemAccountIds.get(name) ?? hashedAccountId(role, currency)
  systemAccountIds.set(name, known)
  return known
}

// The same in every process, so that two that open one at once open the same. Version 8 (RFC 9562): a hash of ours.
function hashedAccountId(role: SystemRole, currency: CurrencyCode): Id<'acc'> {
  const hash = createHash('sha256').update(`system:${role}:${currency}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16)
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
  return idOf('acc', uuid)
}
