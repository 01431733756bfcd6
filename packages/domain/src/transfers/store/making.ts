import { BatchQueue } from '@corridor/db/batch-queue'
import { claimKeysSql, completeKeysSql, type KeyClaim } from '@corridor/db/idempotency'
import { unnestLists } from '@corridor/db/list-parameters'
import { insertEventsSql, outboxColumns, outboxParameters } from '@corridor/db/outbox-columns'
import { callRepeatably, callWithEvents } from '@corridor/db/prepared-call'
import { defineStatement, type ParameterSpec } from '@corridor/db/statement'
import type { NewEvent } from '@corridor/kernel/event'
import { type Id, idOf, uuidOf } from '@corridor/kernel/ids'
import { currentCorrelationId } from '@corridor/telemetry'
import { type NewTransfer, sealedName, type TransferRecord } from '../store.ts'
import { firstFence, leaseInMs } from './leases.ts'

/** A client's key, and the request that it is used for. */
export type KeyRequest = {
  readonly customerId: Id<'cus'>
  readonly key: string
  readonly fingerprint: string
}

/** The state of the key's claim, and the transfer that the key has made, if any: that is known for ever, by the row. */
export type TransferClaim = KeyClaim & { readonly earlierId: Id<'tr'> | null }

/**
 * After this long a claim counts as abandoned and may be taken over. A claim that was not abandoned does no harm: the
 * unique client key and the unique quote of the row let only one transfer be made.
 */
const claimLeaseInSeconds = 20

const claim = defineStatement({
  domain: 'transfers',
  name: 'claim-key',
  text: `
    WITH given AS (
      SELECT * FROM ${unnestLists(['text[]', 'text[]', 'text[]', 'uuid[]'])}
        WITH ORDINALITY AS given (scope, key, fingerprint, customer_id, item)
    ), claimed AS (${claimKeysSql('given', '$5')})
    SELECT claimed.key IS NOT NULL AS "isClaimed", stored.fingerprint, stored.state, stored.response,
           earlier.id AS "earlierId"
      FROM given
      LEFT JOIN claimed USING (scope, key)
      LEFT JOIN idempotency_key AS stored USING (scope, key)
      LEFT JOIN transfer AS earlier ON earlier.customer_id = given.customer_id AND earlier.client_key = given.key
     ORDER BY given.item`,
  parameters: ['text[]', 'text[]', 'text[]', 'uuid[]', 'float8'],
  row: {
    isClaimed: 'bool',
    fingerprint: 'text?',
    state: 'text?',
    response: 'jsonb?',
    earlierId: 'uuid?',
  },
})

const claims = new BatchQueue<KeyRequest, TransferClaim | null>({
  name: 'transfers-claim',
  keyOf: ({ customerId, key }) => `${customerId} ${key}`,
  async together(requests) {
    const rows = await callRepeatably('transfers', (on) =>
      claim.rows(on, [
        requests.map(({ customerId }) => customerId),
        requests.map(({ key }) => key),
        requests.map(({ fingerprint }) => fingerprint),
        requests.map(({ customerId }) => uuidOf(customerId)),
        claimLeaseInSeconds,
      ]),
    )
    return rows.map((row, at) => {
      const earlierId = row.earlierId === null ? null : idOf('tr', row.earlierId)
      if (row.isClaimed) return { state: 'claimed', earlierId }
      // another call's claim came after this statement began
      if (row.state === null) return null
      if (row.fingerprint !== requests[at]?.fingerprint) return { state: 'mismatch', earlierId }
      if (row.state === 'done') return { state: 'done', response: row.response, earlierId }
      return { state: 'in-flight', earlierId }
    })
  },
})

/** Claims a client's key, or tells how it stands. Of any number of concurrent calls one gets `claimed`. */
export async function claimTransferKey(request: KeyRequest): Promise<TransferClaim> {
  for (;;) {
    const claimed = await claims.submit(request)
    if (claimed) return claimed
  }
}

const complete = defineStatement({
  domain: 'transfers',
  name: 'complete-key',
  text: completeKeysSql,
  parameters: ['text[]', 'text[]', 'text[]'],
  row: { isStored: 'bool' },
})

type Completion = { readonly scope: string; readonly key: string; readonly response: unknown }

const completions = new BatchQueue<Completion, boolean>({
  name: 'transfers-complete',
  keyOf: ({ scope, key }) => `${scope} ${key}`,
  async together(given) {
    const rows = await callRepeatably('transfers', (on) =>
      complete.rows(on, [
        given.map(({ scope }) => scope),
        given.map(({ key }) => key),
        given.map(({ response }) => JSON.stringify(response ?? null)),
      ]),
    )
    return rows.map(({ isStored }) => isStored)
  },
})

/**
 * Stores the answer that every repetition of the request will get. The first answer stays.
 * @returns false when another call has stored one before: then that is the answer
 */
export function completeTransferKey(
  made: Pick<TransferRecord, 'customerId' | 'clientKey'>,
  response: unknown,
): Promise<boolean> {
  return completions.submit({ scope: made.customerId, key: made.clientKey, response })
}

type NewRow = { readonly transfer: NewTransfer; readonly name: Buffer }

/** The columns of a new row, beside those that every row begins with (state, fence, lease). */
const columns: readonly (readonly [
  column: string,
  type: ParameterSpec,
  of: (row: NewRow) => string | null,
])[] = [
  ['id', 'uuid[]', ({ transfer }) => uuidOf(transfer.transferId)],
  ['customer_id', 'uuid[]', ({ transfer }) => uuidOf(transfer.customerId)],
  ['client_key', 'text[]', ({ transfer }) => transfer.clientKey],
  ['fingerprint', 'text[]', ({ transfer }) => transfer.fingerprint],
  ['kind', 'text[]', ({ transfer }) => transfer.kind],
  ['quote_id', 'uuid[]', ({ transfer }) => uuidOf(transfer.quoteId)],
  ['recipient_id', 'uuid[]', ({ transfer }) => uuidOrNull(transfer.recipientId)],
  ['recipient_customer_id', 'uuid[]', ({ transfer }) => uuidOrNull(transfer.recipientCustomerId)],
  ['recipient_name', 'bytea[]', ({ name }) => `\\x${name.toString('hex')}`],
  ['recipient_detail', 'text[]', ({ transfer }) => transfer.recipientDetail],
  ['recipient_key', 'text[]', ({ transfer }) => transfer.recipientKey],
  ['reference', 'text[]', ({ transfer }) => transfer.reference],
  ['source_wallet_id', 'uuid[]', ({ transfer }) => uuidOf(transfer.sourceWalletId)],
  ['target_wallet_id', 'uuid[]', ({ transfer }) => uuidOrNull(transfer.targetWalletId)],
  ['source_currency', 'text[]', ({ transfer }) => transfer.source.currency],
  ['source_minor', 'int8[]', ({ transfer }) => transfer.source.minor.toString()],
  ['target_currency', 'text[]', ({ transfer }) => transfer.target.currency],
  ['target_minor', 'int8[]', ({ transfer }) => transfer.target.minor.toString()],
  ['fee_minor', 'int8[]', ({ transfer }) => transfer.fee.minor.toString()],
  ['liquidity_minor', 'int8[]', ({ transfer }) => transfer.liquidity.minor.toString()],
  ['residue_minor', 'int8[]', ({ transfer }) => transfer.residue.minor.toString()],
  ['spread_minor', 'int8[]', ({ transfer }) => transfer.spread.minor.toString()],
  ['rate', 'text[]', ({ transfer }) => transfer.rate],
  ['rate_as_of', 'text[]', ({ transfer }) => transfer.rateAsOf],
  ['delivery_estimate', 'text[]', ({ transfer }) => transfer.deliveryEstimate],
  ['hold_id', 'uuid[]', ({ transfer }) => uuidOf(transfer.holdId)],
  ['assessment_id', 'uuid[]', ({ transfer }) => uuidOf(transfer.assessmentId)],
  ['correlation_id', 'text[]', ({ transfer }) => transfer.correlationId],
]
const uuidOrNull = (id: Id | null) => (id === null ? null : uuidOf(id))
const names = columns.map(([column]) => column).join(', ')
const lists = unnestLists(columns.map(([, type]) => type))
const leaseParameter = columns.length + 1

/*
 * Writes the row with a lease for its maker, the first step and the event. Where the quote or the client key has made a
 * transfer already, nothing is written. A row under the same id was written by this same call, whose answer was lost.
 */
const make = defineStatement({
  domain: 'transfers',
  name: 'make',
  text: `
    WITH given AS (
      SELECT * FROM ${lists} WITH ORDINALITY AS given (${names}, item)
    ), made AS (
      INSERT INTO transfer (${names}, state, fence, lease_until)
      SELECT ${names}, 'created', ${firstFence}, clock_timestamp() + $${leaseParameter}::int4 * interval '1 ms'
        FROM given ORDER BY quote_id
      ON CONFLICT DO NOTHING
      RETURNING id, created_at
    ), stepped AS (
      INSERT INTO transfer_step (transfer_id, position, state, at) SELECT id, 0, 'created', created_at FROM made
    ), appended AS (
      ${insertEventsSql(leaseParameter + 1, 'SELECT given.item FROM made JOIN given USING (id)')}
    )
    SELECT COALESCE(made.created_at, same.created_at) AS at
      FROM given LEFT JOIN made USING (id) LEFT JOIN transfer AS same USING (id) ORDER BY given.item`,
  parameters: [...columns.map(([, type]) => type), 'int4', ...outboxParameters],
  row: { at: 'timestamptz?' },
})

type Made = NewRow & { readonly event: NewEvent; readonly correlationId: string }

const makes = new BatchQueue<Made, Date | null>({
  name: 'transfers-make',
  async together(made) {
    const values = columns.map(([, , of]) => made.map(of))
    const events = outboxColumns(
      made.map(({ event, correlationId }) => ({ events: [event], correlationId })),
    )
    const rows = await callWithEvents('transfers', (on) =>
      make.rows(on, [...values, leaseInMs, ...events]),
    )
    return rows.map(({ at }) => at)
  },
})

/**
 * Writes a new transfer with its event, under the lease of its maker.
 * @returns null when the quote or the client key has made a transfer already
 */
export async function insertTransfer(
  transfer: NewTransfer,
  event: NewEvent,
): Promise<TransferRecord | null> {
  const name = await sealedName(transfer.recipientName, uuidOf(transfer.transferId))
  const at = await makes.submit({ transfer, name, event, correlationId: currentCorrelationId() })
  if (!at) return null
  return {
    ...transfer,
    state: 'created',
    outcome: null,
    version: 0,
    alertId: null,
    ledgerTransferId: null,
    payoutId: null,
    refundLedgerTransferId: null,
    failureCode: null,
    fence: firstFence,
    attempts: 0,
    createdAt: at,
    updatedAt: at,
    completedAt: null,
  }
}
