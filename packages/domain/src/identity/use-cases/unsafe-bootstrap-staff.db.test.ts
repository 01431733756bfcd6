import { useTestDatabase } from '@corridor/db/testing'
import { uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeEach, expect, test } from 'vitest'
import { awayFromStepEnd, codeAt, goodPassword, staffWith } from '../testing/identity-world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { beginEnrolment } from './begin-enrolment.ts'
import { mintInvitation } from './mint-invitation.ts'
import { unsafeInviteAdministrator } from './unsafe-invite-administrator.ts'

const db = useTestDatabase()
const ida = { email: 'ida@company.example', name: 'Ida Founder' }
const omar = { email: 'omar@company.example', name: 'Omar Second' }

beforeEach(async () => {
  await db.ownerQuery('identity', 'DELETE FROM staff')
})

async function accept(staffId: Parameters<typeof mintInvitation>[0]): Promise<void> {
  const { token } = unwrap(await mintInvitation(staffId))
  await awayFromStepEnd()
  const { attempt, secret } = unwrap(await beginEnrolment({ token, password: goodPassword }))
  unwrap(await acceptInvitation({ token, attempt, totpCode: codeAt(secret) }))
}

async function changesOf(staffId: string): Promise<unknown[]> {
  const rows = await db.ownerQuery<{ payload: unknown }>(
    'identity',
    `SELECT payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY xid, id`,
    [staffId],
  )
  return rows.map(({ payload }) => payload)
}

test('the operator makes the first administrator, again until the link is used, then a second, then nobody', async () => {
  expect(codeOf(await unsafeInviteAdministrator({ which: 'second', ...omar }))).toBe(
    'identity.administrator-missing',
  )
  const first = unwrap(await unsafeInviteAdministrator({ which: 'first', ...ida }))
  expect(unwrap(await unsafeInviteAdministrator({ which: 'first', ...ida }))).toEqual(first)
  await accept(first.staffId)
  const late = await unsafeInviteAdministrator({ which: 'first', ...omar })
  expect(codeOf(late)).toBe('identity.administrators-exist')
  const second = unwrap(await unsafeInviteAdministrator({ which: 'second', ...omar }))
  await accept(second.staffId)
  for (const which of ['first', 'second'] as const) {
    const third = { which, email: 'third@company.example', name: 'Third Person' }
    expect(codeOf(await unsafeInviteAdministrator(third))).toBe('identity.administrators-exist')
  }
  // the first one's link is printed, so no mail is asked for; the second's goes by mail
  const by = 'system:operator'
  expect(await changesOf(first.staffId)).toEqual([
    expect.objectContaining({ change: 'first-administrator', by }),
    expect.objectContaining({ change: 'first-administrator', by }),
    expect.objectContaining({ change: 'invitation-accepted' }),
  ])
  expect((await changesOf(second.staffId))[0]).toMatchObject({ change: 'created', by })
})

test('an address that has another account is not made an administrator', async () => {
  const support = await staffWith(['support'], ida.email)
  expect(codeOf(await unsafeInviteAdministrator({ which: 'first', ...ida }))).toBe(
    'identity.staff-exists',
  )
  await db.ownerQuery('identity', `UPDATE staff SET status = 'invited' WHERE id = $1`, [
    uuidOf(support.actor.staffId),
  ])
  expect(codeOf(await unsafeInviteAdministrator({ which: 'first', ...ida }))).toBe(
    'identity.staff-exists',
  )
  for (const [change, code] of [
    [{ email: 'no address' }, 'identity.email-invalid'],
    [{ name: '7' }, 'identity.name-invalid'],
  ] as const) {
    expect(codeOf(await unsafeInviteAdministrator({ which: 'first', ...omar, ...change }))).toBe(
      code,
    )
  }
})
