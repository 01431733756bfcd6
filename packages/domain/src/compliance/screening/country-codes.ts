import countries from 'i18n-iso-countries'
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' }

countries.registerLocale(english)

/** Names that the lists use and ISO does not. */
const otherNames: Readonly<Record<string, string>> = {
  burma: 'MM',
  'congo, democratic republic of the': 'CD',
  'democratic republic of the congo': 'CD',
  "democratic people's republic of korea": 'KP',
  'korea, north': 'KP',
  'korea, south': 'KR',
  'iran (islamic republic of)': 'IR',
  palestinian: 'PS',
  'west bank': 'PS',
  gaza: 'PS',
  russia: 'RU',
  syria: 'SY',
  'syrian arab republic': 'SY',
  'cote d ivoire': 'CI',
  'bahamas, the': 'BS',
  'united kingdom of great britain and northern ireland': 'GB',
  'united republic of tanzania': 'TZ',
  bolivia: 'BO',
  venezuela: 'VE',
  'region: crimea': 'UA',
}

// A list names the same two hundred countries tens of thousands of times, and the library compares them all each time.
const known = new Map<string, string | null>()
const mostKnown = 2_000

/** ISO alpha-2 code of a country as a list writes it, or null. */
export function countryCodeOf(name: string): string | null {
  const found = known.get(name)
  if (found !== undefined) return found
  const code = lookUp(name)
  if (known.size >= mostKnown) known.clear()
  known.set(name, code)
  return code
}

function lookUp(name: string): string | null {
  const plain = name.trim().toLowerCase()
  if (plain === '') return null
  return otherNames[plain] ?? countries.getAlpha2Code(name.trim(), 'en') ?? null
}
