import { offeredServices, type Service, services } from './offering.ts'
import type { Settings } from './settings.ts'

/** Who reads the settings; the launcher is `npm start`, which starts the others. */
export type DeploymentProcess = 'launcher' | 'web' | 'admin' | 'api' | 'worker'

/** A setting that a deployment lacks: what to set it to, and why it matters. */
export type MissingSetting = { readonly name: string; readonly what: string; readonly why: string }

type Rule = MissingSetting & {
  /** Who needs it; everybody where not given. */
  readonly of?: readonly DeploymentProcess[]
  readonly isMet: (settings: Settings) => boolean
}

/** What a process is that plays nothing to anybody: everything but `CORRIDOR_DEMO=1`. */
export function isDemo(settings: Settings): boolean {
  return settings.CORRIDOR_DEMO === '1'
}

const shortestSecret = 32
const leastDifferent = 10

/** Long and mixed enough to have been drawn at random; a word or a repeated sign is not. */
function isStrong(text = ''): boolean {
  return text.length >= shortestSecret && new Set(text).size >= leastDifferent
}

function isKeyOf32Bytes(text = ''): boolean {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(text)) return false
  return new Set(atob(text)).size >= leastDifferent
}

function isLocal(settings: Settings): boolean {
  return settings.ALLOW_LOCAL_HTTP === '1'
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

function isPublicAddress(text: string | undefined, settings: Settings): boolean {
  if (!text || !URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  if (protocol === 'https:') return true
  return protocol === 'http:' && isLocal(settings) && loopback.test(hostname)
}

/** Plain http is for a mirror on this machine alone. */
function isMirrorAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname))
}

const pinsPattern = /^\s*[\w.]+\s*=\s*[0-9a-f]{64}\s*(,\s*[\w.]+\s*=\s*[0-9a-f]{64}\s*)*$/i

function isBehindProxies({ TRUSTED_PROXIES: count = '' }: Settings): boolean {
  return /^[1-9][0-9]?$/.test(count)
}

const httpsWords =
  'an https address, https://… (http://localhost:… only together with ALLOW_LOCAL_HTTP=1, on this machine alone)'

const apps: readonly DeploymentProcess[] = ['launcher', 'web', 'admin', 'api']

const always: readonly Rule[] = [
  {
    name: 'WEB_URL',
    what: `where customers reach the app: ${httpsWords}`,
    why: 'links in mails lead there, and sessions over plain http can be read on the way',
    isMet: (settings) => isPublicAddress(settings.WEB_URL, settings),
  },
  {
    name: 'ADMIN_URL',
    what: `where staff reach the console: ${httpsWords}`,
    why: 'invitations lead there, and sessions over plain http can be read on the way',
    isMet: (settings) => isPublicAddress(settings.ADMIN_URL, settings),
  },
  {
    name: 'NEXTAUTH_URL',
    what: 'the address of this app itself, the same as WEB_URL or ADMIN_URL',
    why: 'by it the session cookie is kept to https',
    of: ['web', 'admin', 'api'],
    isMet: (settings) => isPublicAddress(settings.NEXTAUTH_URL, settings),
  },
  {
    name: 'TRUSTED_PROXIES',
    what: 'how many proxies of yours stand in front of each app, 1 for one that ends https',
    why: 'the apps speak http behind it; without the number all clients look like one, and one can lock out all',
    of: apps,
    isMet: (settings) => isLocal(settings) || isBehindProxies(settings),
  },
  {
    name: 'SMTP_URL',
    what: 'your mail server, smtps://user:password@host:465 or smtp://host:587',
    why: 'confirmations, password resets and invitations of staff go by mail only',
    isMet: ({ SMTP_URL: url = '' }) => /^smtps?:\/\/[^/\s]+/.test(url),
  },
  {
    name: 'MAIL_FROM',
    what: 'the sender of the mails, Name <address> at a domain of yours',
    why: 'the default is an example address, which mail servers refuse',
    isMet: ({ MAIL_FROM: from = '' }) => /@[^@\s>]+/.test(from) && !/@corridor\.example/.test(from),
  },
  {
    name: 'FX_MODE',
    what: 'live',
    why: 'otherwise prices are made of the rates that came with the program',
    isMet: ({ FX_MODE: mode }) => mode === 'live',
  },
  {
    name: 'FX_SOURCE',
    what: 'ecb, or open-exchange-rates together with OPEN_EXCHANGE_RATES_APP_ID',
    why: 'rates have to come from somewhere that is chosen, not by default',
    isMet: ({ FX_SOURCE: source, OPEN_EXCHANGE_RATES_APP_ID: id }) =>
      source === 'ecb' || (source === 'open-exchange-rates' && Boolean(id)),
  },
  {
    name: 'SANCTION_LISTS',
    what: 'published',
    why: 'the lists that came with the program are old; payments are screened against current ones',
    isMet: ({ SANCTION_LISTS: lists }) => lists === 'published',
  },
  {
    name: 'SANCTION_LISTS_URL',
    what: 'the https address of a mirror of yours, or leave it out',
    why: 'lists that are read over plain http can be shortened on the way',
    isMet: ({ SANCTION_LISTS_URL: url }) => !url || isMirrorAddress(url),
  },
  {
    name: 'SANCTION_LISTS_SHA256',
    what: 'SDN.CSV=64 hexadecimal digits, with commas between files, or leave it out',
    why: 'a hash that cannot be read would stop every import',
    isMet: ({ SANCTION_LISTS_SHA256: pins }) => !pins || pinsPattern.test(pins),
  },
  {
    name: 'OFFERED_SERVICES',
    what: `those of ${services.join(',')} that you offer, with commas between, or none`,
    why: 'what is offered needs a real provider, what is not disappears from the screens',
    isMet: (settings) =>
      settings.OFFERED_SERVICES !== undefined && offeredServices(settings) !== null,
  },
  {
    name: 'DATABASE_ROLE_SECRET',
    what: `at least ${shortestSecret} random characters (openssl rand -base64 36)`,
    why: "the passwords of the domains' database roles are derived from it",
    isMet: ({ DATABASE_ROLE_SECRET: secret }) => isStrong(secret),
  },
  {
    name: 'FIELD_ENCRYPTION_KEY',
    what: '32 random bytes in base64 (openssl rand -base64 32)',
    why: 'authenticator secrets and account numbers are encrypted with it; keep a copy away from the database',
    isMet: ({ FIELD_ENCRYPTION_KEY: key }) => isKeyOf32Bytes(key),
  },
  {
    name: 'AUTH_SECRET',
    what: `at least ${shortestSecret} random characters (openssl rand -base64 36)`,
    why: 'session cookies are encrypted with it',
    of: apps,
    isMet: ({ AUTH_SECRET: secret }) => isStrong(secret),
  },
  {
    name: 'LEDGER_SEAL_KEY',
    what: 'an ed25519 key (openssl genpkey -algorithm ed25519 -outform DER | openssl base64 -A)',
    why: "the ledger's heads are signed with it; it must not be made and kept beside the data",
    of: ['launcher', 'worker'],
    isMet: ({ LEDGER_SEAL_KEY: key = '' }) => /^[A-Za-z0-9+/]{60,}={0,2}$/.test(key),
  },
  {
    name: 'DATABASE_URL',
    what: 'where the data is, postgres://host/database',
    why: 'npm start brings a database of its own, a process by itself does not',
    of: ['web', 'admin', 'api', 'worker'],
    isMet: (settings) =>
      Object.entries(settings).some(([name, value]) => /(^|_)DATABASE_URL$/.test(name) && value),
  },
]

type Provider = { readonly setting: string; readonly secrets: string }

/**
 * The real providers that this version can speak to, by the setting that names one: the adapters of payments and kyc
 * beside their sandboxes. None yet; whoever adds an adapter there adds its name here.
 */
export type RealProviders = Readonly<Record<string, readonly string[]>>
const realProviders: RealProviders = {
  CARD_GATEWAY: [],
  BANK_RAIL: [],
  IDENTITY_CHECK_PROVIDER: [],
}

const cardGateway = { setting: 'CARD_GATEWAY', secrets: 'CARD_GATEWAY_WEBHOOK_SECRETS' }
const bankRail = { setting: 'BANK_RAIL', secrets: 'BANK_RAIL_WEBHOOK_SECRETS' }
const providers: Readonly<Record<Service, Provider>> = {
  cards: cardGateway,
  'bank-pay-in': bankRail,
  'bank-payouts': bankRail,
  'identity-checks': {
    setting: 'IDENTITY_CHECK_PROVIDER',
    secrets: 'IDENTITY_CHECK_WEBHOOK_SECRETS',
  },
}

/** What stands behind the services that are offered: one provider may stand behind several. */
function ofOffered(settings: Settings, real: RealProviders): MissingSetting[] {
  const offered = [...(offeredServices(settings) ?? [])]
  const needed = new Map<Provider, Service[]>()
  for (const service of offered) {
    needed.set(providers[service], [...(needed.get(providers[service]) ?? []), service])
  }
  return [...needed].flatMap(([{ setting, secrets }, behind]) => {
    const words = behind.join(' and ')
    const known = real[setting] ?? []
    const choices =
      known.length > 0 ? known.join(' or ') : 'a real provider (this version has none)'
    const provider = {
      name: setting,
      what: `${choices} for ${words}, or take ${words} out of OFFERED_SERVICES`,
      why: 'a sandbox only plays; what is offered has to be done by somebody',
    }
    const signature = {
      name: secrets,
      what: 'the secret that the provider signs its calls with, whsec_…',
      why: 'a call that nobody signed could say that money arrived',
    }
    const isReal = known.includes(settings[setting] ?? '')
    const isSigned = /^whsec_.{24,}/.test(settings[secrets] ?? '')
    return [...(isReal ? [] : [provider]), ...(isSigned ? [] : [signature])]
  })
}

/** Everything that a deployment lacks before it may start, in one list; empty for a demo. */
export function missingSettings(
  settings: Settings,
  of: DeploymentProcess,
  real: RealProviders = realProviders,
): MissingSetting[] {
  if (isDemo(settings)) return []
  const unmet = always
    .filter((rule) => (rule.of?.includes(of) ?? true) && !rule.isMet(settings))
    .map(({ name, what, why }) => ({ name, what, why }))
  return [...unmet, ...ofOffered(settings, real)]
}

/** A deployment that is not a demo and not complete. Its message is the whole list. */
export class IncompleteDeployment extends Error {
  readonly missing: readonly MissingSetting[]

  constructor(missing: readonly MissingSetting[]) {
    const lines = missing.map(
      ({ name, what, why }) => `  ${name}: set ${what}.\n      Why: ${why}.`,
    )
    super(
      [
        `This deployment is not a demo (CORRIDOR_DEMO is not 1) and lacks ${missing.length} settings:`,
        ...lines,
        'Nothing was started. docs/deploy.md walks through all of them.',
      ].join('\n'),
    )
    this.name = 'IncompleteDeployment'
    // printed as it is when nobody catches it: where in our code it was noticed helps nobody
    this.stack = this.message
    this.missing = missing
  }
}

/** Lets a demo and a complete deployment pass. @throws IncompleteDeployment with the list of what is missing */
export function requireCompleteDeployment(settings: Settings, of: DeploymentProcess): void {
  const missing = missingSettings(settings, of)
  if (missing.length > 0) throw new IncompleteDeployment(missing)
}
