/** The latest payouts that went to the rail. */
export const recentPayouts = { entityType: 'payout', action: 'payout.sent', limit: 5 } as const
