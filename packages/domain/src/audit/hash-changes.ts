import { createHash } from 'node:crypto'
import type { Changes } from './contract.ts'

export type PlainChanges = Readonly<Record<string, { before?: unknown; after?: unknown }>>

/**
 * Turns values before and after into their hashes, for `append`. Equal values have equal hashes, so
 * a dispute can be settled with the values in hand; a missing value is null.
 */
export function hashChanges(plain: PlainChanges): Changes {
  return Object.fromEntries(
    Object.entries(plain).map(([field, { before, after }]) => [
      field,
      { before: hashOf(field, before), after: hashOf(field, after) },
    ]),
  )
}

function hashOf(field: string, value: unknown): string | null {
  if (value === undefined || value === null) return null
  return createHash('sha256')
    .update(`${field}\u0000${canonical(value)}`)
    .digest('hex')
}

/** JSON with sorted keys: the same value gives the same text in whatever order it was built. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`
}
