/** Audit only listens: it publishes nothing, and nothing may depend on a record having been made. */
export const auditEvents = [] as const
