/** The files of both lists, by the names under which a mirror keeps them. */
export const listFileNames = ['SDN.CSV', 'ALT.CSV', 'ADD.CSV', 'consolidated.xml'] as const
export type ListFileName = (typeof listFileNames)[number]

/** Where the lists come from. */
export const listOrigins = ['embedded', 'publisher', 'mirror'] as const
export type ListOrigin = (typeof listOrigins)[number]

export type ListSettings = {
  readonly origin: ListOrigin
  /** The mirror's folder, with a slash at its end. */
  readonly mirror: string | null
  /** SHA-256 (hex) that a file must have; one without an entry is taken as it comes. */
  readonly pins: ReadonlyMap<string, string>
}

type Environment = Readonly<Record<string, string | undefined>>

function mirrorProblem(address: string): string | null {
  if (!URL.canParse(address)) return 'SANCTION_LISTS_URL is no address.'
  const { protocol, hostname } = new URL(address)
  const isOwnMachine = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  if (protocol === 'https:' || (protocol === 'http:' && isOwnMachine)) return null
  return 'SANCTION_LISTS_URL must begin with https://.'
}

function readPins(text: string): { pins: Map<string, string>; problems: string[] } {
  const pins = new Map<string, string>()
  const problems: string[] = []
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [name = '', hash = ''] = pair.split('=').map((part) => part.trim())
    const file = listFileNames.find((known) => known.toLowerCase() === name.toLowerCase())
    if (file && /^[0-9a-f]{64}$/i.test(hash)) pins.set(file, hash.toLowerCase())
    else
      problems.push(`SANCTION_LISTS_SHA256 has "${pair.trim()}", which is not FILE=64 hex digits.`)
  }
  return { pins, problems }
}

/**
 * The source of the sanctions lists that these settings name, and what is wrong with them.
 * `SANCTION_LISTS` is `embedded` (the default) or `published`; `SANCTION_LISTS_URL` names a mirror of one's own in the
 * publishers' place, `SANCTION_LISTS_SHA256` what its files must hash to ("SDN.CSV=..., ALT.CSV=...").
 */
export function readListSettings(env: Environment): {
  readonly settings: ListSettings
  readonly problems: readonly string[]
} {
  const problems: string[] = []
  const kind = env.SANCTION_LISTS || 'embedded'
  if (kind !== 'embedded' && kind !== 'published') {
    problems.push('SANCTION_LISTS is neither "embedded" nor "published".')
  }
  const address = env.SANCTION_LISTS_URL || null
  const wrong = address && mirrorProblem(address)
  if (wrong) problems.push(wrong)
  const { pins, problems: wrongPins } = readPins(env.SANCTION_LISTS_SHA256 ?? '')
  problems.push(...wrongPins)
  const isPublished = kind === 'published'
  const mirror = isPublished && address && !wrong ? address.replace(/\/*$/, '/') : null
  const origin = isPublished ? (mirror ? 'mirror' : 'publisher') : 'embedded'
  return { settings: { origin, mirror, pins }, problems }
}

/** Whether the age of the lists counts: everywhere but in a demo that lives on the embedded ones. */
export function isListAgeWatched(env: Environment): boolean {
  return env.CORRIDOR_DEMO === '0' || env.SANCTION_LISTS === 'published'
}
