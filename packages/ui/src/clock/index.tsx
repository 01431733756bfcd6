/** What the clock says where a page is rendered, for whom it is rendered. */
export type Clock = { readonly nowMs: number; readonly timeZone: string }

/** Keeps the reader's zone, as their browser told it the last time. */
export const zoneCookie = 'timezone'

/** The clock of a page for a reader with this zone; UTC where there is none yet, or none that is known. */
export function clockOf(zone: string | undefined): Clock {
  return { nowMs: Date.now(), timeZone: isZone(zone) ? zone : 'UTC' }
}

function isZone(zone: string | undefined): zone is string {
  if (!zone || zone.length > 64) return false
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
