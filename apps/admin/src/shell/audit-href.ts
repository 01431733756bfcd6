import { type IdPrefix, idPrefixes } from '@corridor/kernel/ids'

/** The audit trail of one thing, or of all of its kind; every screen links to its own. */
export function auditHref(prefix: IdPrefix, id?: string): string {
  const entityType = idPrefixes[prefix].toLowerCase().replaceAll(' ', '-')
  const query = new URLSearchParams({ entityType, ...(id && { entityId: id }) })
  return `/audit?${query}`
}
