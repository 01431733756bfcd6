import { describe, expect, it } from 'vitest'
import { IncompleteDeployment, missingSettings, requireCompleteDeployment } from './deployment.ts'
import { isOffered, offeredServices } from './offering.ts'
import type { Settings } from './settings.ts'

const random = 'q3Zt8vYb1LxN0sWmKc7RfHdUjP5gTeA2'
const key = 'pY1mJ8hQ2vXb0kR7cWnT4sZdL9gFuE3aHjKoMxPqBtI='
const seal = 'MC4CAQAwBQYDK2VwBCIEIPq3vZt8vYb1LxN0sWmKc7RfHdUjP5gTeA2ZzYyXxWwVv'

const complete: Settings = {
  CORRIDOR_DEMO: '0',
  WEB_URL: 'https://pay.acme.test',
  ADMIN_URL: 'https://console.acme.test',
  TRUSTED_PROXIES: '1',
  SMTP_URL: 'smtps://corridor:word@mail.acme.test:465',
  MAIL_FROM: 'Acme Pay <hello@acme.test>',
  FX_MODE: 'live',
  FX_SOURCE: 'ecb',
  SANCTION_LISTS: 'published',
  OFFERED_SERVICES: 'none',
  DATABASE_ROLE_SECRET: random,
  FIELD_ENCRYPTION_KEY: key,
  AUTH_SECRET: `${random}x`,
  LEDGER_SEAL_KEY: seal,
}

const namesOf = (settings: Settings) =>
  missingSettings(settings, 'launcher').map(({ name }) => name)

describe('a deployment that is not a demo', () => {
  it('is told of everything that it lacks, in one list with what to set and why', () => {
    const missing = missingSettings({ CORRIDOR_DEMO: '0' }, 'launcher')
    expect(missing.map(({ name }) => name)).toEqual([
      'WEB_URL',
      'ADMIN_URL',
      'TRUSTED_PROXIES',
      'SMTP_URL',
      'MAIL_FROM',
      'FX_MODE',
      'FX_SOURCE',
      'SANCTION_LISTS',
      'OFFERED_SERVICES',
      'DATABASE_ROLE_SECRET',
      'FIELD_ENCRYPTION_KEY',
      'AUTH_SECRET',
      'LEDGER_SEAL_KEY',
      'CARD_GATEWAY',
      'CARD_GATEWAY_WEBHOOK_SECRETS',
      'BANK_RAIL',
      'BANK_RAIL_WEBHOOK_SECRETS',
      'IDENTITY_CHECK_PROVIDER',
      'IDENTITY_CHECK_WEBHOOK_SECRETS',
    ])
    const { message } = new IncompleteDeployment(missing)
    for (const { name, what, why } of missing) {
      expect(message).toContain(`  ${name}: set ${what}.\n      Why: ${why}.`)
    }
  })

  it.each([
    [{ SANCTION_LISTS_URL: 'http://lists.example.org/' }, 'SANCTION_LISTS_URL'],
    [{ SANCTION_LISTS_URL: 'lists' }, 'SANCTION_LISTS_URL'],
    [{ SANCTION_LISTS_SHA256: 'SDN.CSV=abc' }, 'SANCTION_LISTS_SHA256'],
    [{ SANCTION_LISTS: 'embedded' }, 'SANCTION_LISTS'],
  ])('is told of a source of lists that cannot be read: %j', (wrong, name) => {
    expect(namesOf({ ...complete, ...wrong })).toEqual([name])
    const mirror = { SANCTION_LISTS_URL: 'https://lists.example.org/' }
    const SANCTION_LISTS_SHA256 = `SDN.CSV=${'ab'.repeat(32)}, ALT.CSV=${'cd'.repeat(32)}`
    expect(namesOf({ ...complete, ...mirror, SANCTION_LISTS_SHA256 })).toEqual([])
  })

  it('starts when nothing is missing, and a demo always does', () => {
    expect(missingSettings(complete, 'launcher')).toEqual([])
    requireCompleteDeployment(complete, 'launcher')
    requireCompleteDeployment({ CORRIDOR_DEMO: '1' }, 'worker')
    expect(() => requireCompleteDeployment({}, 'worker')).toThrow(IncompleteDeployment)
  })

  it.each(Object.keys(complete).filter((name) => name !== 'CORRIDOR_DEMO'))(
    'without %s does not start, and hears of that',
    (name) => {
      const without = { ...complete, [name]: undefined }
      expect(namesOf(without)).toContain(name)
    },
  )

  it.each([
    ['WEB_URL', 'http://pay.acme.test'],
    ['ADMIN_URL', 'http://localhost:3001'],
    ['WEB_URL', 'pay.acme.test'],
    ['TRUSTED_PROXIES', '0'],
    ['SMTP_URL', 'mail.acme.test'],
    ['MAIL_FROM', 'Corridor <hello@corridor.example>'],
    ['FX_MODE', 'demo'],
    ['FX_SOURCE', 'open-exchange-rates'],
    ['SANCTION_LISTS', 'embedded'],
    ['OFFERED_SERVICES', 'cards,banks'],
    ['DATABASE_ROLE_SECRET', 'secret'],
    ['DATABASE_ROLE_SECRET', 'x'.repeat(64)],
    ['FIELD_ENCRYPTION_KEY', `${'A'.repeat(43)}=`],
    ['AUTH_SECRET', 'change-me'],
    ['LEDGER_SEAL_KEY', 'key'],
  ])('does not take %s=%s', (name, value) => {
    expect(namesOf({ ...complete, [name]: value })).toContain(name)
  })

  it('may be local: plain http on the loopback, and no proxies, when that is said', () => {
    const local = {
      ...complete,
      WEB_URL: 'http://localhost:3000',
      ADMIN_URL: 'http://127.0.0.1:3001',
      TRUSTED_PROXIES: undefined,
    }
    expect(namesOf(local)).toEqual(['WEB_URL', 'ADMIN_URL', 'TRUSTED_PROXIES'])
    expect(namesOf({ ...local, ALLOW_LOCAL_HTTP: '1' })).toEqual([])
    const elsewhere = { ...local, ALLOW_LOCAL_HTTP: '1', WEB_URL: 'http://10.0.0.5:3000' }
    expect(namesOf(elsewhere)).toEqual(['WEB_URL'])
  })

  it('has no sandbox behind what it offers', () => {
    const offering = { ...complete, OFFERED_SERVICES: 'bank-payouts, bank-pay-in' }
    expect(namesOf(offering)).toEqual(['BANK_RAIL', 'BANK_RAIL_WEBHOOK_SECRETS'])
    expect(namesOf({ ...offering, BANK_RAIL: 'sandbox' })).toContain('BANK_RAIL')
    const named = { BANK_RAIL: 'acme', BANK_RAIL_WEBHOOK_SECRETS: `whsec_${random}` }
    // a name that no adapter has would start, and fail at the first payment
    expect(namesOf({ ...offering, ...named })).toEqual(['BANK_RAIL'])
    const real = { BANK_RAIL: ['acme'] }
    expect(missingSettings({ ...offering, ...named }, 'launcher', real)).toEqual([])
  })

  it('asks each process for what is its own', () => {
    const ofProcess = (settings: Settings, of: 'web' | 'worker') =>
      missingSettings(settings, of).map(({ name }) => name)
    const { LEDGER_SEAL_KEY: _, ...web } = complete
    expect(ofProcess(web, 'web')).toEqual(['NEXTAUTH_URL', 'DATABASE_URL'])
    const started = {
      ...web,
      NEXTAUTH_URL: complete.WEB_URL,
      LEDGER_DATABASE_URL: 'postgres://db/x',
    }
    expect(ofProcess(started, 'web')).toEqual([])
    const { AUTH_SECRET: __, ...worker } = complete
    expect(ofProcess({ ...worker, DATABASE_URL: 'postgres://db/x' }, 'worker')).toEqual([])
  })
})

describe('an offering', () => {
  it('is everything where nothing is said, and nothing where it is misspelt', () => {
    expect(offeredServices({})?.size).toBe(4)
    expect(offeredServices({ OFFERED_SERVICES: 'none' })?.size).toBe(0)
    expect(isOffered('cards', { OFFERED_SERVICES: ' cards , bank-payouts' })).toBe(true)
    expect(isOffered('bank-pay-in', { OFFERED_SERVICES: ' cards , bank-payouts' })).toBe(false)
    expect(isOffered('cards', { OFFERED_SERVICES: 'card' })).toBe(false)
  })
})
