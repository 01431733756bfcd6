import { type IdPrefix, idPrefixes } from '@corridor/kernel/ids'

/** The audit trail of one thing, or of all of its kind; every screen links to its own. */
export function auditHref(prefix: IdPrefix, id?: string): string {
  return auditHrefOf(idPrefixes[prefix].toLowerCase().replaceAll(' ', '-'), id)
}

/** The same for things whose ids carry no prefix. */
export function auditHrefOf(entityType: string, id?: string): string {
  const query = new URLSearchParams({ entityType, ...(id && { entityId: id }) })
  return `/audit?${query}`
}
