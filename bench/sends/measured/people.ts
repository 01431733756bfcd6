import { listDomains } from '@corridor/db/domain-folders'
import { createRecipient } from '@corridor/domain/beneficiaries'
import { importLists, warmScreening } from '@corridor/domain/compliance'
import { importRates } from '@corridor/domain/fx'
import { mintLink, registerCustomer, verifyEmail } from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import { openWallet, post } from '@corridor/domain/wallets'
import { type CustomerActor, systemActor } from '@corridor/kernel/actor'
import type { WalletCurrency } from '@corridor/kernel/currency'
import { type Id, idOf, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import pg from 'pg'

export const password = 'a long and unusual phrase'

export type Person = {
  readonly actor: CustomerActor
  readonly email: string
  /** The next person in the ring. */
  recipientId: Id<'rcp'>
  /** The one person whom everybody pays, and a bank account; for those who have them. */
  hotRecipientId: Id<'rcp'> | null
  bankRecipientId: Id<'rcp'> | null
}

export const euros = (amount: string) => ({ amount, currency: 'EUR' as const })
const setUpAtOnce = 16

/** SQL as the administrator, to arrange what no verb can. @returns the rows */
export async function arrangeSql<Row extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/**
 * People in a ring, each with money and the next one as a recipient. One is registered by the verb; the others' rows
 * of identity are copies of that one's, for a password's hash is slow on purpose. Everything else is made by the verbs.
 *
 * All rules are on. How many payments a day make an officer look is raised, since few people play many.
 */
export async function makePeople(input: { people: number; banked: number }): Promise<Person[]> {
  unwrap(await importRates('embedded-ecb'))
  await importLists()
  await warmScreening()
  await arrangeSql(
    `UPDATE compliance.rule SET params = jsonb_set(params, '{maxCount}', '100000000')
      WHERE kind = 'velocity-count'`,
  )
  const ids = [await register()]
  await copyPeople(ids, input.people - 1)
  await arrangeSql(
    `INSERT INTO kyc.standing (customer_id, tier) SELECT id, 2 FROM unnest($1::uuid[]) AS id`,
    [ids.map(uuidOf)],
  )
  const people = ids.map((customerId, number) => ({
    actor: { kind: 'customer' as const, customerId },
    email: emailOf(number),
  }))
  await each(people, ({ actor }) => fund(actor, 'EUR', '50000.00'))
  return await each(people, async ({ actor, email }, number) => {
    const isBanked = number > 0 && number <= input.banked
    if (isBanked || number === 0) await fund(actor, 'USD', '50000.00')
    return {
      actor,
      email,
      recipientId: await recipient(actor, (number + 1) % people.length),
      hotRecipientId: isBanked ? await recipient(actor, 0) : null,
      bankRecipientId: isBanked ? await bankRecipient(actor) : null,
    }
  })
}

/** What arranging has published is nobody's to handle: the relay begins behind it. */
export async function skipEvents(): Promise<void> {
  for (const domain of listDomains()) {
    await arrangeSql(
      `INSERT INTO ${domain}.relay_cursor (name, xid, id)
       SELECT 'relay', (pg_snapshot_xmax(pg_current_snapshot())::text::bigint - 1)::text::xid8,
              'ffffffff-ffff-ffff-ffff-ffffffffffff'
       ON CONFLICT (name) DO UPDATE SET xid = excluded.xid, id = excluded.id`,
    )
  }
}

const emailOf = (number: number) => `bench${number}@example.org`
const handleOf = (number: number) => `bench_${number}`
const phoneOf = (number: number) => `+49151${10_000_000 + number}`

async function register(): Promise<Id<'cus'>> {
  const { customerId } = unwrap(
    await registerCustomer({
      email: emailOf(0),
      phone: phoneOf(0),
      handle: handleOf(0),
      password,
      country: 'DE',
      firstName: 'Bench',
      lastName: 'Person',
      birthDate: '1990-01-01',
      acceptedTermsVersion: currentTermsVersion,
    }),
  )
  const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
  unwrap(await verifyEmail({ token }))
  return customerId
}

async function copyPeople(ids: Id<'cus'>[], copies: number): Promise<void> {
  const [first] = ids
  if (!first) throw new Error('nobody to copy')
  const others = Array.from({ length: copies }, (_, at) => {
    const customerId = newId('cus')
    ids.push(customerId)
    const [id, number] = [uuidOf(customerId), at + 1]
    const own = { email: emailOf(number), phone: phoneOf(number), handle: handleOf(number) }
    return { id, ...own, email_canonical: own.email, handle_skeleton: own.handle }
  })
  const values = [uuidOf(first), JSON.stringify(others)]
  await arrangeSql(
    `INSERT INTO identity.customer
     SELECT (jsonb_populate_record(NULL::identity.customer, to_jsonb(one) || other)).*
       FROM identity.customer one, jsonb_array_elements($2::jsonb) other WHERE one.id = $1`,
    values,
  )
  await arrangeSql(
    `INSERT INTO identity.credential
     SELECT (jsonb_populate_record(NULL::identity.credential,
              to_jsonb(one) || jsonb_build_object('subject_id', other->'id'))).*
       FROM identity.credential one, jsonb_array_elements($2::jsonb) other WHERE one.subject_id = $1`,
    values,
  )
}

async function fund(actor: CustomerActor, currency: WalletCurrency, amount: string): Promise<void> {
  const { customerId } = actor
  const wallet = unwrap(await openWallet(systemActor('bench'), { customerId, currency }))
  unwrap(
    await post({
      ledgerTransferId: newId('led'),
      code: 'deposit.card',
      reference: newId('dep'),
      legs: [
        {
          from: { kind: 'system', role: 'card-transit', currency },
          to: { kind: 'wallet', walletId: wallet.walletId },
          amount: { amount, currency },
        },
      ],
    }),
  )
}

async function recipient(actor: CustomerActor, number: number): Promise<Id<'rcp'>> {
  const lookup = `@${handleOf(number)}`
  const { recipientId } = unwrap(await createRecipient(actor, { kind: 'customer', lookup }))
  return idOf('rcp', uuidOf(recipientId))
}

/** A British account that the sandbox rail takes and pays. */
async function bankRecipient(actor: CustomerActor): Promise<Id<'rcp'>> {
  const { recipientId } = unwrap(
    await createRecipient(actor, {
      kind: 'bank',
      currency: 'GBP',
      country: 'GB',
      method: 'sort_code',
      fields: { sortCode: '231470', accountNumber: '31926810' },
      holderName: 'Oliver Bennett',
    }),
  )
  return idOf('rcp', uuidOf(recipientId))
}

/** Does a work for each, some at once; the answers in the order of the items. */
export async function each<T, R>(
  items: readonly T[],
  work: (item: T, number: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  let next = 0
  await Promise.all(
    Array.from({ length: setUpAtOnce }, async () => {
      for (let at = next++; at < items.length; at = next++) {
        results[at] = await work(items[at] as T, at)
      }
    }),
  )
  return results
}
