import type { Permission } from '@corridor/api/staff/permissions'
import { isId } from '@corridor/kernel/ids'

type Place = { href: string; permission: Permission }

/** Where the thing that a record is about can be looked at. */
export function placeOf({ entityId }: { entityId: string }): Place | null {
  if (isId('cus', entityId)) {
    return { href: `/customers/${entityId}`, permission: 'customers:read' }
  }
  if (isId('tr', entityId)) return { href: `/transfers/${entityId}`, permission: 'transfers:read' }
  if (isId('alt', entityId)) return { href: `/alerts/${entityId}`, permission: 'alerts:read' }
  if (isId('chk', entityId)) return { href: `/checks/${entityId}`, permission: 'checks:read' }
  if (isId('acc', entityId)) {
    return { href: `/ledger/accounts/${entityId}`, permission: 'ledger:read' }
  }
  if (isId('led', entityId)) {
    return { href: `/ledger/journal/${entityId}`, permission: 'ledger:read' }
  }
  if (isId('thr', entityId)) return { href: `/messages/${entityId}`, permission: 'messages:read' }
  return null
}
