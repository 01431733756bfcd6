/** Milliseconds to wait, times JOURNEY_PATIENCE where a busy machine makes everything slow. */
export function patient(ms: number): number {
  return ms * Number(process.env.JOURNEY_PATIENCE || '1')
}

/** What a worker, a provider's webhook or a mail brings: never at once. */
export const later = { timeout: patient(40_000) }

/** What a sweep brings that comes round once a minute: the clock's minute, the queue behind it, and the mail. */
export const sweptWithin = patient(120_000)
