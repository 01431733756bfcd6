/** The queue that a thread's page walks through. */
export const waitingThreads = { state: 'waiting-for-us', limit: 100 } as const
