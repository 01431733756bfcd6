import { BatchQueue } from '@corridor/db/batch-queue'
import { defineStatement, oneOf, type RowOf } from '@corridor/db/statement'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { type CustomerNow, customerStatuses } from '../contract.ts'
import { displayNameOf } from '../person-rules.ts'
import { database } from '../store.ts'

const coolingOffHours = 24

const columns = {
  id: 'uuid',
  email: 'text',
  is_email_verified: 'bool',
  handle: 'text',
  first_name: 'text',
  last_name: 'text',
  birth_date: 'date',
  country: 'text',
  locale: 'text',
  time_zone: 'text',
  status: oneOf(customerStatuses),
  version: 'int4',
  created_at: 'timestamptz',
  is_cooling_off: 'bool',
} as const

const customersNow = defineStatement({
  domain: 'identity',
  name: 'customers-now',
  text: `
    SELECT customer.id, email, email_verified_at IS NOT NULL AS is_email_verified, handle, first_name, last_name,
           birth_date, country, locale, time_zone, status, customer.version, customer.created_at,
           coalesce((SELECT true FROM totp_recovery AS r
                      WHERE r.customer_id = customer.id AND r.state = 'completed'
                        AND r.ended_at > now() - make_interval(hours => ${coolingOffHours}) LIMIT 1), false)
             AS is_cooling_off
      FROM customer WHERE customer.id = ANY((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]'],
  row: columns,
})

const queue = new BatchQueue<Id<'cus'>, CustomerNow | null>({
  name: 'customers-now',
  together: async (ids) => {
    const uuids = [...new Set(ids)].map(uuidOf)
    const rows = await customersNow.rows(database.pool, [uuids])
    const found = new Map(rows.map((row) => [idOf('cus', row.id), customerOf(row)]))
    return ids.map((id) => found.get(id) ?? null)
  },
})

/** Customers as they are now, in the order asked; null for an id that is none's. */
export function readCustomersNow(ids: readonly Id<'cus'>[]): Promise<(CustomerNow | null)[]> {
  return Promise.all(ids.map((id) => (isId('cus', id) ? queue.submit(id) : null)))
}

function customerOf(row: RowOf<typeof columns>): CustomerNow {
  const { first_name: firstName, last_name: lastName } = row
  return {
    customerId: idOf('cus', row.id),
    displayName: displayNameOf({ firstName, lastName }),
    firstName,
    lastName,
    email: row.email,
    isEmailVerified: row.is_email_verified,
    handle: row.handle,
    country: row.country,
    locale: row.locale,
    timeZone: row.time_zone,
    birthDate: row.birth_date,
    status: row.status,
    memberSince: row.created_at.toISOString(),
    isCoolingOff: row.is_cooling_off,
    version: row.version,
  }
}
