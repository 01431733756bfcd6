import type { BlockEntry } from '@corridor/db/clients/compliance'
import { blindIndex, decryptText, encryptField } from '@corridor/db/field-encryption'
import { type Id, idOf, newUuid, uuidOf } from '@corridor/kernel/ids'
import {
  type BlockEntryView,
  type BlockKind,
  blockKindSchema,
  type ListBlockEntriesInput,
} from '../contract.ts'
import { LruCache } from '../lru-cache.ts'
import { toPlainTokens } from '../screening/plain-tokens.ts'
import type { Db } from '../store.ts'

/** A value to look up on the own block list. */
export type BlockValue = { readonly kind: BlockKind; readonly value: string }

/** Names agree when their words do, in any order and script; accounts and customers are taken as they are. */
function hashOf({ kind, value }: BlockValue): string {
  const canonical = kind === 'name' ? toPlainTokens(value).sort().join(' ') : value.trim()
  return blindIndex(canonical, `compliance.block-list.${kind}`)
}

const valueAt = (row: string) => ({ table: 'block_entry', column: 'value', row })

async function toView(row: BlockEntry): Promise<BlockEntryView> {
  return {
    entryId: row.id,
    kind: blockKindSchema.parse(row.kind),
    value: await decryptText(row.value, valueAt(row.id)),
    reason: row.reason,
    addedBy: idOf('stf', row.addedBy),
    addedAt: row.addedAt.toISOString(),
  }
}

/** The values that are on the list, as their hashes. */
export type BlockList = ReadonlySet<string>

/** The list as assessments look it up. */
export async function readBlockList(db: Db): Promise<BlockList> {
  const rows = await db.blockEntry.findMany({
    where: { removedAt: null },
    select: { kind: true, valueHash: true },
  })
  return new Set(rows.map((row) => `${row.kind} ${row.valueHash}`))
}

const rememberedHashes = 20_000
const hashes = new LruCache<string>(rememberedHashes)

/** Which kinds of the given values are on the list. */
export function findBlocked(list: BlockList, values: readonly BlockValue[]): BlockKind[] {
  if (list.size === 0) return []
  const found = values.filter((one) => {
    const key = `${one.kind} ${one.value}`
    const hash = hashes.get(key) ?? hashOf(one)
    hashes.set(key, hash)
    return list.has(`${one.kind} ${hash}`)
  })
  return [...new Set(found.map(({ kind }) => kind))].sort()
}

export type SealedBlock = BlockValue & {
  readonly entryId: string
  readonly sealed: Uint8Array<ArrayBuffer>
}

/** A new entry with its value encrypted. Seal it before the transaction begins. */
export async function sealBlock(value: BlockValue): Promise<SealedBlock> {
  const entryId = newUuid()
  const sealed = await encryptField(value.value, valueAt(entryId))
  return { ...value, entryId, sealed }
}

/** Adds an entry; false when the value is on the list already. */
export async function insertBlock(
  db: Db,
  block: SealedBlock,
  added: { readonly reason: string; readonly addedBy: Id<'stf'> },
): Promise<boolean> {
  const inserted = await db.$executeRaw`
    INSERT INTO block_entry (id, kind, value_hash, value, reason, added_by)
    VALUES (${block.entryId}::uuid, ${block.kind}, ${hashOf(block)}, ${block.sealed}, ${added.reason},
      ${uuidOf(added.addedBy)}::uuid)
    ON CONFLICT (kind, value_hash) WHERE removed_at IS NULL DO NOTHING`
  return inserted === 1
}

/** Takes an entry off the list; it stays in the table. False when it is not on the list. */
export async function removeBlock(
  db: Db,
  entryId: string,
  removed: { readonly reason: string; readonly removedBy: Id<'stf'> },
): Promise<boolean> {
  const updated = await db.blockEntry.updateMany({
    where: { id: entryId, removedAt: null },
    data: {
      removedAt: new Date(),
      removedBy: uuidOf(removed.removedBy),
      removedReason: removed.reason,
    },
  })
  return updated.count === 1
}

/** Names are found by a hash of their words: those that an earlier version read in another way are hashed anew. */
export async function rehashBlockedNames(db: Db): Promise<void> {
  const rows = await db.blockEntry.findMany({ where: { kind: 'name', removedAt: null } })
  for (const { id, value, valueHash } of rows) {
    const today = hashOf({ kind: 'name', value: await decryptText(value, valueAt(id)) })
    if (today === valueHash) continue
    // where another entry has the hash by now, that one blocks the name
    await db.$executeRaw`
      UPDATE block_entry SET value_hash = ${today}
       WHERE id = ${id}::uuid AND removed_at IS NULL AND NOT EXISTS (SELECT FROM block_entry AS other
         WHERE other.kind = 'name' AND other.value_hash = ${today} AND other.removed_at IS NULL)`
  }
}

/** A page of the list, newest first; the cursor is the last entry's id. */
export async function readBlocks(
  db: Db,
  filter: ListBlockEntriesInput,
): Promise<{ items: BlockEntryView[]; nextCursor: string | null }> {
  const { kind, cursor, limit = 50 } = filter
  const isCursor = cursor !== undefined && /^[0-9a-f-]{36}$/.test(cursor)
  const rows = await db.blockEntry.findMany({
    where: {
      removedAt: null,
      ...(kind ? { kind } : {}),
      ...(isCursor ? { id: { lt: cursor } } : {}),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const items = await Promise.all(rows.slice(0, limit).map(toView))
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.entryId ?? null) : null }
}
