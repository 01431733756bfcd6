/** "2026-11-21T10:05" or with seconds, as a browser's own field writes local time, as an instant; null for none. */
export function instantOf(local: string): string | null {
  if (local === '') return null
  const at = new Date(local)
  return Number.isNaN(at.getTime()) || at.getUTCFullYear() > 9999 ? null : at.toISOString()
}

/** The same the other way: an instant as the field shows it, to the second. */
export function localOf(instant: string): string {
  const at = new Date(instant)
  if (instant === '' || Number.isNaN(at.getTime())) return ''
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}

/** An instant out of the address, or '' when it is none. */
export function instantIn(text: string): string {
  const local = localOf(text)
  return (local && instantOf(local)) || ''
}
