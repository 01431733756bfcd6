/** The longest name of a zone that is asked about; the database's own has 32 characters. */
const longest = 64

/** A zone of the IANA's database by its name as this server writes it; null for what is none, offsets too. */
export function timeZoneOf(name: string | null | undefined): string | null {
  if (!name || name.length > longest || !/^[A-Za-z]/.test(name)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
