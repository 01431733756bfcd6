import { useTestDatabase } from '@corridor/db/testing'
import { systemActor } from '@corridor/kernel/actor'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { codeOf } from '@corridor/kernel/testing/code-of'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BankDetails } from './contract.ts'
import {
  checkPayee,
  createRecipient,
  deactivateRecipient,
  getPayoutDetails,
  getRecipient,
  listRecipients,
  replaceRecipient,
  sweepCheckBudgets,
} from './index.ts'

const payee = { customerId: newId('cus'), displayName: 'Bea Lindqvist', handle: 'bea' }
const doors = vi.hoisted(() => ({ findPayee: vi.fn(), validatePayee: vi.fn() }))

// the doors of the two domains that this one may call
vi.mock('@corridor/domain/identity', () => ({
  findPayee: doors.findPayee,
  getDisplayNames: async (ids: readonly string[]) => ({
    ok: true,
    value: Object.fromEntries(
      ids.filter((id) => id === payee.customerId).map((id) => [id, { ...payee }]),
    ),
  }),
}))
vi.mock('@corridor/domain/payments', async () => ({
  ...(await vi.importActual('../payments/name-on-rail.ts')),
  validatePayee: doors.validatePayee,
}))

const db = useTestDatabase()
const newActor = () => ({ kind: 'customer', customerId: newId('cus') }) as const
let actor = newActor()
const stranger = newActor()

const german: BankDetails = {
  currency: 'EUR',
  country: 'DE',
  method: 'iban',
  fields: { iban: 'DE89 3704 0044 0532 0130 00' },
  holderName: 'Jürgen Müller',
}
const british: BankDetails = {
  currency: 'GBP',
  country: 'GB',
  method: 'sort_code',
  fields: { sortCode: '23-14-70', accountNumber: '28821822' },
  holderName: 'Ana Souza',
}
const save = async (details: BankDetails = german, nickname?: string) =>
  unwrap(await createRecipient(actor, { kind: 'bank', ...details, nickname }))
const saveCustomer = (lookup = '@bea') => createRecipient(actor, { kind: 'customer', lookup })
const eventsOf = async (recipientId: Id<'rcp'>) =>
  (
    await db.ownerQuery<{ type: string }>(
      'beneficiaries',
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      [recipientId],
    )
  ).map((row) => row.type)

beforeEach(() => {
  actor = newActor()
  doors.findPayee.mockReset().mockResolvedValue({ ok: true, value: payee })
  doors.validatePayee.mockReset().mockResolvedValue({ ok: true, value: { outcome: 'match' } })
})

describe('createRecipient', () => {
  it('saves a bank account and shows its end only', async () => {
    const saved = await save(german, 'Landlord')
    expect(saved).toMatchObject({
      kind: 'bank',
      displayName: 'Jürgen Müller',
      nickname: 'Landlord',
      detail: 'IBAN •••• 3000',
      currency: 'EUR',
      country: 'DE',
      last4: '3000',
      isActive: true,
    })
    expect(JSON.stringify(saved)).not.toContain('0532')
    expect(await eventsOf(saved.recipientId)).toEqual(['recipient.created.v1'])
    expect(await getRecipient(actor, saved.recipientId)).toEqual({ ok: true, value: saved })
  })

  it('saves another customer, whose name is looked up when it is shown', async () => {
    const saved = unwrap(await saveCustomer())
    expect(doors.findPayee).toHaveBeenCalledWith(actor, { by: 'handle', text: '@bea' })
    expect(saved).toMatchObject({ kind: 'customer', displayName: 'Bea Lindqvist', detail: '@bea' })
    expect(unwrap(await saveCustomer('bea@example.org')).recipientId).toBe(saved.recipientId)
  })

  it('does not save oneself, nor whom nobody knows', async () => {
    doors.findPayee.mockResolvedValueOnce({
      ok: true,
      value: { ...payee, customerId: actor.customerId },
    })
    expect(codeOf(await saveCustomer())).toBe('beneficiaries.own-account')
    doors.findPayee.mockResolvedValueOnce({
      ok: false,
      error: { code: 'identity.payee-not-found' },
    })
    expect(codeOf(await saveCustomer())).toBe('identity.payee-not-found')
  })

  it('says which field is wrong, without repeating it', async () => {
    const refused = await createRecipient(actor, {
      kind: 'bank',
      ...german,
      fields: { iban: 'DE89370400440532013001' },
      holderName: 'Jürgen 2',
    })
    expect(refused).toMatchObject({
      ok: false,
      error: {
        code: 'beneficiaries.invalid-details',
        details: { iban: expect.any(String), holderName: expect.any(String) },
      },
    })
    expect(JSON.stringify(refused)).not.toMatch(/0532|Jürgen/)
  })

  it('makes one recipient of 20 requests at once, however they were typed', async () => {
    const typed = ['DE89370400440532013000', 'de89 3704 0044 0532 0130 00']
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        createRecipient(actor, {
          kind: 'bank',
          ...german,
          fields: { iban: typed[index % 2] ?? '' },
        }),
      ),
    )
    const ids = new Set(results.map((result) => unwrap(result).recipientId))
    expect(ids.size).toBe(1)
    const [id] = ids
    if (id) expect(await eventsOf(id)).toEqual(['recipient.created.v1'])
    expect(unwrap(await listRecipients(actor, {})).items).toHaveLength(1)
  })

  it('stops at 500', async () => {
    await save()
    await db.ownerQuery(
      'beneficiaries',
      `INSERT INTO recipient (id, customer_id, kind, payee_customer_id, details, details_hash)
       SELECT uuidv7(), $1, 'customer', uuidv7(), ''::bytea, md5(n::text) || md5((-n)::text)
       FROM generate_series(1, 499) AS n`,
      [uuidOf(actor.customerId)],
    )
    const more = await createRecipient(actor, { kind: 'bank', ...british })
    expect(codeOf(more)).toBe('beneficiaries.too-many')
  })
})

describe('what the database holds', () => {
  it('has no account number, name or nickname in any byte of any table', async () => {
    const canary = { account: '73812946', name: 'Zebedee Quixworth', nickname: 'Canary nest' }
    const saved = unwrap(
      await createRecipient(actor, {
        kind: 'bank',
        ...british,
        fields: { sortCode: '231470', accountNumber: canary.account },
        holderName: canary.name,
        nickname: canary.nickname,
      }),
    )
    const details = unwrap(await getPayoutDetails(actor.customerId, saved.recipientId))
    expect(details).toMatchObject({ fields: { accountNumber: canary.account } })
    for (const table of ['recipient', 'outbox_event']) {
      const rows = await db.ownerQuery<{ row: string; bytes: string }>(
        'beneficiaries',
        table === 'recipient'
          ? `SELECT r::text AS row, encode(details, 'escape') AS bytes FROM recipient r`
          : `SELECT o::text AS row, '' AS bytes FROM outbox_event o`,
      )
      expect(rows.length).toBeGreaterThan(0)
      const everything = JSON.stringify(rows)
      for (const secret of Object.values(canary)) {
        expect(everything).not.toContain(secret)
        expect(everything).not.toContain(Buffer.from(secret).toString('hex'))
        expect(everything).not.toContain(Buffer.from(secret).toString('base64').slice(0, -2))
      }
    }
  })

  it('opens a row only in its own place', async () => {
    const [one, two] = [await save(german), await save(british)]
    await db.ownerQuery(
      'beneficiaries',
      `UPDATE recipient SET details = (SELECT details FROM recipient WHERE id = $1) WHERE id = $2`,
      [uuidOf(one.recipientId), uuidOf(two.recipientId)],
    )
    await expect(getRecipient(actor, two.recipientId)).rejects.toThrow()
  })
})

describe('replaceRecipient', () => {
  it('puts a new recipient in place of the old one, which in-flight transfers still find', async () => {
    const old = await save(german)
    const before = unwrap(await getPayoutDetails(actor.customerId, old.recipientId))
    const edited = unwrap(
      await replaceRecipient(actor, {
        recipientId: old.recipientId,
        ...german,
        fields: { iban: 'FR1420041010050500013M02606' },
        nickname: 'New bank',
      }),
    )
    expect(edited.recipientId).not.toBe(old.recipientId)
    expect(edited).toMatchObject({ last4: '2606', nickname: 'New bank', isActive: true })
    expect(unwrap(await getRecipient(actor, old.recipientId)).isActive).toBe(false)
    expect(codeOf(await getPayoutDetails(actor.customerId, old.recipientId))).toBe(
      'beneficiaries.inactive',
    )
    const kept = await getPayoutDetails(actor.customerId, old.recipientId, { evenIfInactive: true })
    expect(unwrap(kept)).toEqual(before)
    const after = unwrap(await getPayoutDetails(actor.customerId, edited.recipientId))
    // what screening and limits go by changes with the account
    expect(after).not.toMatchObject({ detailsHash: 'detailsHash' in before && before.detailsHash })
    expect(await eventsOf(old.recipientId)).toEqual([
      'recipient.created.v1',
      'recipient.replaced.v1',
    ])
    expect(await eventsOf(edited.recipientId)).toEqual(['recipient.created.v1'])
    expect(unwrap(await listRecipients(actor, {})).items).toEqual([edited])
  })

  it('keeps the hash while name and account stay the same', async () => {
    const old = await save(german)
    const same = unwrap(
      await replaceRecipient(actor, {
        recipientId: old.recipientId,
        ...german,
        holderName: 'jürgen müller',
      }),
    )
    const hashOf = async (recipientId: Id<'rcp'>) => {
      const details = unwrap(
        await getPayoutDetails(actor.customerId, recipientId, { evenIfInactive: true }),
      )
      return details.kind === 'bank' ? details.detailsHash : null
    }
    expect(await hashOf(same.recipientId)).toBe(await hashOf(old.recipientId))
  })

  it('is won by one of 10 edits at once', async () => {
    const old = await save(german)
    const results = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        replaceRecipient(actor, {
          recipientId: old.recipientId,
          ...british,
          fields: { sortCode: '231470', accountNumber: `2882182${index}` },
        }),
      ),
    )
    const codes = results.map(codeOf)
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1)
    expect(codes.filter((code) => code === 'beneficiaries.inactive')).toHaveLength(9)
    expect(unwrap(await listRecipients(actor, {})).items).toHaveLength(1)
  })

  it('refuses what is saved already, other customers, the removed and the missing', async () => {
    const [first, second] = [await save(german), await save(british)]
    const replace = (recipientId: Id<'rcp'>, by = actor) =>
      replaceRecipient(by, { recipientId, ...british })
    expect(codeOf(await replace(first.recipientId))).toBe('beneficiaries.already-saved')
    expect(unwrap(await getRecipient(actor, first.recipientId)).isActive).toBe(true)
    const customer = unwrap(await saveCustomer())
    expect(codeOf(await replace(customer.recipientId))).toBe('beneficiaries.not-replaceable')
    unwrap(await deactivateRecipient(actor, second.recipientId))
    expect(codeOf(await replace(second.recipientId))).toBe('beneficiaries.inactive')
    expect(await replace(first.recipientId, stranger)).toEqual(await replace(newId('rcp')))
  })
})

describe('deactivateRecipient', () => {
  it('happens once, and the details can be saved anew', async () => {
    const saved = await save()
    const results = await Promise.all(
      Array.from({ length: 5 }, () => deactivateRecipient(actor, saved.recipientId)),
    )
    expect(results.map(codeOf)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
    expect(await eventsOf(saved.recipientId)).toEqual([
      'recipient.created.v1',
      'recipient.deactivated.v1',
    ])
    expect(unwrap(await listRecipients(actor, {})).items).toEqual([])
    expect((await save()).recipientId).not.toBe(saved.recipientId)
  })
})

describe('ownership', () => {
  it("answers for another's id as for a missing one, everywhere", async () => {
    const { recipientId } = await save()
    const missing = newId('rcp')
    expect(await getRecipient(stranger, recipientId)).toEqual(await getRecipient(stranger, missing))
    expect(await deactivateRecipient(stranger, recipientId)).toEqual(
      await deactivateRecipient(stranger, missing),
    )
    expect(await getPayoutDetails(stranger.customerId, recipientId)).toEqual(
      await getPayoutDetails(stranger.customerId, missing),
    )
    expect(unwrap(await listRecipients(stranger, { search: 'müller' })).items).toEqual([])
    expect(unwrap(await getRecipient(actor, recipientId)).isActive).toBe(true)
    expect(codeOf(await createRecipient(systemActor('test'), { kind: 'bank', ...german }))).toBe(
      'beneficiaries.not-a-customer',
    )
  })
})

describe('listRecipients', () => {
  it('pages newest first without gaps or repeats', async () => {
    const saved: string[] = []
    for (let index = 0; index < 7; index++) {
      const details = {
        ...british,
        fields: { sortCode: '231470', accountNumber: `1234567${index}` },
      }
      saved.push((await save(details)).recipientId)
    }
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 4; page++) {
      const answer = unwrap(await listRecipients(actor, { limit: 3, cursor }))
      seen.push(...answer.items.map((item) => item.recipientId))
      if (!answer.nextCursor) break
      cursor = answer.nextCursor
    }
    expect(seen).toEqual(saved.toReversed())
  })

  it('finds by name in any spelling, nickname, handle and last digits', async () => {
    const müller = await save(german, 'Landlord')
    const ana = await save(british)
    const bea = unwrap(await saveCustomer())
    const find = async (search: string) =>
      unwrap(await listRecipients(actor, { search })).items.map((item) => item.recipientId)
    expect(await find('muller')).toEqual([müller.recipientId])
    expect(await find('3000 muller')).toEqual([müller.recipientId])
    expect(await find('3000 souza')).toEqual([])
    expect(await find('LANDL')).toEqual([müller.recipientId])
    expect(await find('3000')).toEqual([müller.recipientId])
    expect(await find('souza')).toEqual([ana.recipientId])
    expect(await find('@bea')).toEqual([bea.recipientId])
    expect(await find('nobody')).toEqual([])
    const pounds = unwrap(await listRecipients(actor, { currency: 'GBP' })).items
    expect(pounds.map((item) => item.recipientId)).toEqual([bea.recipientId, ana.recipientId])
  })
})

describe('checkPayee', () => {
  it('asks the rail with checked details only', async () => {
    doors.validatePayee.mockResolvedValueOnce({
      ok: true,
      value: { outcome: 'close', name: 'J. Mueller' },
    })
    expect(unwrap(await checkPayee(actor, german))).toEqual({
      outcome: 'close',
      name: 'J. Mueller',
    })
    expect(doors.validatePayee).toHaveBeenCalledWith({
      ...german,
      type: 'person',
      fields: { iban: 'DE89370400440532013000' },
    })
    doors.validatePayee.mockClear()
    expect(codeOf(await checkPayee(actor, { ...german, fields: {} }))).toBe(
      'beneficiaries.invalid-details',
    )
    expect(doors.validatePayee).not.toHaveBeenCalled()
  })

  it('is unavailable, never an error, when the rail fails', async () => {
    doors.validatePayee.mockResolvedValueOnce({
      ok: false,
      error: { code: 'payments.invalid-input' },
    })
    expect(unwrap(await checkPayee(actor, german))).toEqual({ outcome: 'unavailable' })
  })

  it('tells twenty times an hour that a name is another, also to parallel askers; matches are free', async () => {
    const answerWith = (outcome: string) =>
      doors.validatePayee.mockResolvedValue({ ok: true, value: { outcome } })
    answerWith('match')
    for (let i = 0; i < 25; i++) expect((await checkPayee(actor, german)).ok).toBe(true)
    answerWith('no-match')
    const answers = await Promise.all(Array.from({ length: 30 }, () => checkPayee(actor, german)))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(20)
    doors.validatePayee.mockClear()
    expect(await checkPayee(actor, british)).toMatchObject({
      error: {
        code: 'beneficiaries.too-many-checks',
        details: { retryAfterInSeconds: expect.stringMatching(/^3[56]\d\d$/) },
      },
    })
    expect(doors.validatePayee).not.toHaveBeenCalled()
    expect((await checkPayee(stranger, german)).ok).toBe(true)
    await db.ownerQuery(
      'beneficiaries',
      `UPDATE payee_check_budget SET window_ends_at = now() - interval '1 ms' WHERE customer_id = $1`,
      [uuidOf(actor.customerId)],
    )
    expect((await checkPayee(actor, german)).ok).toBe(true)
  })

  it('are counted no longer once their hour is over: the counter goes', async () => {
    await db.ownerQuery(
      'beneficiaries',
      `INSERT INTO payee_check_budget (customer_id, window_ends_at, used)
       VALUES (uuidv7(), now() - interval '1 min', 3), (uuidv7(), now() + interval '1 min', 3)`,
    )
    const before = await db.ownerQuery('beneficiaries', 'SELECT 1 FROM payee_check_budget')
    const removed = await sweepCheckBudgets()
    expect(removed).toBeGreaterThanOrEqual(1)
    const left = await db.ownerQuery<{ isOver: boolean }>(
      'beneficiaries',
      'SELECT window_ends_at < now() AS "isOver" FROM payee_check_budget',
    )
    expect(left).toHaveLength(before.length - removed)
    expect(left.some((row) => row.isOver)).toBe(false)
  })
})
