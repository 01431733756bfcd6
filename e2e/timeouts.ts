/** A timeout in milliseconds, times JOURNEY_TIMEOUT_SCALE (default 1), which a busy machine sets. */
export function scaledTimeout(ms: number): number {
  return ms * Number(process.env.JOURNEY_TIMEOUT_SCALE || '1')
}

/** The timeout of what a worker, a provider's webhook or a mail brings, which never comes at once. */
export const later = { timeout: scaledTimeout(40_000) }

/** The timeout, in ms, of what a sweep brings that runs once a minute: the minute, its queue, and the mail. */
export const sweptWithin = scaledTimeout(120_000)
