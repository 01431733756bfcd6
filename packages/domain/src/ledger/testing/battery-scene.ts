import type { PostInput } from '@corridor/domain/ledger'
import { newId } from '@corridor/kernel/ids'
import type { AccountId } from './accounts.ts'

/** SQL as the owner, to look behind the doors and to let time pass. */
export type OwnerQuery = (sql: string, values: readonly unknown[]) => Promise<{ n: number }[]>

export const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

type Scene = { readonly house: AccountId; readonly ask: OwnerQuery }
export type Check = (scene: Scene) => Promise<readonly [expected: unknown, actual: unknown][]>

export function posting(from: AccountId, to: AccountId, amount: string): PostInput {
  return {
    transferId: newId('led'),
    code: 'test.battery',
    reference: 'battery',
    legs: [{ debitAccountId: from, creditAccountId: to, amount: eur(amount) }],
  }
}
