import { useTestDatabase } from '@corridor/db/testing'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { describe, expect, test } from 'vitest'
import type { RegisterCustomer } from '../contract.ts'
import {
  awayFromStepEnd,
  codeAt,
  goodPassword,
  newPerson,
  otherPassword,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { authenticateSession } from '../use-cases/authenticate-session.ts'
import { confirmTotp } from '../use-cases/confirm-totp.ts'
import { getProfile } from '../use-cases/get-profile.ts'
import { mintLink } from '../use-cases/mint-link.ts'
import { registerCustomer } from '../use-cases/register-customer.ts'
import { resetPassword } from '../use-cases/reset-password.ts'
import { revokeAllSessions } from '../use-cases/revoke-all-sessions.ts'
import { startTotp } from '../use-cases/start-totp.ts'
import { suspendCustomer } from '../use-cases/suspend-customer.ts'
import { verifyEmail } from '../use-cases/verify-email.ts'
import type { SignedIn } from './open-session.ts'

const db = useTestDatabase()
const connection = { ip: '192.0.2.1', userAgent: 'Firefox/140.0 Windows' }

/** Somebody whose browser has just registered. */
type Registering = {
  readonly customerId: Id<'cus'>
  readonly actor: { readonly kind: 'customer'; readonly customerId: Id<'cus'> }
  readonly email: string
  readonly secret: string
}

async function registering(change: Partial<RegisterCustomer> = {}): Promise<Registering> {
  const input = newPerson(change)
  const { customerId, secret } = unwrap(await registerCustomer(input))
  return { customerId, secret, email: input.email, actor: { kind: 'customer', customerId } }
}

/** The link of the mail that goes to this customer. */
async function mailed(customerId: Id<'cus'>): Promise<string> {
  return unwrap(await mintLink(customerId, { purpose: 'verify-email' })).token
}

/** Opens a link in a browser that keeps these secrets. */
async function open(token: string, registrations: string[], ip = '192.0.2.1') {
  return unwrap(await verifyEmail({ token, registrations, ...connection, ip })).signedIn
}

async function isVerified({ actor }: Registering): Promise<boolean> {
  return unwrap(await getProfile(actor)).isEmailVerified
}

test('the link, opened in the browser that registered, signs in', async () => {
  const one = await registering()
  const opened = await open(await mailed(one.customerId), [one.secret])
  expect(opened?.actor).toEqual({
    ...one.actor,
    sessionId: opened?.sessionId,
    locale: 'en-GB',
  })
  expect(await authenticateSession('customer', opened?.sid ?? '')).toEqual(opened?.actor)
  expect(Buffer.from(opened?.deviceToken ?? '', 'base64url')).toHaveLength(32)
  expect(await isVerified(one)).toBe(true)
  const events = await db.ownerQuery(
    'identity',
    'SELECT type, payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY xid, id',
    [one.customerId],
  )
  const { customerId } = one
  expect(events.slice(1)).toEqual([
    { type: 'user.email-verified.v1', payload: { customerId } },
    {
      type: 'user.signed-in.v1',
      payload: {
        customerId,
        sessionId: opened?.sessionId,
        isNewDevice: false,
        how: 'confirmation-link',
      },
    },
  ])
})

test('only the hash of the secret is stored', async () => {
  const { secret, customerId } = await registering()
  const rows = await db.ownerQuery(
    'identity',
    'SELECT one_time_link::text AS row, purpose FROM one_time_link WHERE subject_id = $1',
    [uuidOf(customerId)],
  )
  expect(rows).toMatchObject([{ purpose: 'registered-here' }])
  expect(JSON.stringify(rows)).not.toContain(secret)
})

describe('one without the other opens nothing', () => {
  test('the link alone confirms, and the password is asked', async () => {
    const one = await registering()
    expect(await open(await mailed(one.customerId), [])).toBeNull()
    expect(await isVerified(one)).toBe(true)
    expect((await trySignIn(one.email)).ok).toBe(true)
  })

  test('the secret alone neither confirms nor signs in, and is not used up by it', async () => {
    const one = await registering()
    for (const token of ['x'.repeat(43), one.secret]) {
      const refused = await verifyEmail({ token, registrations: [one.secret], ...connection })
      expect(codeOf(refused)).toBe('identity.link-invalid')
    }
    expect(await isVerified(one)).toBe(false)
    expect(await open(await mailed(one.customerId), [one.secret])).not.toBeNull()
  })

  test('the link is no secret of a browser', async () => {
    const one = await registering()
    const token = await mailed(one.customerId)
    expect(await open(token, [token])).toBeNull()
  })

  test('a secret counts for its own registration only, beside others of the same browser', async () => {
    const one = await registering()
    const other = await registering()
    expect(await open(await mailed(one.customerId), [other.secret])).toBeNull()
    const opened = await open(await mailed(other.customerId), [one.secret, other.secret])
    expect(opened?.actor).toMatchObject({ customerId: other.customerId })
    // the one that was not meant is still there
    expect(await open(await mailed(one.customerId), [one.secret])).not.toBeNull()
  })

  test('a secret that is older than a day is none', async () => {
    const one = await registering()
    const sql = `UPDATE one_time_link SET expires_at = now() - interval '1 ms' WHERE purpose = 'registered-here' AND subject_id = $1`
    await db.ownerQuery('identity', sql, [uuidOf(one.customerId)])
    expect(await open(await mailed(one.customerId), [one.secret])).toBeNull()
  })
})

describe('once', () => {
  test('a replay of the link confirms as before and signs nobody in', async () => {
    const one = await registering()
    const token = await mailed(one.customerId)
    expect(await open(token, [one.secret])).not.toBeNull()
    expect(await open(token, [one.secret])).toBeNull()
    expect(await open(await mailed(one.customerId), [one.secret])).toBeNull()
  })

  test('of ten tabs at once one signs in', async () => {
    const one = await registering()
    const token = await mailed(one.customerId)
    const tabs = Array.from({ length: 10 }, () => open(token, [one.secret]))
    const opened = (await Promise.all(tabs)).filter((tab) => tab !== null)
    expect(opened).toHaveLength(1)
  })

  test('a scanner that opens the link first does not take the sign-in away', async () => {
    const one = await registering()
    const token = await mailed(one.customerId)
    expect(await open(token, [], '203.0.113.9')).toBeNull()
    expect(await open(token, [one.secret])).not.toBeNull()
  })

  test('each sign-in has a session secret of its own, which nobody brought along', async () => {
    const one = await registering()
    const other = await registering()
    const sids: (SignedIn | null)[] = [
      await open(await mailed(one.customerId), [one.secret]),
      await open(await mailed(other.customerId), [other.secret]),
    ]
    const secrets = [one.secret, other.secret, ...sids.map((opened) => opened?.sid)]
    expect(new Set(secrets).size).toBe(4)
    for (const planted of [one.secret, other.secret]) {
      expect(await authenticateSession('customer', planted)).toBeNull()
    }
  })
})

describe("a stranger's address", () => {
  test('who opens the link of an account that somebody else made does not land in it', async () => {
    const made = await registering({ password: goodPassword })
    const stranger = await registering()
    // the stranger's browser has registered too, for another address
    expect(await open(await mailed(made.customerId), [stranger.secret], '203.0.113.9')).toBeNull()
    expect(await open(await mailed(made.customerId), [], '203.0.113.9')).toBeNull()
  })

  test('an address that was registered before gives a secret that leads nowhere', async () => {
    const first = await registering()
    const again = await registerCustomer(newPerson({ email: first.email, password: otherPassword }))
    const { secret } = unwrap(again)
    expect(secret).toHaveLength(first.secret.length)
    expect(secret).not.toBe(first.secret)
    expect(await open(await mailed(first.customerId), [secret])).toBeNull()
    expect((await trySignIn(first.email, { password: otherPassword })).ok).toBe(false)
    // who registered first and reads the mailbox is who they were
    expect(await open(await mailed(first.customerId), [first.secret, secret])).not.toBeNull()
  })
})

describe('what somebody has made their own since stays theirs', () => {
  test.each<[string, (one: Registering) => Promise<unknown>]>([
    ['a sign-in with the password', ({ email }) => trySignIn(email)],
    [
      'a new password by mail',
      async ({ customerId }) => {
        const { token } = unwrap(await mintLink(customerId, { purpose: 'reset-password' }))
        unwrap(await resetPassword({ token, newPassword: otherPassword }))
      },
    ],
    ['signing out everywhere', ({ actor }) => revokeAllSessions(actor, { exceptCurrent: false })],
  ])('%s ends the secret', async (_, act) => {
    const one = await registering()
    await act(one)
    expect(await open(await mailed(one.customerId), [one.secret])).toBeNull()
    expect(await isVerified(one)).toBe(true)
  })
})

describe('what keeps a right password out keeps the link out', () => {
  test('the second factor is never skipped', async () => {
    const one = await registering()
    await open(await mailed(one.customerId), [])
    await awayFromStepEnd()
    const { secret } = unwrap(await startTotp(one.actor, { password: goodPassword }))
    unwrap(await confirmTotp(one.actor, { code: codeAt(secret) }))
    await db.ownerQuery('identity', 'UPDATE one_time_link SET used_at = NULL')
    expect(await open(await mailed(one.customerId), [one.secret])).toBeNull()
    expect(codeOf(await trySignIn(one.email))).toBe('identity.totp-required')
  })

  test('a block of this network, but not of another one', async () => {
    const blocked = await registering()
    const free = await registering()
    for (const { email } of [blocked, free]) {
      for (let at = 0; at < 5; at++) await trySignIn(email, { password: 'not-the-right-password' })
    }
    expect(codeOf(await trySignIn(blocked.email))).toBe('identity.locked')
    // trySignIn comes from 192.0.2.7, which is of the same network as this browser
    expect(await open(await mailed(blocked.customerId), [blocked.secret])).toBeNull()
    expect(await open(await mailed(free.customerId), [free.secret], '198.51.100.4')).not.toBeNull()
  })

  test('a suspension', async () => {
    const one = await registering()
    const { actor: staff } = await staffWith(['compliance'])
    unwrap(await suspendCustomer(staff, { customerId: one.customerId, reason: 'looks odd' }))
    await db.ownerQuery('identity', 'UPDATE one_time_link SET used_at = NULL')
    expect(await open(await mailed(one.customerId), [one.secret])).toBeNull()
    expect(await isVerified(one)).toBe(true)
    expect(codeOf(await trySignIn(one.email))).toBe('identity.suspended')
  })

  test('a closed account', async () => {
    const one = await registering()
    const token = await mailed(one.customerId)
    const sql = `UPDATE customer SET status = 'closed' WHERE id = $1`
    await db.ownerQuery('identity', sql, [uuidOf(one.customerId)])
    expect(await open(token, [one.secret])).toBeNull()
  })
})
