import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useTestDatabase } from '@corridor/db/testing'
import {
  approveRecovery,
  cancelRecovery,
  changePassword,
  confirmTotp,
  createApiKey,
  disableTotp,
  getCustomer,
  getProfile,
  getRecovery,
  reactsTo as identityReactsTo,
  isCoolingOff,
  issueToken,
  liftSuspension,
  mintLink,
  readRecovery,
  recommendRecovery,
  refuseRecovery,
  registerCustomer,
  requestLift,
  requestRecovery,
  signIn,
  startTotp,
  suspendCustomer,
  sweepRecoveries,
  unsafeBootstrapStaff,
  verifyEmail,
} from '@corridor/domain/identity'
import { currentTermsVersion, type RecoveryState } from '@corridor/domain/identity/contract'
import type { CustomerActor, StaffActor, StaffRole } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reactsTo as kycReactsTo } from '../reacts-to.ts'
import { jpeg } from '../testing/files.ts'
import { collectMessages, takeMessage, useTestSettings } from '../testing/kyc-world.ts'
import { authenticatorCode } from '../testing/totp.ts'
import { decideCheck } from './decide-check.ts'
import { getStatus } from './get-status.ts'
import { submitRecoveryProof } from './submit-recovery-proof.ts'
import { uploadRecoveryDocument } from './upload-recovery-document.ts'

const db = useTestDatabase()
const password = 'tr4verse-quiet-lagoon'
const person = { firstName: 'Ana', lastName: 'Silva', birthDate: '1990-05-17' }
const reason = 'Called back on the known number.'
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corridor-recovery-'))
  useTestSettings(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

let made = 0

type Lost = { actor: CustomerActor; customerId: Id<'cus'>; email: string; secret: string }

/** A customer with an authenticator that is lost with its recovery codes. */
async function lost(): Promise<Lost> {
  const number = ++made
  const email = `lost${number}@example.com`
  const { customerId } = unwrap(
    await registerCustomer({
      ...person,
      email,
      phone: `+4474002${String(10_000 + number)}`,
      handle: `lost_${'abcdefghjk'.charAt(number % 10)}${number}`,
      password,
      country: 'GB',
      acceptedTermsVersion: currentTermsVersion,
    }),
  )
  const { token } = unwrap(await mintLink(customerId, { purpose: 'verify-email' }))
  unwrap(await verifyEmail({ token }))
  const actor: CustomerActor = { kind: 'customer', customerId }
  const { secret } = unwrap(await startTotp(actor, { password }))
  unwrap(await confirmTotp(actor, { code: authenticatorCode(secret, new Date()) }))
  return { actor, customerId, email, secret }
}

async function staff(...roles: StaffRole[]): Promise<StaffActor> {
  const email = `desk${++made}@corridor.example`
  const totpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const input = { email, password, name: 'Sam Staff', roles, totpSecret }
  return { kind: 'staff', staffId: unwrap(await unsafeBootstrapStaff(input)).staffId, roles }
}

/** Lets the sandbox answer, and every event reach who reacts to it. */
async function settle(): Promise<void> {
  for (let round = 0; round < 2; round++) {
    await db.publishEvents([...identityReactsTo, ...kycReactsTo])
    for (const message of await collectMessages()) await takeMessage(message)
  }
  await db.publishEvents([...identityReactsTo, ...kycReactsTo])
}

/** What the mail of this moment carries. */
const mailed = async ({ customerId }: Lost) =>
  unwrap(await mintLink(customerId, { purpose: 'recover-totp' })).token

async function ask(one: Lost): Promise<string> {
  unwrap(await requestRecovery({ email: one.email, password }))
  return await mailed(one)
}

async function prove(token: string, fileName = 'passport.jpg', who = person) {
  const document = { kind: 'passport', side: 'front', fileName, bytes: await jpeg() } as const
  const uploaded = await uploadRecoveryDocument(token, document)
  if (!uploaded.ok) return uploaded
  const handed = await submitRecoveryProof(token, who)
  await settle()
  return handed
}

async function stateOf({ customerId }: Lost): Promise<RecoveryState | undefined> {
  const [row] = await db.ownerQuery<{ state: RecoveryState }>(
    'identity',
    'SELECT state FROM totp_recovery WHERE customer_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1',
    [uuidOf(customerId)],
  )
  return row?.state
}

async function act(one: Lost) {
  const recovery = unwrap(await getCustomer(await staff('support'), one.customerId)).recovery
  return { customerId: one.customerId, recoveryId: recovery?.recoveryId ?? newId('rec'), reason }
}

/** Everything but the wait. */
async function agreed(one: Lost) {
  const token = await ask(one)
  unwrap(await prove(token))
  unwrap(await recommendRecovery(await staff('support'), await act(one)))
  unwrap(await approveRecovery(await staff('compliance'), await act(one)))
  return token
}

const wait = ({ customerId }: Lost) =>
  db.ownerQuery('identity', 'UPDATE totp_recovery SET ready_at = now() WHERE customer_id = $1', [
    uuidOf(customerId),
  ])

describe('a lost authenticator', () => {
  it('is taken off after password, mailbox, identity, two people and two days', async () => {
    const one = await lost()
    const session = unwrap(
      await signIn({
        audience: 'customer',
        email: one.email,
        password,
        totpCode: authenticatorCode(one.secret, new Date(Date.now() + 30_000)),
      }),
    )
    const token = await ask(one)
    expect(unwrap(await readRecovery({ token })).state).toBe('requested')
    unwrap(await prove(token))
    expect(await stateOf(one)).toBe('proven')
    const support = await staff('support')
    unwrap(await recommendRecovery(support, await act(one)))
    unwrap(await approveRecovery(await staff('compliance'), await act(one)))
    const waiting = unwrap(await readRecovery({ token }))
    const hours = (Date.parse(waiting.readyAt ?? '') - Date.now()) / 3_600_000
    expect([waiting.state, Math.round(hours)]).toEqual(['waiting', 48])
    await wait(one)
    expect(unwrap(await sweepRecoveries()).completed).toBe(1)
    expect(await stateOf(one)).toBe('completed')
    expect(unwrap(await getProfile(one.actor)).hasTotp).toBe(false)
    expect((await signIn({ audience: 'customer', email: one.email, password })).ok).toBe(true)
    expect(await isCoolingOff(one.customerId)).toBe(true)
    expect(codeOf(await readRecovery({ token }))).toBe('identity.link-invalid')
    expect(
      codeOf(await createApiKey(session.actor, { label: 'x', scopes: ['kyc:write'], password })),
    ).toBe('identity.not-allowed')
    const events = await db.ownerQuery<{ state: string }>(
      'identity',
      `SELECT payload->>'state' AS state FROM outbox_event
        WHERE type = 'user.recovery-changed.v1' AND aggregate_id = $1 ORDER BY xid, id`,
      [one.customerId],
    )
    expect(events.map(({ state }) => state)).toEqual([
      'requested',
      'proof-submitted',
      'proven',
      'recommended',
      'waiting',
      'completed',
    ])
    expect(unwrap(await getStatus(one.customerId)).tier).toBe(0)
  })

  it('ends the API keys with it', async () => {
    const one = await lost()
    const totpCode = authenticatorCode(one.secret, new Date(Date.now() + 30_000))
    const input = { label: 'Books', scopes: ['kyc:write' as const], password, totpCode }
    const key = unwrap(await createApiKey(one.actor, input))
    await agreed(one)
    await wait(one)
    unwrap(await sweepRecoveries())
    expect(codeOf(await issueToken(key))).toBe('identity.bad-client')
  })
})

describe('it is no way in', () => {
  it('without the password', async () => {
    const one = await lost()
    const wrong = { email: one.email, password: 'not-it-at-all' }
    expect(codeOf(await requestRecovery(wrong))).toBe('identity.bad-credentials')
    expect(await stateOf(one)).toBeUndefined()
  })

  it('without the mailbox, nor with a link for something else', async () => {
    const one = await lost()
    await ask(one)
    const other = unwrap(await mintLink(one.customerId, { purpose: 'reset-password' })).token
    for (const token of ['x'.repeat(43), other]) {
      expect(codeOf(await readRecovery({ token }))).toBe('identity.link-invalid')
      expect(codeOf(await prove(token))).toBe('identity.link-invalid')
    }
    expect(await stateOf(one)).toBe('requested')
  })

  it.each([
    ['another name', { ...person, lastName: 'Costa' }],
    ['another birth date', { ...person, birthDate: '1990-05-18' }],
  ])('as %s', async (_name, who) => {
    const one = await lost()
    const token = await ask(one)
    expect(codeOf(await prove(token, 'passport.jpg', who))).toBe('identity.recovery-wrong-person')
    expect(await stateOf(one)).toBe('requested')
  })

  it('with documents that are refused: three tries, then it is over', async () => {
    const one = await lost()
    const token = await ask(one)
    for (const state of ['requested', 'requested', 'refused']) {
      unwrap(await prove(token, 'reject.jpg'))
      expect(await stateOf(one)).toBe(state)
    }
    expect(codeOf(await prove(token))).toBe('identity.link-invalid')
  })

  it('with documents that an officer refuses, or without an officer', async () => {
    const one = await lost()
    const token = await ask(one)
    unwrap(await prove(token, 'refer.jpg'))
    expect(await stateOf(one)).toBe('proof-submitted')
    const officer = await staff('compliance')
    expect(codeOf(await recommendRecovery(officer, await act(one)))).toBe(
      'identity.status-conflict',
    )
    const { recovery } = unwrap(await getCustomer(officer, one.customerId))
    const checkId = recovery?.checkId ?? newId('chk')
    const refusal = {
      checkId,
      decision: 'refuse',
      reasonCode: 'person-differs',
      note: 'No.',
    } as const
    const decided = await decideCheck(officer, refusal)
    expect(codeOf(decided)).toBe('ok')
    await settle()
    expect(await stateOf(one)).toBe('requested')
  })

  it('by one person, by support alone, or before the time', async () => {
    const one = await lost()
    unwrap(await prove(await ask(one)))
    const officer = await staff('support', 'compliance')
    expect(codeOf(await approveRecovery(officer, await act(one)))).toBe('identity.status-conflict')
    unwrap(await recommendRecovery(officer, await act(one)))
    expect(codeOf(await approveRecovery(officer, await act(one)))).toBe(
      'identity.recovery-same-person',
    )
    expect(codeOf(await approveRecovery(await staff('support'), await act(one)))).toBe(
      'identity.not-allowed',
    )
    unwrap(await approveRecovery(await staff('compliance'), await act(one)))
    expect(unwrap(await sweepRecoveries()).completed).toBe(0)
    expect(unwrap(await getProfile(one.actor)).hasTotp).toBe(true)
  })

  it('and the table itself takes no end without a check, two people and the time', async () => {
    const one = await lost()
    await ask(one)
    const force = `UPDATE totp_recovery SET state = 'completed', ended_at = now() WHERE customer_id = $1`
    await expect(db.ownerQuery('identity', force, [uuidOf(one.customerId)])).rejects.toThrow(
      /check constraint/,
    )
  })
})

describe('it is no way to lock out', () => {
  it.each([
    ['a signed-in device', async (one: Lost) => cancelRecovery(one.actor)],
    ['the link of any mail', async (one: Lost) => cancelRecovery({ token: await mailed(one) })],
    [
      'a changed password',
      async (one: Lost) =>
        changePassword(one.actor, {
          currentPassword: password,
          newPassword: 'seven-brass-umbrellas',
        }),
    ],
    ['support', async (one: Lost) => refuseRecovery(await staff('support'), await act(one))],
  ])('%s ends it at its last moment, and voids the links', async (_name, end) => {
    const one = await lost()
    const token = await agreed(one)
    await wait(one)
    expect((await end(one)).ok).toBe(true)
    expect(unwrap(await sweepRecoveries()).completed).toBe(0)
    expect(unwrap(await getProfile(one.actor)).hasTotp).toBe(true)
    expect(unwrap(await getRecovery(one.actor))).toBeNull()
    expect(codeOf(await cancelRecovery({ token }))).toBe('identity.link-invalid')
  })

  it('the owner signs in with the code meanwhile, and sees it', async () => {
    const one = await lost()
    await agreed(one)
    const totpCode = authenticatorCode(one.secret, new Date(Date.now() + 30_000))
    const input = { audience: 'customer', email: one.email, password, totpCode } as const
    const session = unwrap(await signIn(input))
    expect(unwrap(await getRecovery(session.actor))?.state).toBe('waiting')
  })

  it('an authenticator that its owner set up meanwhile stays', async () => {
    const one = await lost()
    await agreed(one)
    const code = authenticatorCode(one.secret, new Date(Date.now() + 30_000))
    unwrap(await disableTotp(one.actor, { password, code }))
    const { secret } = unwrap(await startTotp(one.actor, { password }))
    unwrap(await confirmTotp(one.actor, { code: authenticatorCode(secret, new Date()) }))
    await wait(one)
    expect(unwrap(await sweepRecoveries()).completed).toBe(0)
    expect(unwrap(await getProfile(one.actor)).hasTotp).toBe(true)
  })

  it('nothing is taken off an account that was suspended meanwhile', async () => {
    const one = await lost()
    await agreed(one)
    await wait(one)
    const about = { customerId: one.customerId, reason }
    unwrap(await suspendCustomer(await staff('support'), about))
    expect(unwrap(await sweepRecoveries()).completed).toBe(0)
    // nor in the moment in which the suspension is lifted
    unwrap(await requestLift(await staff('support'), about))
    unwrap(await liftSuspension(await staff('compliance'), about))
    expect(unwrap(await sweepRecoveries()).completed).toBe(0)
    expect(unwrap(await getProfile(one.actor)).hasTotp).toBe(true)
  })

  it('asking again sends three mails a day at most and opens nothing new', async () => {
    const one = await lost()
    for (let i = 0; i < 5; i++) unwrap(await requestRecovery({ email: one.email, password }))
    const sql = `SELECT count(*)::int AS n FROM outbox_event
      WHERE type = 'user.recovery-changed.v1' AND aggregate_id = $1`
    expect(await db.ownerQuery('identity', sql, [one.customerId])).toEqual([{ n: 3 }])
  })
})
