import type { AskedFor } from '../../page/address-query.ts'

/** The filter that an address asks for. */
export function auditFilter(one: AskedFor) {
  return {
    entityType: one('entityType') || undefined,
    entityId: one('entityId') || undefined,
    actor: one('actor') || undefined,
    action: one('action') || undefined,
  }
}
