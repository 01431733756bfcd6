import type { StaffRole } from '@corridor/kernel/actor'

/**
 * Who may do what in the console. Admins configure and see no cases; support neither decides nor sees alerts.
 */
export const permissions = {
  'home:read': ['support', 'compliance', 'admin'],
  'checks:read': ['compliance'],
  'checks:decide': ['compliance'],
  'alerts:read': ['compliance'],
  'alerts:decide': ['compliance'],
  'block-list:read': ['compliance'],
  'block-list:manage': ['compliance'],
  'lists:read': ['compliance', 'admin'],
  'customers:read': ['support', 'compliance'],
  'customers:support': ['support', 'compliance'],
  'customers:lift': ['compliance'],
  'customers:close': ['compliance'],
  'notes:write': ['support', 'compliance'],
  'transfers:read': ['support', 'compliance'],
  'transfers:trace': ['support', 'compliance'],
  'exceptions:read': ['compliance'],
  'exceptions:decide': ['compliance'],
  'messages:read': ['support', 'compliance'],
  'messages:answer': ['support', 'compliance'],
  'ledger:read': ['compliance', 'admin'],
  'ledger:limits': ['admin'],
  'invariants:read': ['compliance', 'admin'],
  'invariants:check': ['admin'],
  'reconciliation:read': ['compliance', 'admin'],
  'reconciliation:work': ['compliance'],
  'reconciliation:sign-off': ['compliance'],
  'queues:read': ['admin'],
  'queues:redrive': ['admin'],
  'queues:settle': ['admin'],
  'staff:read': ['admin'],
  'staff:manage': ['admin'],
  'mailbox:read': ['admin'],
  'simulator:use': ['admin'],
  'audit:read': ['compliance', 'admin'],
} as const satisfies Record<string, readonly StaffRole[]>

export type Permission = keyof typeof permissions

export function mayDo(roles: readonly StaffRole[], permission: Permission): boolean {
  return roles.some((role) => (permissions[permission] as readonly StaffRole[]).includes(role))
}

/** Everything that these roles carry together, for the console's navigation. */
export function permissionsOf(roles: readonly StaffRole[]): Permission[] {
  return (Object.keys(permissions) as Permission[]).filter((permission) => mayDo(roles, permission))
}
