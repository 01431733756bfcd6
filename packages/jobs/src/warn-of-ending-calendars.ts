import { calendarsEndingWithin } from '@corridor/domain/fx'
import { logger } from '@corridor/telemetry'

const months = 6

/**
 * Says at the start whose bank holidays are listed for less than six months more: past the last one, deliveries there
 * are called expectations until a newer release brings next year's days.
 */
export function warnOfEndingCalendars(now = new Date()): void {
  const calendars = calendarsEndingWithin(months, now)
  if (calendars.length === 0) return
  logger.warn(
    { calendars: calendars.join(' '), months },
    'bank holidays of these countries end soon: update to a release that lists the next year',
  )
}
