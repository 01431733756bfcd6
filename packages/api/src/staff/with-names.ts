import { getDisplayNames, getStaffNames } from '@corridor/domain/identity'
import { type Id, isId } from '@corridor/kernel/ids'
import type { Locale } from '@corridor/words/languages'
import { wordsOf } from '@corridor/words/words-of'
import { z } from 'zod'
import { answer } from '../errors.ts'

/** Fields that a queue's row gains: whose it is and who holds it, by name. */
export const namedCustomer = { customerName: z.string(), ownerName: z.string().nullable() }

type Row = { readonly customerId: Id<'cus'>; readonly ownerId: Id<'stf'> | null }

/** Rows of a queue with the names of their customers and owners; a queue itself keeps ids only. */
export async function withCustomerNames<R extends Row>(
  locale: Locale,
  rows: readonly R[],
): Promise<(R & { customerName: string; ownerName: string | null })[]> {
  const words = wordsOf(locale, 'standing.identity')
  const [customers, owners] = await Promise.all([
    getDisplayNames([...new Set(rows.map((row) => row.customerId))]).then(answer),
    staffNames(rows.map((row) => row.ownerId)),
  ])
  return rows.map((row) => ({
    ...row,
    customerName: customers[row.customerId]?.displayName ?? words('unknown-customer'),
    ownerName: row.ownerId ? (owners[row.ownerId] ?? words('former-colleague')) : null,
  }))
}

/** Names of customers by id; nulls and duplicates are welcome. */
export async function customerNames(
  ids: readonly (string | null)[],
): Promise<Readonly<Record<string, string>>> {
  const asked = [...new Set(ids.filter((id) => isId('cus', id)))]
  const found = answer(await getDisplayNames(asked))
  return Object.fromEntries(Object.entries(found).map(([id, { displayName }]) => [id, displayName]))
}

/** Names of staff by id; nulls and duplicates are welcome. */
export async function staffNames(
  ids: readonly (string | null)[],
): Promise<Readonly<Record<string, string>>> {
  return answer(await getStaffNames([...new Set(ids.filter((id) => isId('stf', id)))]))
}
