'use client'
import { type AccountKind, accountKinds } from '@corridor/domain/ledger/contract'
import { isId } from '@corridor/kernel/ids'
import { shortenId } from '@corridor/ui/copy-id'
import { useWords } from '@corridor/words/react'
import type { Speaker } from '@corridor/words/words-of'

/** An account by whose it is: "Fees EUR", "Wallet wal_01k3…9xq2". */
export function accountName(words: Speaker<'admin.ledger'>, ownerRef: string): string {
  if (isId('wal', ownerRef)) return words('name-wallet', { id: shortenId(ownerRef) })
  const [system, role, currency] = ownerRef.split(':')
  const kind = accountKinds.find((one): one is AccountKind => one === role)
  if (system !== 'system' || !kind || !currency) return ownerRef
  return words('name-house', { kind: words(`kind-${kind}`), currency })
}

/** Names accounts in the reader's language. */
export function useAccountName(): (ownerRef: string) => string {
  const words = useWords('admin.ledger')
  return (ownerRef) => accountName(words, ownerRef)
}
