/**
 * The country that a browser's languages name, "de-AT, en;q=0.5" is AT: the first that names one at all and is offered. A
 * language without a country says nothing of where somebody lives. Empty when none does.
 */
export function countryOfLanguages(header: string | null, offered: readonly string[]): string {
  const ranges = (header ?? '').split(',').map((range) => range.split(';')[0]?.trim() ?? '')
  for (const range of ranges) {
    const country = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?=-|$)/i.exec(range)?.[1]?.toUpperCase()
    if (country && offered.includes(country)) return country
  }
  return ''
}
