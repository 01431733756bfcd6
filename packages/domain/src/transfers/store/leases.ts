import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { callRepeatably } from '@corridor/db/prepared-call'
import { defineStatement } from '@corridor/db/statement'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { database, type TransferRecord, toRecord, transferColumns, transferRow } from '../store.ts'

/** How long a lease lasts from when it was taken, or from the last transition; after that another driver may take it. */
export const leaseInMs = 3_000
/** The fence of the lease that a new row begins with. */
export const firstFence = 1n

/** A transfer as it stands, and whether the caller has its lease now, so that nobody else drives it meanwhile. */
export type Leased = { readonly transfer: TransferRecord; readonly isLeased: boolean }

type Asked = { readonly transferId: Id<'tr'>; readonly fence: bigint | null }

// FOR UPDATE waits for a concurrent lease and then tests the row again as that one left it. A leased row is answered as the
// UPDATE returns it, because it may have changed since the statement began.
const lease = defineStatement({
  domain: 'transfers',
  name: 'lease',
  text: `
    WITH given AS (
      SELECT * FROM ${unnestLists(['uuid[]', 'int8[]'])} WITH ORDINALITY AS given (asked_id, own_fence, item)
    ), free AS (
      SELECT transfer.id, given.item FROM given JOIN transfer ON transfer.id = given.asked_id
       WHERE transfer.is_driven AND (transfer.lease_until IS NULL
             OR transfer.lease_until < clock_timestamp() OR transfer.fence = given.own_fence)
       ORDER BY transfer.id FOR UPDATE OF transfer
    ), leased AS (
      UPDATE transfer SET lease_until = clock_timestamp() + $3::int4 * interval '1 ms', fence = transfer.fence + 1
        FROM free WHERE transfer.id = free.id
      RETURNING transfer.*, free.item
    )
    SELECT item, true AS "isLeased", ${transferColumns} FROM leased
    UNION ALL
    SELECT item, false, ${transferColumns} FROM given JOIN transfer ON transfer.id = given.asked_id
     WHERE item NOT IN (SELECT item FROM leased)`,
  parameters: ['uuid[]', 'int8[]', 'int4'],
  row: { item: 'int8', isLeased: 'bool', ...transferRow },
})

const leases = new BatchQueue<Asked, Leased | null>({
  name: 'transfers-lease',
  keyOf: ({ transferId }) => transferId,
  async together(asked) {
    const rows = await callRepeatably('transfers', (on) =>
      lease.rows(on, [
        asked.map(({ transferId }) => uuidOf(transferId)),
        asked.map(({ fence }) => fence),
        leaseInMs,
      ]),
    )
    const answers: (Leased | null)[] = asked.map(() => null)
    for (const { item, isLeased, ...row } of rows) {
      answers[Number(item) - 1] = { transfer: await toRecord(row), isLeased }
    }
    return answers
  },
})

/**
 * Takes the lease of a transfer that has a step to take, so that two drivers never work on one at once.
 * The fence rises with each lease (a fencing token): a driver that lost its lease cannot write any more.
 * @param fence the fence of a lease that the caller holds and renews
 * @returns the transfer, without the lease where somebody else holds it or the transfer rests; null when there is none
 */
export function takeLease(
  transferId: Id<'tr'>,
  fence: bigint | null = null,
): Promise<Leased | null> {
  return leases.submit({ transferId, fence })
}

type Released = {
  readonly transfer: Pick<TransferRecord, 'transferId' | 'fence' | 'version'>
  readonly retryInMs: number
}

const release = defineStatement({
  domain: 'transfers',
  name: 'release',
  text: `
    WITH given AS (
      SELECT * FROM ${unnestLists(['uuid[]', 'int8[]', 'int4[]', 'int4[]'])}
        WITH ORDINALITY AS given (id, fence, version, retry_ms, item) ORDER BY id
    ), released AS (
      UPDATE transfer
         SET lease_until = NULL, attempts = transfer.attempts + 1,
             next_try_at = clock_timestamp() + given.retry_ms * interval '1 ms'
        FROM given
       WHERE transfer.id = given.id AND transfer.fence = given.fence AND transfer.version = given.version
         AND transfer.lease_until IS NOT NULL
      RETURNING given.item
    )
    SELECT released.item IS NOT NULL AS "isReleased"
      FROM given LEFT JOIN released USING (item) ORDER BY given.item`,
  parameters: ['uuid[]', 'int8[]', 'int4[]', 'int4[]'],
  row: { isReleased: 'bool' },
})

const releases = new BatchQueue<Released, boolean>({
  name: 'transfers-release',
  keyOf: ({ transfer }) => transfer.transferId,
  async together(released) {
    const rows = await callRepeatably('transfers', (on) =>
      release.rows(on, [
        released.map(({ transfer }) => uuidOf(transfer.transferId)),
        released.map(({ transfer }) => transfer.fence),
        released.map(({ transfer }) => transfer.version),
        released.map(({ retryInMs }) => retryInMs),
      ]),
    )
    return rows.map(({ isReleased }) => isReleased)
  },
})

/**
 * Gives the lease back after a step that could not be taken yet; `retryInMs` says when the sweep tries again.
 * @returns false when the lease was lost before, or somebody else moved the transfer: then read the row again
 */
export function releaseLease(
  transfer: Pick<TransferRecord, 'transferId' | 'fence' | 'version'>,
  retryInMs: number,
): Promise<boolean> {
  return releases.submit({ transfer, retryInMs })
}

/** Replaces the id of a command that was never taken up because it had become too old. Only whoever has the lease may. */
export async function renewCommandId(
  transfer: TransferRecord,
  ids: { ledgerTransferId?: Id<'led'>; refundLedgerTransferId?: Id<'led'>; holdId?: Id<'hld'> },
): Promise<void> {
  await database.client.transfer.updateMany({
    where: {
      id: uuidOf(transfer.transferId),
      version: transfer.version,
      fence: transfer.fence,
    },
    data: {
      ...(ids.ledgerTransferId && { ledgerTransferId: uuidOf(ids.ledgerTransferId) }),
      ...(ids.holdId && { holdId: uuidOf(ids.holdId) }),
      ...(ids.refundLedgerTransferId && {
        refundLedgerTransferId: uuidOf(ids.refundLedgerTransferId),
      }),
    },
  })
}
