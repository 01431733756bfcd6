import { readTogether } from '@corridor/db/read-together'
import { defineStatement, oneOf } from '@corridor/db/statement'
import { type Id, idOf, isId, uuidOf } from '@corridor/kernel/ids'
import { customerStatuses, recoveryStates } from '../contract.ts'
import { displayNameOf } from '../person-rules.ts'
import { isRecoveryOver } from '../recovery-state.ts'
import { database } from '../store.ts'
import type { CustomerRow } from './customers.ts'
import type { RecoveryRow } from './recoveries.ts'

/** What a signed-in customer's own pages show of the account. */
export type ProfileRow = {
  readonly customer: Omit<CustomerRow, 'emailCanonical' | 'liftRequestedBy' | 'version'>
  readonly hasTotp: boolean
  readonly recoveryCodesLeft: number
  /** The recovery that is under way. */
  readonly recovery: RecoveryRow | null
}

const openStates = recoveryStates.filter((state) => !isRecoveryOver(state))

const profiles = defineStatement({
  domain: 'identity',
  name: 'profiles',
  text: `
    SELECT customer.id, customer.email, customer.email_verified_at, customer.phone, customer.handle,
      customer.first_name, customer.last_name, customer.birth_date, customer.country,
      customer.preferred_currency, customer.locale, customer.time_zone, customer.status, customer.created_at,
      credential.totp_enabled_at IS NOT NULL AS has_totp,
      (SELECT count(*)::int4 FROM recovery_code
        WHERE subject_id = customer.id AND used_at IS NULL) AS codes_left,
      recovery.id AS recovery_id, recovery.state AS recovery_state,
      recovery.check_id AS recovery_check_id, recovery.proof_tries,
      recovery.recommended_by, recovery.approved_by, recovery.ready_at,
      recovery.created_at AS requested_at, recovery.version AS recovery_version
    FROM customer
    LEFT JOIN credential ON credential.subject_id = customer.id
    LEFT JOIN totp_recovery AS recovery
      ON recovery.customer_id = customer.id AND recovery.state = ANY((SELECT $2::text[])::text[])
    WHERE customer.id = ANY((SELECT $1::uuid[])::uuid[])`,
  parameters: ['uuid[]', 'text[]'],
  row: {
    id: 'uuid',
    email: 'text',
    email_verified_at: 'timestamptz?',
    phone: 'text?',
    handle: 'text',
    first_name: 'text',
    last_name: 'text',
    birth_date: 'date',
    country: 'text',
    preferred_currency: 'text?',
    locale: 'text',
    time_zone: 'text',
    status: oneOf(customerStatuses),
    created_at: 'timestamptz',
    has_totp: 'bool',
    codes_left: 'int4',
    recovery_id: 'uuid?',
    recovery_state: oneOf(recoveryStates, 'one or null'),
    recovery_check_id: 'uuid?',
    proof_tries: 'int4?',
    recommended_by: 'uuid?',
    approved_by: 'uuid?',
    ready_at: 'timestamptz?',
    requested_at: 'timestamptz?',
    recovery_version: 'int4?',
  },
})
type Row = Awaited<ReturnType<typeof profiles.rows>>[number]

const reader = readTogether<string, ProfileRow>(async (ids) => {
  const rows = await profiles.rows(database.pool, [ids, openStates])
  return new Map(rows.map((row) => [row.id, toProfile(row)]))
})

/** One customer's account as they see it. */
export function findProfile(customerId: Id<'cus'>): Promise<ProfileRow | null> {
  return isId('cus', customerId) ? reader.one(uuidOf(customerId)) : Promise.resolve(null)
}

function toProfile(row: Row): ProfileRow {
  const names = { firstName: row.first_name, lastName: row.last_name }
  return {
    customer: {
      customerId: idOf('cus', row.id),
      email: row.email,
      isEmailVerified: row.email_verified_at !== null,
      phone: row.phone,
      handle: row.handle,
      ...names,
      displayName: displayNameOf(names),
      birthDate: row.birth_date,
      country: row.country,
      preferredCurrency: row.preferred_currency,
      locale: row.locale,
      timeZone: row.time_zone,
      status: row.status,
      createdAt: row.created_at,
    },
    hasTotp: row.has_totp,
    recoveryCodesLeft: row.codes_left,
    recovery: toRecovery(row),
  }
}

function toRecovery(row: Row): RecoveryRow | null {
  const { recovery_id: id, recovery_state: state, requested_at: createdAt } = row
  if (!id || !state || !createdAt) return null
  return {
    recoveryId: idOf('rec', id),
    customerId: idOf('cus', row.id),
    state,
    checkId: row.recovery_check_id ? idOf('chk', row.recovery_check_id) : null,
    proofTries: row.proof_tries ?? 0,
    recommendedBy: row.recommended_by ? idOf('stf', row.recommended_by) : null,
    approvedBy: row.approved_by ? idOf('stf', row.approved_by) : null,
    readyAt: row.ready_at,
    createdAt,
    version: row.recovery_version ?? 0,
  }
}

const names = defineStatement({
  domain: 'identity',
  name: 'names',
  text: 'SELECT id, first_name, last_name, handle FROM customer WHERE id = ANY((SELECT $1::uuid[])::uuid[])',
  parameters: ['uuid[]'],
  row: { id: 'uuid', first_name: 'text', last_name: 'text', handle: 'text' },
})

export type PublicName = { readonly displayName: string; readonly handle: string }

const nameReader = readTogether<string, PublicName>(async (ids) => {
  const rows = await names.rows(database.pool, [ids])
  return new Map(
    rows.map((row) => {
      const displayName = displayNameOf({ firstName: row.first_name, lastName: row.last_name })
      return [row.id, { displayName, handle: row.handle }]
    }),
  )
})

/** What other customers see of these; those that do not exist are left out. */
export async function findNames(ids: readonly Id<'cus'>[]): Promise<Map<Id<'cus'>, PublicName>> {
  const found = await nameReader.many(ids.filter((id) => isId('cus', id)).map(uuidOf))
  return new Map([...found].map(([uuid, name]) => [idOf('cus', uuid), name]))
}
