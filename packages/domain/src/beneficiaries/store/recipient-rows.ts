import { BatchQueue } from '@corridor/db/batch-queue'
import { PrismaClient } from '@corridor/db/clients/beneficiaries'
import { openDomain } from '@corridor/db/domain-database'
import { unnestLists } from '@corridor/db/list-parameters'
import { defineStatement, type RowOf } from '@corridor/db/statement'

export const database = openDomain('beneficiaries', (adapter) => new PrismaClient({ adapter }))

const columns = `id, customer_id AS "customerId", payee_customer_id AS "payeeCustomerId", currency, country, method,
  holder_type AS "holderType", last4, details, details_hash AS "detailsHash", created_at AS "createdAt",
  deactivated_at AS "deactivatedAt"`
const recipientRow = {
  id: 'uuid',
  customerId: 'uuid',
  payeeCustomerId: 'uuid?',
  currency: 'text?',
  country: 'text?',
  method: 'text?',
  holderType: 'text?',
  last4: 'text?',
  details: 'bytea',
  detailsHash: 'text',
  createdAt: 'timestamptz',
  deactivatedAt: 'timestamptz?',
} as const

export type Row = RowOf<typeof recipientRow>

const findOwn = defineStatement({
  domain: 'beneficiaries',
  name: 'find-own',
  text: `
    SELECT ${columns}
      FROM ${unnestLists(['uuid[]', 'uuid[]'])} AS asked (id, customer_id) JOIN recipient USING (id, customer_id)`,
  parameters: ['uuid[]', 'uuid[]'],
  row: recipientRow,
})

type Wanted = { readonly id: string; readonly customerId: string }

const finding = new BatchQueue<Wanted, Row | null>({
  name: 'recipients',
  together: async (wanted) => {
    const rows = await findOwn.rows(database.pool, [
      wanted.map(({ id }) => id),
      wanted.map(({ customerId }) => customerId),
    ])
    const found = new Map(rows.map((row) => [`${row.id} ${row.customerId}`, row]))
    return wanted.map(({ id, customerId }) => found.get(`${id} ${customerId}`) ?? null)
  },
})

/** A customer's own row, or null. One statement for all who ask at once. */
export function findOwnRow(wanted: Wanted): Promise<Row | null> {
  return finding.submit(wanted)
}

/** Those of these ids that are this customer's. */
export const recipientsOf = defineStatement({
  domain: 'beneficiaries',
  name: 'recipients-of',
  text: `SELECT ${columns} FROM recipient WHERE customer_id = $1 AND id = ANY((SELECT $2::uuid[])::uuid[])`,
  parameters: ['uuid', 'uuid[]'],
  row: recipientRow,
})
