import { useTestDatabase } from '@corridor/db/testing'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { describe, expect, it, vi } from 'vitest'
import type { AssessInput } from '../contract.ts'
import { doors, officer, sendOf } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { decideAlert } from './decide-alert.ts'
import { forgetName } from './forget-name.ts'
import { getAlert } from './get-alert.ts'
import { listRemembered } from './list-remembered.ts'
import { rememberName } from './remember-name.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const second: StaffActor = { ...officer, staffId: newId('stf') }
const support: StaffActor = { ...officer, roles: ['support'] }
const note = 'Passport of the payee seen.'
let payees = 0

type Payee = Partial<AssessInput['recipient']>

const payeeOf = (name: string): Payee => ({ key: `iban-${payees++}`, name, country: 'GB' })
const sendTo = async (payee: Payee) => unwrap(await assess(sendOf(newId('cus'), '5.00', payee)))

async function released(payee: Payee): Promise<Id<'alt'>> {
  const { alertId } = await sendTo(payee)
  if (!alertId) throw new Error('no alert')
  const decision = { decision: 'release', reasonCode: 'name-cleared', note } as const
  unwrap(await decideAlert(officer, { alertId, ...decision }))
  return alertId
}

async function rememberedByTwo(payee: Payee): Promise<Id<'alt'>> {
  const alertId = await released(payee)
  unwrap(await rememberName(officer, { alertId, note }))
  unwrap(await rememberName(second, { alertId, note, isAgreement: true }))
  return alertId
}

describe('a released name', () => {
  it.each(['Kim Jong', 'Muhammad Khan', 'Eric Badegue', 'Osama bin Laden'])(
    'is asked about again: releasing %s remembers nothing',
    async (name) => {
      const payee = payeeOf(name)
      await released(payee)
      expect((await sendTo(payee)).verdict).toBe('review')
    },
  )

  it('is remembered by two officers, and passes from then on, until a date', async () => {
    const payee = payeeOf('Osama bin Laden')
    const alertId = await released(payee)
    expect(unwrap(await rememberName(officer, { alertId, note }))).toEqual({ isFinal: false })
    expect((await sendTo(payee)).verdict).toBe('review')
    expect(await rememberName(officer, { alertId, note })).toMatchObject({
      error: { code: 'compliance.already-remembered' },
    })
    expect(await rememberName(officer, { alertId, note, isAgreement: true })).toMatchObject({
      error: { code: 'compliance.clearing-same-person' },
    })
    expect(unwrap(await rememberName(second, { alertId, note, isAgreement: true }))).toEqual({
      isFinal: true,
    })
    expect((await sendTo(payee)).verdict).toBe('allow')
    const [one] = unwrap(await getAlert(officer, alertId)).remembered
    expect(one).toMatchObject({
      state: 'counts',
      needsSecond: true,
      requestedBy: officer.staffId,
      confirmedBy: second.staffId,
      note,
    })
    const days = (Date.parse(one?.reviewAt ?? '') - Date.now()) / 86_400_000
    expect(Math.round(days)).toBe(180)
    await db.ownerQuery(
      'compliance',
      `UPDATE cleared_hit SET review_at = now() - interval '1 s' WHERE alert_id = $1`,
      [uuidOf(alertId)],
    )
    expect((await sendTo(payee)).verdict).toBe('review')
  })

  it('is asked about again when the payee or the listed entry changes', async () => {
    const payee = payeeOf('Osama bin Laden')
    await rememberedByTwo(payee)
    expect((await sendTo(payee)).verdict).toBe('allow')
    expect((await sendTo({ ...payee, country: 'FR' })).verdict).toBe('review')
    expect((await sendTo({ ...payee, name: 'Usama bin Ladin' })).verdict).toBe('review')
    await db.ownerQuery('compliance', `UPDATE cleared_hit SET print = 'of an older entry'`)
    expect((await sendTo(payee)).verdict).toBe('review')
  })

  it('is asked about again when an officer takes it back, and says so', async () => {
    const payee = payeeOf('Osama bin Laden')
    const alertId = await rememberedByTwo(payee)
    unwrap(await forgetName(second, { alertId, reason: 'The passport was forged.' }))
    expect((await sendTo(payee)).verdict).toBe('review')
    expect(unwrap(await getAlert(officer, alertId)).remembered[0]?.state).toBe('ended')
    expect(await forgetName(second, { alertId, reason: 'once more' })).toMatchObject({
      error: { code: 'compliance.alert-changed' },
    })
    const events = await db.ownerQuery<{ type: string }>(
      'compliance',
      `SELECT type FROM outbox_event WHERE aggregate_id = $1 AND type LIKE 'name.%' ORDER BY seq`,
      [alertId],
    )
    expect(events.map(({ type }) => type)).toEqual([
      'name.remembering-requested.v1',
      'name.remembered.v1',
      'name.forgotten.v1',
    ])
  })

  it('takes one officer below the score', async () => {
    const payee = payeeOf('Eric Badegue')
    const alertId = await released(payee)
    await db.ownerQuery(
      'compliance',
      `UPDATE assessment SET reasons = regexp_replace(reasons::text, '"score": "[0-9.]+"', '"score": "0.899"', 'g')::jsonb
        WHERE id = (SELECT assessment_id FROM alert WHERE id = $1)`,
      [uuidOf(alertId)],
    )
    expect(unwrap(await rememberName(officer, { alertId, note }))).toEqual({ isFinal: true })
    expect((await sendTo(payee)).verdict).toBe('allow')
  })

  it('is won by one of two officers who ask at once', async () => {
    const alertId = await released(payeeOf('Osama bin Laden'))
    const answers = await Promise.all(
      [officer, second].map((one) => rememberName(one, { alertId, note })),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })
})

describe('remembering', () => {
  it('is refused to support, while money is held, and for what no name held', async () => {
    const { alertId } = await sendTo(payeeOf('Osama bin Laden'))
    if (!alertId) throw new Error('no alert')
    const unfit = { error: { code: 'compliance.remembering-unfit' } }
    expect(await rememberName(officer, { alertId, note })).toMatchObject(unfit)
    expect(await rememberName(support, { alertId, note })).toMatchObject({
      error: { code: 'compliance.not-allowed' },
    })
    const large = unwrap(await assess(sendOf(newId('cus'), '10000.00')))
    if (!large.alertId) throw new Error('no alert')
    const release = { decision: 'release', reasonCode: 'known-pattern', note } as const
    unwrap(await decideAlert(officer, { alertId: large.alertId, ...release }))
    expect(await rememberName(officer, { alertId: large.alertId, note })).toMatchObject(unfit)
    expect((await forgetName(support, { alertId, reason: note })).ok).toBe(false)
    expect((await listRemembered(support)).ok).toBe(false)
  })

  it('keeps what a release had cleared before there were dates, as the word of one', async () => {
    const payee = payeeOf('Osama bin Laden')
    const alertId = await released(payee)
    await db.ownerQuery('compliance', 'ALTER TABLE cleared_hit DROP CONSTRAINT cleared_hit_dated')
    const { reasons } = unwrap(await getAlert(officer, alertId))
    for (const { entryId } of reasons.flatMap((reason) => reason.hits ?? [])) {
      await db.ownerQuery(
        'compliance',
        `INSERT INTO cleared_hit (id, subject_key, entry_id, alert_id, cleared_by)
         VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
        [`recipient:${payee.key}`, entryId, uuidOf(alertId), uuidOf(officer.staffId)],
      )
    }
    expect((await sendTo(payee)).verdict).toBe('allow')
    const page = unwrap(await listRemembered(officer, { limit: 100 }))
    const one = page.items.find((item) => item.alertId === alertId)
    expect(one).toMatchObject({
      state: 'counts',
      needsSecond: false,
      confirmedBy: null,
      reviewAt: null,
      score: null,
    })
    unwrap(await forgetName(officer, { alertId, reason: 'Nobody knows why.' }))
    expect((await sendTo(payee)).verdict).toBe('review')
  })

  it('pages what is remembered', async () => {
    const all = unwrap(await listRemembered(officer, { limit: 100 })).items.map(
      (item) => item.rememberedId,
    )
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = unwrap(await listRemembered(officer, { limit: 1, cursor }))
      seen.push(...page.items.map((item) => item.rememberedId))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all)
  })
})
