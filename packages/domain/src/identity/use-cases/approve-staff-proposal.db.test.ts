import { useTestDatabase } from '@corridor/db/testing'
import { type StaffActor, type StaffRole, staffRoles } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeEach, describe, expect, test } from 'vitest'
import type { ProposeStaff, StaffProposalView } from '../contract.ts'
import {
  approvedChange,
  askFor,
  awayFromStepEnd,
  codeAt,
  goodPassword,
  otherPassword,
  register,
  staffWith,
  trySignIn,
} from '../testing/identity-world.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { approveStaffProposal } from './approve-staff-proposal.ts'
import { beginEnrolment } from './begin-enrolment.ts'
import { cancelStaffProposal } from './cancel-staff-proposal.ts'
import { declineStaffProposal } from './decline-staff-proposal.ts'
import { disableStaff } from './disable-staff.ts'
import { listStaff } from './list-staff.ts'
import { listStaffProposals } from './list-staff-proposals.ts'
import { mintInvitation } from './mint-invitation.ts'
import { openInvitation } from './open-invitation.ts'
import { proposeStaffChange } from './propose-staff-change.ts'

const db = useTestDatabase()
const reason = 'agreed in the team meeting'
const person = { email: 'new.hand@corridor.example', name: 'Nora Hand' }
const officer = { kind: 'create', ...person, roles: ['compliance'], reason } satisfies ProposeStaff

beforeEach(async () => {
  await db.ownerQuery('identity', 'DELETE FROM staff_proposal')
  await db.ownerQuery('identity', 'DELETE FROM one_time_link')
  await db.ownerQuery('identity', 'DELETE FROM staff')
})

/** Made by two people. */
async function made(wanted: ProposeStaff, maker: StaffActor, checker: StaffActor) {
  return unwrap(await approvedChange([maker, checker], wanted)).staffId
}

const asSeen = ({ proposalId, fingerprint }: StaffProposalView) => ({
  proposalId,
  fingerprint,
})

const tokenFor = async (staffId: Id<'stf'>) => unwrap(await mintInvitation(staffId)).token

describe('one administrator', () => {
  test('does not become two officers, whatever they do with what they ask for', async () => {
    const { actor: alone } = await staffWith(['admin'])
    const heard: string[] = []
    for (const email of ['one@corridor.example', 'two@corridor.example']) {
      const asked = await askFor(alone, { ...officer, email })
      expect(JSON.stringify(asked)).not.toMatch(/token|secret/i)
      heard.push(codeOf(await approveStaffProposal(alone, asSeen(asked))))
      heard.push(codeOf(await declineStaffProposal(alone, asked)))
    }
    expect(new Set(heard)).toEqual(new Set(['identity.proposal-same-person']))
    expect(unwrap(await listStaff(alone, {})).items).toHaveLength(1)
    const links = "SELECT 1 FROM one_time_link WHERE purpose = 'staff-invitation'"
    expect(await db.ownerQuery('identity', links)).toEqual([])
  })

  test('neither takes over the other, nor lets a second of their own making approve', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: other } = await staffWith(['admin'])
    const takeOver = await askFor(maker, { kind: 'invite-again', staffId: other.staffId, reason })
    expect(codeOf(await approveStaffProposal(maker, asSeen(takeOver)))).toBe(
      'identity.proposal-same-person',
    )
    expect(codeOf(await approveStaffProposal(other, asSeen(takeOver)))).toBe(
      'identity.proposal-own-account',
    )
    const third = await made({ ...officer, roles: ['admin'] }, maker, other)
    await db.ownerQuery('identity', `UPDATE staff SET status = 'active' WHERE id = $1`, [
      uuidOf(third),
    ])
    const puppet: StaffActor = { kind: 'staff', staffId: third, roles: ['admin'] }
    const asked = await askFor(maker, { ...officer, email: 'puppet@corridor.example' })
    expect(codeOf(await approveStaffProposal(puppet, asSeen(asked)))).toBe(
      'identity.proposal-new-administrator',
    )
    unwrap(await approveStaffProposal(other, asSeen(asked)))
    const turned = await askFor(puppet, { ...officer, email: 'turned@corridor.example' })
    expect(codeOf(await approveStaffProposal(maker, asSeen(turned)))).toBe(
      'identity.proposal-new-administrator',
    )
    unwrap(await approveStaffProposal(other, asSeen(turned)))
    await db.ownerQuery(
      'identity',
      `UPDATE staff_proposal SET settled_at = now() - interval '8 days' WHERE staff_id = $1`,
      [uuidOf(third)],
    )
    const later = await askFor(maker, { ...officer, email: 'later@corridor.example' })
    unwrap(await approveStaffProposal(puppet, asSeen(later)))
  })

  const subsets = Array.from({ length: 7 }, (_, bits) =>
    staffRoles.filter((_role, at) => (bits + 1) & (1 << at)),
  )
  const pairs = subsets.flatMap((maker) => subsets.map((checker) => [maker, checker] as const))
  test.each(pairs)(
    'of roles %j asks, %j decides: both are admins or nothing happens',
    async (...pair) => {
      const [maker, checker] = pair
      const one = await staffWith(maker)
      const two = await staffWith(checker)
      const target = await staffWith(['support'])
      const wanted = {
        kind: 'set-roles',
        staffId: target.actor.staffId,
        roles: ['support', 'compliance'] as StaffRole[],
        reason,
      } as const
      const asked = await proposeStaffChange(one.actor, wanted)
      const isMaker = maker.includes('admin')
      expect(asked.ok).toBe(isMaker)
      const helper = isMaker ? one.actor : (await staffWith(['admin'])).actor
      const seen = isMaker
        ? unwrap(await listStaffProposals(helper)).items.find(
            (item) => asked.ok && item.proposalId === asked.value.proposalId,
          )
        : await askFor(helper, wanted)
      if (!seen) throw new Error('nothing was asked for')
      const decided = await approveStaffProposal(two.actor, asSeen(seen))
      expect(decided.ok).toBe(checker.includes('admin'))
      const { items } = unwrap(await listStaff(helper, {}))
      const now = items.find((item) => item.staffId === target.actor.staffId)
      expect(now?.roles).toEqual(
        checker.includes('admin') ? ['support', 'compliance'] : ['support'],
      )
    },
  )
})

describe('a proposal', () => {
  test('is void when anything of it, or of the account, is another', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const asked = await askFor(maker, officer)
    await db.ownerQuery(
      'identity',
      `UPDATE staff_proposal SET roles = ARRAY['admin'] WHERE id = $1`,
      [uuidOf(asked.proposalId)],
    )
    expect(codeOf(await approveStaffProposal(checker, asSeen(asked)))).toBe(
      'identity.proposal-changed',
    )
    expect(codeOf(await approveStaffProposal(checker, asSeen(asked)))).toBe(
      'identity.proposal-not-found',
    )
    const again = await askFor(maker, officer)
    expect(again.fingerprint).not.toBe(asked.fingerprint)
    const old = { proposalId: again.proposalId, fingerprint: asked.fingerprint }
    expect(codeOf(await approveStaffProposal(checker, old))).toBe('identity.proposal-changed')
    const target = await staffWith(['support'])
    const { staffId } = target.actor
    const roles: StaffRole[] = ['compliance']
    const change = await askFor(maker, { kind: 'set-roles', staffId, roles, reason })
    await db.ownerQuery('identity', `UPDATE staff SET roles = ARRAY['admin'] WHERE id = $1`, [
      uuidOf(staffId),
    ])
    expect(codeOf(await approveStaffProposal(checker, asSeen(change)))).toBe(
      'identity.proposal-changed',
    )
  })

  test('ends after 24 hours, when its maker is disabled, declined or cancelled; one at a time', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const { actor: third } = await staffWith(['admin'])
    const asked = await askFor(maker, officer)
    expect(codeOf(await proposeStaffChange(third, officer))).toBe('identity.proposal-open')
    await db.ownerQuery(
      'identity',
      `UPDATE staff_proposal SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [uuidOf(asked.proposalId)],
    )
    expect(codeOf(await approveStaffProposal(checker, asSeen(asked)))).toBe(
      'identity.proposal-expired',
    )
    const second = await askFor(maker, officer)
    expect(codeOf(await cancelStaffProposal(checker, second))).toBe('identity.not-allowed')
    unwrap(await cancelStaffProposal(maker, second))
    const thirdTime = await askFor(maker, officer)
    unwrap(await declineStaffProposal(checker, thirdTime))
    for (const gone of [second, thirdTime]) {
      expect(codeOf(await approveStaffProposal(checker, asSeen(gone)))).toBe(
        'identity.proposal-not-found',
      )
    }
    const last = await askFor(maker, officer)
    unwrap(await disableStaff(third, { staffId: maker.staffId, reason }))
    expect(codeOf(await approveStaffProposal(checker, asSeen(last)))).toBe(
      'identity.proposal-not-found',
    )
    expect(unwrap(await listStaffProposals(checker)).items).toEqual([])
  })

  test('ends with the account that asked for it, when that begins anew or is no admin any more', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: one } = await staffWith(['admin'])
    const { actor: two } = await staffWith(['admin'])
    const { staffId } = maker
    const remedies = [
      { kind: 'set-roles', staffId, roles: ['support'] as StaffRole[], reason },
      { kind: 'invite-again', staffId, reason },
    ] as const
    for (const remedy of remedies) {
      const planted = await askFor(maker, officer)
      await made(remedy, one, two)
      const back = `UPDATE staff SET status = 'active', roles = ARRAY['admin'] WHERE id = $1`
      await db.ownerQuery('identity', back, [uuidOf(staffId)])
      expect(codeOf(await approveStaffProposal(one, asSeen(planted)))).toBe(
        'identity.proposal-not-found',
      )
    }
  })

  test('is approved by one of ten at once, and makes one account', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const seen = asSeen(await askFor(maker, officer))
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => approveStaffProposal(checker, seen)),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const events = await db.ownerQuery<{ payload: Record<string, unknown> }>(
      'identity',
      `SELECT payload FROM outbox_event WHERE type = 'staff.changed.v1'
       AND payload->>'change' = 'created' AND payload->>'by' = $1`,
      [`staff:${checker.staffId}`],
    )
    expect(events.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({ proposedBy: `staff:${maker.staffId}`, roles: ['compliance'] }),
    ])
  })

  test('is refused in plain words: not an admin, unknown, taken, unchanged, not disabled', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const support = await staffWith(['support', 'compliance'])
    const customer = await register()
    for (const actor of [support.actor, customer.actor]) {
      expect(codeOf(await proposeStaffChange(actor, officer))).toBe('identity.not-allowed')
      expect(codeOf(await listStaffProposals(actor))).toBe('identity.not-allowed')
    }
    const { staffId } = support.actor
    const about = { staffId, reason }
    expect(
      codeOf(await proposeStaffChange(maker, { ...officer, email: support.email.toUpperCase() })),
    ).toBe('identity.staff-exists')
    expect(
      codeOf(
        await proposeStaffChange(maker, {
          ...about,
          kind: 'set-roles',
          roles: ['compliance', 'support'],
        }),
      ),
    ).toBe('identity.roles-unchanged')
    expect(
      codeOf(await proposeStaffChange(maker, { ...about, kind: 'enable', roles: ['support'] })),
    ).toBe('identity.staff-not-disabled')
    const nobody = newId('stf')
    expect(
      codeOf(await proposeStaffChange(maker, { kind: 'invite-again', staffId: nobody, reason })),
    ).toBe('identity.staff-not-found')
    unwrap(await disableStaff(maker, about))
    expect(codeOf(await proposeStaffChange(maker, { ...about, kind: 'invite-again' }))).toBe(
      'identity.staff-disabled',
    )
  })
})

describe('an invitation', () => {
  test('leads to password and authenticator, once, and only then to a sign-in', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const staffId = await made({ ...officer, roles: ['support'] }, maker, checker)
    const ask = { audience: 'staff', password: goodPassword } as const
    expect(codeOf(await trySignIn(person.email, ask))).toBe('identity.bad-credentials')
    const token = await tokenFor(staffId)
    expect(unwrap(await openInvitation({ token }))).toEqual(person)
    expect(codeOf(await beginEnrolment({ token, password: 'newhand1' }))).toBe(
      'identity.password-common',
    )
    await awayFromStepEnd()
    const { attempt, secret } = unwrap(await beginEnrolment({ token, password: goodPassword }))
    const accept = { token, attempt, totpCode: codeAt(secret, -1) }
    expect(codeOf(await acceptInvitation({ ...accept, totpCode: codeAt(secret, 9) }))).toBe(
      'identity.totp-code-wrong',
    )
    expect(unwrap(await acceptInvitation(accept)).recoveryCodes).toHaveLength(10)
    expect(codeOf(await acceptInvitation(accept))).toBe('identity.link-invalid')
    expect(codeOf(await openInvitation({ token }))).toBe('identity.link-invalid')
    const signed = unwrap(await trySignIn(person.email, { ...ask, totpCode: codeAt(secret) }))
    expect(signed.actor).toMatchObject({ kind: 'staff', roles: ['support'] })
  })

  test('gives nothing to whoever looked in before: secret and password are of the last attempt', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const staffId = await made(officer, maker, checker)
    const early = await tokenFor(staffId)
    const token = await tokenFor(staffId)
    expect(codeOf(await openInvitation({ token: early }))).toBe('identity.link-invalid')
    await awayFromStepEnd()
    const peeked = unwrap(await beginEnrolment({ token, password: otherPassword }))
    const own = unwrap(await beginEnrolment({ token, password: goodPassword }))
    expect(own.secret).not.toBe(peeked.secret)
    const stolen = { token, attempt: peeked.attempt, totpCode: codeAt(peeked.secret) }
    expect(codeOf(await acceptInvitation(stolen))).toBe('identity.enrolment-replaced')
    expect(
      codeOf(
        await acceptInvitation({ token, attempt: own.attempt, totpCode: codeAt(peeked.secret) }),
      ),
    ).toBe('identity.totp-code-wrong')
    unwrap(
      await acceptInvitation({ token, attempt: own.attempt, totpCode: codeAt(own.secret, -1) }),
    )
    const ask = { audience: 'staff', totpCode: codeAt(own.secret) } as const
    expect(codeOf(await trySignIn(person.email, { ...ask, password: otherPassword }))).toBe(
      'identity.bad-credentials',
    )
    expect((await trySignIn(person.email, { ...ask, password: goodPassword })).ok).toBe(true)
  })

  test('begins anew after a lost phone, dies with the account, and enabling needs a new one', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const hand = await staffWith(['support'])
    const { staffId } = hand.actor
    await made({ kind: 'invite-again', staffId, reason }, maker, checker)
    expect(codeOf(await trySignIn(hand.email, { audience: 'staff' }))).toBe(
      'identity.bad-credentials',
    )
    const token = await tokenFor(staffId)
    expect((await openInvitation({ token })).ok).toBe(true)
    unwrap(await disableStaff(maker, { staffId, reason }))
    expect(codeOf(await openInvitation({ token }))).toBe('identity.link-invalid')
    expect(codeOf(await mintInvitation(staffId))).toBe('identity.staff-not-found')
    await made({ kind: 'enable', staffId, roles: ['support'], reason }, maker, checker)
    const again = await tokenFor(staffId)
    expect((await openInvitation({ token: again })).ok).toBe(true)
    expect(codeOf(await openInvitation({ token }))).toBe('identity.link-invalid')
  })

  test('stands in no event and no audit-bound reason', async () => {
    const { actor: maker } = await staffWith(['admin'])
    const { actor: checker } = await staffWith(['admin'])
    const staffId = await made(officer, maker, checker)
    const token = await tokenFor(staffId)
    const { attempt, secret } = unwrap(await beginEnrolment({ token, password: goodPassword }))
    const rows = await db.ownerQuery<{ payload: unknown }>(
      'identity',
      'SELECT payload FROM outbox_event',
    )
    const text = JSON.stringify(rows)
    for (const word of [token, attempt, secret, person.email]) expect(text).not.toContain(word)
  })
})
