import type { AccountKind } from '@corridor/domain/ledger/contract'
import { isId } from '@corridor/kernel/ids'
import { shortenId } from '@corridor/ui/copy-id'

/** What each kind of account is called, and what stands in it. */
export const kindWords: Readonly<Record<AccountKind, { word: string; about: string }>> = {
  wallet: { word: 'Customer wallets', about: 'What we owe customers.' },
  liquidity: { word: 'Liquidity', about: 'What conversions brought in and took out.' },
  'fx-spread': { word: 'FX spread', about: 'What conversions earned beside the fee.' },
  fees: { word: 'Fees', about: 'What customers paid for transfers.' },
  residue: { word: 'Rounding residue', about: 'What is left when amounts are rounded.' },
  'rail-transit': { word: 'Rails in transit', about: 'Money on its way over bank rails.' },
  'card-transit': { word: 'Cards in transit', about: 'Money on its way from card processors.' },
  suspense: { word: 'Suspense', about: 'Money that has not found its place yet.' },
  receivable: { word: 'Receivables', about: 'What is owed to us.' },
}

/** An account by whose it is: "Fees EUR", "Wallet wal_01k3…9xq2". */
export function accountWords(ownerRef: string): string {
  if (isId('wal', ownerRef)) return `Wallet ${shortenId(ownerRef)}`
  const [system, role, currency] = ownerRef.split(':')
  const kind = Object.entries(kindWords).find(([name]) => name === role)?.[1]
  return system === 'system' && kind && currency ? `${kind.word} ${currency}` : ownerRef
}
