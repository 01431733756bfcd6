/** The queue that a check's page walks through. */
export const checksInReview = { state: 'in-review', limit: 100 } as const
