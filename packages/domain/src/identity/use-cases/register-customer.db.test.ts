import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, test } from 'vitest'
import { goodPassword, newPerson, register, trySignIn } from '../testing/identity-world.ts'
import { getProfile } from './get-profile.ts'
import { mintLink } from './mint-link.ts'
import { registerCustomer } from './register-customer.ts'
import { resendVerification } from './resend-verification.ts'
import { updateProfile } from './update-profile.ts'
import { verifyEmail } from './verify-email.ts'

const db = useTestDatabase()

async function eventTypes(aggregateId: string): Promise<string[]> {
  const rows = await db.ownerQuery<{ type: string }>(
    'identity',
    'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY xid, id',
    [aggregateId],
  )
  return rows.map((row) => row.type)
}

async function countCustomers(email: string): Promise<number> {
  const sql = 'SELECT 1 FROM customer WHERE email_canonical = $1'
  return (await db.ownerQuery('identity', sql, [email])).length
}

test('a registration leaves the person, a credential, the consent and one event', async () => {
  const { customerId, actor } = await register({
    email: 'Maria.Costa@Bücher.Example',
    handle: 'maria_c',
    firstName: ' Maria ',
    lastName: 'Costa',
  })
  const profile = unwrap(await getProfile(actor))
  expect(profile).toMatchObject({
    customerId,
    email: 'Maria.Costa@xn--bcher-kva.example',
    isEmailVerified: false,
    displayName: 'Maria C.',
    status: 'active',
    hasTotp: false,
    preferredCurrency: null,
  })
  expect(await eventTypes(customerId)).toEqual(['user.registered.v1'])
  const consents = await db.ownerQuery(
    'identity',
    `SELECT kind, consent.version, ip FROM consent JOIN customer ON customer.id = customer_id
     WHERE handle = 'maria_c'`,
  )
  expect(consents).toEqual([{ kind: 'terms', version: '2026-11', ip: '192.0.2.1' }])
  const [credential] = await db.ownerQuery<{ password_hash: string }>(
    'identity',
    `SELECT password_hash FROM credential JOIN customer ON customer.id = subject_id
     WHERE handle = 'maria_c'`,
  )
  expect(credential?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('somebody with one name has it as the last one, wherever it was written', async () => {
  for (const names of [
    { firstName: '', lastName: 'Suharto' },
    { firstName: 'Suharto', lastName: '' },
  ]) {
    const { actor } = await register(names)
    expect(unwrap(await getProfile(actor))).toMatchObject({
      firstName: '',
      lastName: 'Suharto',
      displayName: 'Suharto',
    })
  }
})

describe('without phone and handle', () => {
  const bare = (change = {}) => newPerson({ phone: undefined, handle: undefined, ...change })
  const profileOf = async (change = {}) => {
    const { customerId } = unwrap(await registerCustomer(bare(change)))
    return unwrap(await getProfile({ kind: 'customer', customerId }))
  }

  test('the handle is made of what others see of the name, and no phone is kept', async () => {
    const named = { firstName: 'Zoë Maria', lastName: 'Ångström' }
    expect(await profileOf(named)).toMatchObject({ handle: 'zoe_a', phone: null })
    expect((await profileOf(named)).handle).toMatch(/^zoe_a_[234679]{4}$/)
  })

  test('many people without a phone, and of one name, register at once', async () => {
    const named = { firstName: 'Ольга', lastName: 'Сидорова' }
    const profiles = await Promise.all(Array.from({ length: 8 }, () => profileOf(named)))
    const handles = profiles.map(({ handle }) => handle)
    expect(new Set(handles).size).toBe(8)
    for (const handle of handles) expect(handle).toMatch(/^olga_s(_[234679]{4})?$/)
  })

  test('a known address answers as ever, also where its suggestion is taken', async () => {
    const named = { firstName: 'Quentin', lastName: 'Ortolan' }
    const owner = newPerson()
    unwrap(await registerCustomer(owner))
    unwrap(await registerCustomer(bare(named)))
    const again = unwrap(await registerCustomer(bare({ ...named, email: owner.email })))
    expect(Object.keys(again)).toEqual(['customerId', 'secret'])
    expect(await countCustomers(owner.email)).toBe(1)
  })

  test('phone and handle are set later, by the same rules', async () => {
    const { customerId } = unwrap(await registerCustomer(bare()))
    const actor = { kind: 'customer', customerId } as const
    const input = { phone: '+351 912 345 677', handle: 'ana_later' }
    expect(unwrap(await updateProfile(actor, input))).toMatchObject({
      phone: '+351912345677',
      handle: 'ana_later',
    })
  })
})

describe('refusals', () => {
  test.each([
    ['email-invalid', { email: 'ana@evil.example＠example.com' }],
    ['phone-invalid', { phone: '12345' }],
    ['handle-invalid', { handle: 'Ana' }],
    ['handle-reserved', { handle: 'supp0rt' }],
    ['name-invalid', { firstName: 'Ana2' }],
    ['name-invalid', { lastName: '\u3164' }],
    ['name-invalid', { firstName: '', lastName: '' }],
    ['name-invalid', { lastName: 'Silva2' }],
    ['too-young', { birthDate: '2015-01-01' }],
    ['birth-date-invalid', { birthDate: '1990-02-31' }],
    ['country-not-offered', { country: 'KP' }],
    ['terms-outdated', { acceptedTermsVersion: '2019-01' }],
    ['password-too-short', { password: 'short' }],
    ['password-common', { password: 'Password2024!' }],
  ])('%s', async (code, change) => {
    expect(codeOf(await registerCustomer(newPerson(change)))).toBe(`identity.${code}`)
  })

  test('phone, handle and a handle that looks like another one are taken', async () => {
    const { input } = await register({ handle: 'melissa' })
    expect(codeOf(await registerCustomer(newPerson({ phone: input.phone })))).toBe(
      'identity.phone-taken',
    )
    for (const handle of ['melissa', 'me1issa', 'mel_issa']) {
      expect(codeOf(await registerCustomer(newPerson({ handle })))).toBe('identity.handle-taken')
    }
  })
})

test('a known address gets the same answer, and its owner an event', async () => {
  const owner = await register()
  const again = await registerCustomer(newPerson({ email: owner.email.toUpperCase() }))
  const fresh = await registerCustomer(newPerson())
  expect(Object.keys(unwrap(again))).toEqual(Object.keys(unwrap(fresh)))
  expect(unwrap(again).customerId).not.toBe(owner.customerId)
  expect(await countCustomers(owner.email)).toBe(1)
  expect(await eventTypes(owner.customerId)).toEqual([
    'user.registered.v1',
    'user.registration-repeated.v1',
  ])
  expect((await trySignIn(owner.email)).ok).toBe(true)
})

test('whether the address is known does not change what is said about a taken handle', async () => {
  const owner = await register()
  const other = await register()
  const known = newPerson({ email: owner.email, handle: other.input.handle })
  const unknown = newPerson({ handle: other.input.handle })
  expect(codeOf(await registerCustomer(known))).toBe('identity.handle-taken')
  expect(codeOf(await registerCustomer(unknown))).toBe('identity.handle-taken')
})

test('20 parallel registrations of one address leave one account', async () => {
  const email = 'race@example.com'
  const spellings = [email, 'Race@Example.com', ' RACE@EXAMPLE.COM ', 'race@EXAMPLE.com']
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      registerCustomer(newPerson({ email: spellings[i % spellings.length] })),
    ),
  )
  expect(answers.every((answer) => answer.ok)).toBe(true)
  expect(await countCustomers(email)).toBe(1)
  const registered = await db.ownerQuery(
    'identity',
    `SELECT 1 FROM outbox_event JOIN customer ON email_canonical = $1
     WHERE type = 'user.registered.v1' AND payload->>'customerId' = ANY ($2)`,
    [email, answers.map((answer) => unwrap(answer).customerId)],
  )
  expect(registered).toHaveLength(1)
})

describe('verification', () => {
  test('the link verifies once, and may be opened again', async () => {
    const { customerId, actor } = await register()
    const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
    expect(unwrap(await verifyEmail({ token }))).toEqual({ customerId, signedIn: null })
    expect(unwrap(await verifyEmail({ token }))).toEqual({ customerId, signedIn: null })
    expect(unwrap(await getProfile(actor)).isEmailVerified).toBe(true)
    expect(await eventTypes(customerId)).toEqual(['user.registered.v1', 'user.email-verified.v1'])
    expect(codeOf(await resendVerification(actor))).toBe('identity.email-already-verified')
  })

  test('an expired, unknown or other kind of link is refused', async () => {
    const { customerId } = await register()
    const expired = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
    await db.ownerQuery('identity', `UPDATE one_time_link SET expires_at = now() - interval '1 ms'`)
    const reset = unwrap(await mintLink(customerId, { purpose: 'reset-password' }))
    for (const token of [expired.token, reset.token, 'x'.repeat(43)]) {
      expect(codeOf(await verifyEmail({ token }))).toBe('identity.link-invalid')
    }
  })

  test('only the hash of a link is stored', async () => {
    const { customerId } = await register()
    const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
    const rows = await db.ownerQuery(
      'identity',
      'SELECT one_time_link::text AS row FROM one_time_link',
    )
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(codeOf(await mintLink(newId('cus'), { purpose: 'verify-email' }))).toBe(
      'identity.not-found',
    )
  })

  test('asking again is the same answer for everybody, and at most five mails an hour', async () => {
    const { customerId, email } = await register()
    for (let i = 0; i < 7; i++) expect(await resendVerification({ email })).toEqual({ ok: true })
    expect(await resendVerification({ email: 'nobody@example.com' })).toEqual({ ok: true })
    expect(await resendVerification({ email: 'no address' })).toEqual({ ok: true })
    const types = await eventTypes(customerId)
    expect(types.filter((type) => type === 'user.verification-requested.v1')).toHaveLength(5)
  })
})

test('a profile changes within the same rules', async () => {
  const one = await register()
  const two = await register()
  const changed = await updateProfile(one.actor, {
    preferredCurrency: 'KES',
    phone: '+351912345678',
    handle: 'ana_of_lisbon',
  })
  expect(unwrap(changed)).toMatchObject({ preferredCurrency: 'KES', handle: 'ana_of_lisbon' })
  expect(codeOf(await updateProfile(two.actor, { phone: '+351 912 345 678' }))).toBe(
    'identity.phone-taken',
  )
  expect(codeOf(await updateProfile(two.actor, { handle: 'anaoflisbon' }))).toBe(
    'identity.handle-taken',
  )
  expect(codeOf(await updateProfile(two.actor, { handle: 'root' }))).toBe(
    'identity.handle-reserved',
  )
  expect(await eventTypes(two.customerId)).toEqual(['user.registered.v1'])
})

test('no personal data in events', async () => {
  const rows = await db.ownerQuery('identity', 'SELECT payload::text FROM outbox_event')
  const text = JSON.stringify(rows)
  for (const word of ['example.com', '+44', 'Silva', '1990', goodPassword]) {
    expect(text).not.toContain(word)
  }
})
