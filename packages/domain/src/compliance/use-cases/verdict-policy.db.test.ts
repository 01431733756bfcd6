import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssessInput } from '../contract.ts'
import { doors, sendOf, world } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()

beforeEach(() => world.names.clear())

let payees = 0

async function payTo(recipient: Partial<AssessInput['recipient']>) {
  const key = `iban-${payees++}`
  const kind = 'payout' as const
  return unwrap(await assess({ ...sendOf(newId('cus'), '5.00', { key, ...recipient }), kind }))
}

const givenNames = 'Mohammed Ahmed Ali Hassan Hussein Omar Khalid Ibrahim Yusuf Mahmoud'.split(' ')
const familyNames = 'Ali Hassan Hussein Ahmed Saleh Khalil Nasser Mansour Salem Haddad'.split(' ')

describe('a name that is equal to a listed one', () => {
  it.each(['Mohammed Ali', 'Ali Hassan', 'Wei Zhang', 'Alexander Ivanov'])(
    'goes to a person and is not denied for %s in Britain',
    async (name) => {
      const verdict = await payTo({ name, country: 'GB' })
      expect(verdict.verdict).toBe('review')
      expect(verdict.alertId).toBeDefined()
    },
  )

  it('denies none of 100 common Arabic names in Britain', async () => {
    const names = givenNames.flatMap((given) => familyNames.map((family) => `${given} ${family}`))
    const verdicts: string[] = []
    for (const name of names) verdicts.push((await payTo({ name, country: 'GB' })).verdict)
    expect(verdicts).toHaveLength(100)
    expect(verdicts.filter((verdict) => verdict === 'deny')).toEqual([])
  }, 120_000)

  it.each([
    'Bashar al-Assad',
    'Башар Асад',
    'بشار الأسد',
    'ماهر الأسد',
    'أسامة بن لادن',
    'Osama bin Laden',
    'Ali Khamenei',
  ])('never lets %s through, whatever is known beside it', async (name) => {
    expect((await payTo({ name })).verdict).not.toBe('allow')
    expect((await payTo({ name, country: 'GB' })).verdict).not.toBe('allow')
  })

  it.each([
    'بشار الأسد',
    'حسن نصر الله',
    'יחיא סינוואר',
    'Ali Khamenei',
    'Αλέξανδρος Ιβανόφ',
    'Garantex',
  ])('holds %s whatever type and country its sender chose', async (name) => {
    for (const type of ['person', 'business'] as const) {
      for (const country of ['DE', 'GB', undefined]) {
        expect((await payTo({ name, type, country })).verdict).toBe('review')
      }
    }
  })

  it('is denied where the country of the programme agrees, and says so', async () => {
    const verdict = await payTo({ name: 'Bashar al-Assad', country: 'SY' })
    expect(verdict).toMatchObject({ verdict: 'deny', code: 'compliance.refused' })
    const denial = verdict.reasons.find((reason) => reason.action === 'deny')
    expect(denial).toMatchObject({ rule: 'sanctions-exact', ruleVersion: 2 })
    expect(denial?.text).toContain('Beside the name agrees the country; nothing speaks against it.')
    expect(denial?.hits?.[0]).toMatchObject({ agrees: ['country'], listVersion: '2022-12' })
  })

  it('says what speaks against it', async () => {
    const verdict = await payTo({ name: 'Bashar al-Assad', country: 'GB' })
    const [reason] = verdict.reasons
    expect(reason).toMatchObject({ rule: 'sanctions-namesake', action: 'review' })
    expect(reason?.text).toContain('agrees nothing that is known; the country speaks against it.')
    expect(reason?.hits?.[0]).toMatchObject({ agrees: [], contradicts: ['country'] })
  })

  it('is denied where the year of birth of a customer agrees', async () => {
    const customerId = newId('cus')
    const person = { firstName: 'Eric', lastName: 'Badege', birthDate: '1971-06-30' }
    world.names.set(customerId, person)
    expect(unwrap(await assess(sendOf(customerId))).verdict).toBe('deny')
    const other = newId('cus')
    world.names.set(other, { ...person, birthDate: '1999-06-30' })
    const namesake = unwrap(await assess(sendOf(other)))
    expect(namesake.verdict).not.toBe('deny')
  })

  it('cannot be denied by a rule that looks at the name alone', async () => {
    await expect(
      db.ownerQuery(
        'compliance',
        `UPDATE rule SET params = '{"strength":"exact"}' WHERE key = 'sanctions-exact'`,
      ),
    ).rejects.toThrow(/rule_denies_no_bare_name/)
  })

  it('is one assessment with or without the country and the type', async () => {
    const { country: _country, ...recipient } = {
      key: 'iban-retry',
      name: 'Vera Orlova',
      country: 'GB',
    }
    const input = { ...sendOf(newId('cus'), '5.00'), recipient }
    const first = unwrap(await assess(input))
    const again = await assess({
      ...input,
      recipient: { ...recipient, country: 'GB', type: 'person' },
    })
    expect(unwrap(again)).toEqual(first)
  })
})
