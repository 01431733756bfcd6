import type { CustomerStatus } from './contract.ts'

const allowed: Readonly<Record<CustomerStatus, readonly CustomerStatus[]>> = {
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  // Records of a closed account are kept; it is never opened again.
  closed: [],
}

/** Which moves of a customer's status exist. */
export function canMove(from: CustomerStatus, to: CustomerStatus): boolean {
  return allowed[from].includes(to)
}
