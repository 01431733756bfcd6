/** The queue that an alert's page walks through. */
export const openAlerts = { state: 'open', limit: 100 } as const
