/** One domain of the house: where its tables live and whose doors it may use. */
export type DomainEntry = {
  /** Its Postgres schema; the roles are `corridor_<name>` and `corridor_<name>_owner`. */
  readonly schema: string
  readonly mayCall: readonly DomainName[]
}

export const domainNames = [
  'identity',
  'kyc',
  'ledger',
  'wallets',
  'fx',
  'beneficiaries',
  'transfers',
  'payments',
  'compliance',
  'notifications',
  'reporting',
  'support',
  'audit',
  'reconciliation',
] as const

export type DomainName = (typeof domainNames)[number]

/**
 * The graph as data: who may call whom by its door. It is acyclic; a new arrow is an ADR and keeps it so.
 * Read by the fence, the generators and the documentation.
 */
export const domains: Readonly<Record<DomainName, DomainEntry>> = {
  identity: { schema: 'identity', mayCall: [] },
  kyc: { schema: 'kyc', mayCall: ['identity'] },
  ledger: { schema: 'ledger', mayCall: [] },
  wallets: { schema: 'wallets', mayCall: ['ledger'] },
  fx: { schema: 'fx', mayCall: [] },
  beneficiaries: { schema: 'beneficiaries', mayCall: ['identity', 'payments'] },
  transfers: {
    schema: 'transfers',
    mayCall: ['identity', 'wallets', 'fx', 'beneficiaries', 'compliance', 'payments'],
  },
  payments: { schema: 'payments', mayCall: ['wallets', 'compliance'] },
  compliance: { schema: 'compliance', mayCall: ['identity', 'kyc', 'fx'] },
  notifications: { schema: 'notifications', mayCall: ['identity'] },
  reporting: { schema: 'reporting', mayCall: [] },
  support: { schema: 'support', mayCall: [] },
  audit: { schema: 'audit', mayCall: [] },
  reconciliation: { schema: 'reconciliation', mayCall: ['ledger', 'payments'] },
}

/** True when `name` is one of ours. */
export function isDomainName(name: string): name is DomainName {
  return Object.hasOwn(domains, name)
}
