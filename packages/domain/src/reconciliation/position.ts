import type { Cursor } from '@corridor/db/check'

/** Where a cursor stands, for people: the transaction that each feed has come to. */
export function positionOf(cursor: Cursor): string | null {
  const places = Object.entries(cursor).map(([name, { xid }]) => `${name} ${xid}`)
  return places.length > 0 ? places.join(', ') : null
}
