import { domainUrl, extensionsSchema, withClient } from '@corridor/db/connection'
import { readMigrations } from '@corridor/db/domain-folders'
import { useTestDatabase } from '@corridor/db/testing'
import { newUuid } from '@corridor/kernel/ids'
import { expect, test } from 'vitest'

const keysThatEnd = '20261129500100_keys_that_end'

useTestDatabase()

test('a key of an earlier version works on and ends 90 days after the change', async () => {
  const migrations = readMigrations('identity')
  await withClient({ connectionString: domainUrl('identity').href }, async (admin) => {
    await admin.query('DROP SCHEMA identity CASCADE')
    await admin.query('CREATE SCHEMA identity')
    await admin.query(`SET search_path = identity, ${extensionsSchema}`)
    for (const { name, sql } of migrations) if (name < keysThatEnd) await admin.query(sql)
    const columns = 'id, customer_id, label, client_id, secret_hash, scopes, created_at'
    await admin.query(
      `INSERT INTO api_key (${columns}) VALUES ($1, $2, 'Old', 'cid_old', $3, '{wallets:read}', now() - interval '2 years')`,
      [newUuid(), newUuid(), Buffer.alloc(32)],
    )
    for (const { name, sql } of migrations) if (name >= keysThatEnd) await admin.query(sql)
    const { rows } = await admin.query(
      `SELECT expires_at - now() BETWEEN interval '89 days 23 hours' AND interval '90 days' AS is_due,
        revoked_at, allowed_addresses, daily_limit_minor FROM api_key`,
    )
    expect(rows).toEqual([
      { is_due: true, revoked_at: null, allowed_addresses: [], daily_limit_minor: null },
    ])
  })
})
