import type { PageReads } from '../../page/page-reads.tsx'

/** Beside the profile, which the frame reads: how far the identity is checked. */
export const accountReads: PageReads = ({ verification }, queries) => [
  queries.query(verification.getStatus.queryOptions()),
]

/** Where the customer is signed in, the keys that end with signing out elsewhere, and a request to take the authenticator off. */
export const securityReads: PageReads = ({ identity, recovery }, queries) => [
  queries.query(identity.listApiKeys.queryOptions()),
  queries.query(identity.listSessions.queryOptions()),
  queries.query(recovery.get.queryOptions()),
]

/** The saved cards. */
export const paymentMethodsReads: PageReads = ({ deposits }, queries) => [
  queries.query(deposits.listPaymentMethods.queryOptions()),
]

/** The keys themselves, and those that end with a new password. */
export const apiKeysReads: PageReads = ({ identity }, queries) => [
  queries.query(identity.listApiKeys.queryOptions()),
]
