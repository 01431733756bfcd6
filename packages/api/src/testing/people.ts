import { createHmac } from 'node:crypto'
import type { OwnerSql, TestDatabase } from '@corridor/db/testing'
import {
  mintLink,
  registerCustomer,
  signIn,
  unsafeBootstrapStaff,
  verifyEmail,
} from '@corridor/domain/identity'
import { currentTermsVersion } from '@corridor/domain/identity/contract'
import type { CustomerActor, StaffActor, StaffRole } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'

export const password = 'a long and unusual phrase'

/** A customer of the tests, confirmed and able to send. */
export type Person = {
  readonly actor: CustomerActor
  readonly customerId: Id<'cus'>
  readonly email: string
  readonly phone: string
  readonly handle: string
}

let made = 0

export async function newPerson(
  db: OwnerSql,
  options: { tier?: 0 | 1 | 2; lastName?: string; isVerified?: boolean } = {},
): Promise<Person> {
  const number = made++
  const handle = `person_${process.pid}_${number}`
  const email = `${handle}@example.org`
  const phone = `+49151${10_000_000 + number}`
  const { customerId } = unwrap(
    await registerCustomer({
      email,
      phone,
      handle,
      password,
      country: 'DE',
      firstName: 'Annika',
      lastName: options.lastName ?? 'Bergstrom',
      birthDate: '1990-05-01',
      acceptedTermsVersion: currentTermsVersion,
    }),
  )
  if (options.isVerified !== false) {
    const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
    unwrap(await verifyEmail({ token }))
  }
  if (options.tier !== 0) {
    await db.ownerQuery('kyc', 'INSERT INTO standing (customer_id, tier) VALUES ($1, $2)', [
      uuidOf(customerId),
      options.tier ?? 2,
    ])
  }
  return { actor: { kind: 'customer', customerId }, customerId, email, phone, handle }
}

/** Signs a person in. @returns the session's opaque token and the actor that it stands for */
export async function signedIn(
  person: Person,
): Promise<{ token: string; sessionId: Id<'ses'>; actor: CustomerActor }> {
  const session = unwrap(await signIn({ audience: 'customer', email: person.email, password }))
  if (session.actor.kind !== 'customer') throw new Error('a customer signed in as somebody else')
  return { token: session.sid, sessionId: session.sessionId, actor: session.actor }
}

export async function newStaff(...roles: StaffRole[]): Promise<StaffActor> {
  const { staffId } = unwrap(
    await unsafeBootstrapStaff({
      email: `staff_${process.pid}_${made++}@example.org`,
      password,
      name: 'Robin Carter',
      roles,
      totpSecret,
    }),
  )
  return { kind: 'staff', staffId, roles }
}

const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

/** A session of somebody of the staff, signed in with a code of their authenticator. */
export async function staffSession(
  db: TestDatabase,
  role: StaffRole = 'admin',
): Promise<{ sid: string }> {
  const email = `admin_${process.pid}_${made++}@example.org`
  const bootstrap = { email, password, name: 'Robin Carter', roles: [role], totpSecret }
  unwrap(await unsafeBootstrapStaff(bootstrap))
  const [row] = await db.ownerQuery<{ now: Date }>('identity', 'SELECT clock_timestamp() AS now')
  const totpCode = totpCodeAt(totpSecret, row?.now ?? new Date())
  return { sid: unwrap(await signIn({ audience: 'staff', email, password, totpCode })).sid }
}

/** RFC 6238 with its defaults: SHA-1, 30 seconds, six digits. */
function totpCodeAt(secret: string, at: Date): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = [...secret].map((c) => alphabet.indexOf(c).toString(2).padStart(5, '0')).join('')
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const mac = createHmac('sha1', Buffer.from(bytes)).update(step).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
