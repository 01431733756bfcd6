import { useTestDatabase } from '@corridor/db/testing'
import type { Id } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { beforeEach, describe, expect, it } from 'vitest'
import { firstRules } from './contract.ts'
import {
  actOnException,
  claimReconciliationException,
  confirmImport,
  discardImport,
  dryRunMatching,
  getReconciliationException,
  importConfirmed,
  importStatement,
  listImports,
  listPartnerAccounts,
  listReconciliationExceptions,
  matchStatements,
  proposePeriod,
  readSettlement,
  receiveStatement,
  reconcileAccounts,
  saveMatchingRules,
  signPeriod,
} from './index.ts'
import {
  book,
  bringIn,
  csvOf,
  newPartnerAccount,
  officer,
  preview,
} from './testing/statement-world.ts'

const db = useTestDatabase()
const codeIn = async (answer: Promise<{ ok: boolean; error?: { code: string } }>) =>
  (await answer).error?.code
const linesOf = () =>
  db.ownerQuery<{ match_id: string | null }>(
    'reconciliation',
    'SELECT match_id FROM statement_line',
  )
const waiting = async (partnerAccountId: Id<'pac'>) =>
  unwrap(await listReconciliationExceptions({ partnerAccountId, state: 'waiting' })).items

// a test has a transit account of its own: what another has booked is no difference of its
const currencies = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'AUD',
  'CAD',
  'NZD',
] as const
let turn = 0
let currency: (typeof currencies)[number] = 'EUR'
let account: Id<'pac'>
beforeEach(async () => {
  for (const table of [
    'exception_step',
    'reconciliation_exception',
    'signed_period',
    'statement_balance',
    'statement_match',
    'statement_line',
    'statement_import',
    'book_entry',
    'matching_rules',
    'partner_account',
    'outbox_event',
  ]) {
    await db.ownerQuery('reconciliation', `DELETE FROM ${table}`)
  }
  currency = currencies[turn++ % currencies.length] ?? 'EUR'
  account = await newPartnerAccount(currency)
})

describe('an import', () => {
  it('shows what is in the file, and brings nothing in before somebody confirms it', async () => {
    const shown = await preview(account, [
      ['2026-10-01', '5.00', 'REF-0001', '105.00'],
      ['2026-10-02', '-2.00', 'REF-0002', '103.00'],
    ])
    expect(shown).toMatchObject({
      state: 'previewed',
      lines: 2,
      known: 0,
      faultCount: 0,
      opening: { amount: '100.00' },
      closing: { amount: '103.00' },
      firstDay: '2026-10-01',
      lastDay: '2026-10-02',
    })
    expect(await linesOf()).toEqual([])
  })

  it('names a bad line and cannot be confirmed with it', async () => {
    const shown = await preview(account, [
      ['2026-10-01', '5.00', 'REF-0001'],
      ['2026-10-32', '5.00', 'REF-0002'],
    ])
    expect(shown.faults).toEqual([{ place: 'line 3', code: 'day-unreadable', found: '2026-10-32' }])
    const { importId } = shown
    expect(await codeIn(confirmImport(officer(), { importId }))).toBe(
      'reconciliation.import-faulty',
    )
    unwrap(await discardImport(officer(), { importId }))
    expect(await codeIn(discardImport(officer(), { importId }))).toBe(
      'reconciliation.import-closed',
    )
  })

  it('brings each line in once: the same file, another with the same lines, two workers, two people', async () => {
    const lines = [
      ['2026-10-01', '5.00', 'REF-0001'],
      ['2026-10-01', '5.00', 'REF-0001'],
      ['2026-10-02', '6.00', 'REF-0002'],
    ] as const
    const [one, two] = [await preview(account, lines), await preview(account, lines)]
    const confirmed = await Promise.all(
      [one, one, two].map(({ importId }) => codeIn(confirmImport(officer(), { importId }))),
    )
    expect(confirmed.filter((code) => code === undefined)).toHaveLength(1)
    await Promise.all([importConfirmed(), importConfirmed()])
    expect(await linesOf()).toHaveLength(3)
    const longer = await preview(account, [...lines, ['2026-10-03', '7.00', 'REF-0003']])
    expect(longer).toMatchObject({ lines: 4, known: 3 })
    unwrap(await confirmImport(officer(), { importId: longer.importId }))
    await importStatement(longer.importId)
    await importStatement(longer.importId)
    expect(await linesOf()).toHaveLength(4)
    const [latest] = unwrap(await listImports({ partnerAccountId: account }))
    expect(latest).toMatchObject({ state: 'imported', imported: 1, known: 3 })
    const kept = await db.ownerQuery(
      'reconciliation',
      "SELECT 1 FROM statement_import WHERE state = 'imported' AND file IS NOT NULL",
    )
    expect(kept).toEqual([])
  })

  it("takes a bank's own message, and only the part of it that is about the account", async () => {
    const message = (number: string) =>
      [
        ':20:STARTUMS',
        `:25:${number}`,
        ':28C:1/1',
        `:60F:C261001${currency}100,00`,
        ':61:2610021002C5,00NTRFREF-0001//BANK-1',
        `:62F:C261002${currency}105,00`,
        '-',
        '',
      ].join('\r\n')
    const read = async (number: string) => {
      const bytes = new TextEncoder().encode(message(number))
      const input = { partnerAccountId: account, fileName: 'a.sta', bytes }
      return unwrap(await receiveStatement(officer(), input))
    }
    expect(await read('DE02')).toMatchObject({
      format: 'mt940',
      lines: 1,
      faultCount: 0,
      opening: { amount: '100.00' },
      closing: { amount: '105.00' },
      lastDay: '2026-10-02',
    })
    expect(await read('DE77')).toMatchObject({
      lines: 0,
      faults: [{ code: 'account-other', found: 'DE77' }],
    })
  })

  it('asks for the columns first', async () => {
    await db.ownerQuery('reconciliation', 'UPDATE partner_account SET csv_mapping = NULL')
    const input = { partnerAccountId: account, fileName: 'a', bytes: csvOf([]) }
    expect(await codeIn(receiveStatement(officer(), input))).toBe('reconciliation.mapping-missing')
  })
})

describe('matching', () => {
  it('explains what it would do before it does it', async () => {
    await book(currency, '40.00', 'dep_matching_a', '2026-10-01')
    await bringIn(account, [
      ['2026-10-02', '40.00', 'dep_matching_a'],
      ['2026-10-20', '9.99', 'UNKNOWN-77'],
    ])
    const dry = unwrap(await dryRunMatching({ partnerAccountId: account }))
    expect(dry).toMatchObject({
      matches: 1,
      first: [
        {
          rule: 'Reference',
          reference: 'DEPMATCHINGA',
          days: 1,
          difference: { amount: '0.00' },
          ours: [{ reference: 'dep_matching_a', amount: { amount: '40.00' } }],
          theirs: [{ reference: 'dep_matching_a', day: '2026-10-02' }],
        },
      ],
    })
    expect(dry.exceptions).toContainEqual({ kind: 'unmatched-theirs', count: 1 })
    expect(await waiting(account)).toEqual([])
    const run = unwrap(await matchStatements({ partnerAccountId: account }))
    expect(run).toEqual(dry)
    expect((await linesOf()).filter((line) => line.match_id !== null)).toHaveLength(1)
    const [view] = unwrap(await listPartnerAccounts())
    expect(view).toMatchObject({ openLines: 1, openExceptions: 1, coveredUntil: '2026-10-20' })
  })

  it('tells each difference once, counts it up, and opens it again in place', async () => {
    await bringIn(account, [['2026-10-20', '9.99', 'UNKNOWN-77']])
    unwrap(await matchStatements({ partnerAccountId: account }))
    await reconcileAccounts()
    const [first] = await waiting(account)
    expect(first).toMatchObject({ kind: 'unmatched-theirs', occurrences: 2, state: 'open' })
    if (!first) return
    const { exceptionId, version } = first
    const note = 'asked the bank'
    unwrap(await actOnException(officer(), { exceptionId, act: 'resolve', version, note }))
    expect(await waiting(account)).toEqual([])
    await reconcileAccounts()
    expect(await waiting(account)).toMatchObject([{ exceptionId, occurrences: 3, state: 'open' }])
    await book(currency, '9.99', 'UNKNOWN-77', '2026-10-20')
    await reconcileAccounts()
    expect(await waiting(account)).toEqual([])
    const { steps } = unwrap(await getReconciliationException({ exceptionId }))
    expect(steps.map(({ act }) => act)).toEqual(['open', 'resolve', 'reopen', 'clear'])
  })

  it('lets two people match at once and matches nothing twice', async () => {
    await book(currency, '41.00', 'dep_matching_b', '2026-10-01')
    await bringIn(account, [['2026-10-01', '41.00', 'dep_matching_b']])
    const runs = await Promise.all(
      [1, 2, 3].map(() => codeIn(matchStatements({ partnerAccountId: account }))),
    )
    expect(runs.filter((code) => code && code !== 'reconciliation.matching-overtaken')).toEqual([])
    const rows = await db.ownerQuery('reconciliation', 'SELECT 1 FROM statement_match')
    expect(rows).toHaveLength(1)
  })

  it('goes by rules of the account, each change a version that nobody overwrites unseen', async () => {
    await book(currency, '50.00', 'dep_matching_c', '2026-10-01')
    await bringIn(account, [['2026-10-01', '50.02', 'dep_matching_c']])
    const before = unwrap(await dryRunMatching({ partnerAccountId: account }))
    expect(before.exceptions).toContainEqual({ kind: 'amount-differs', count: 1 })
    const [first] = firstRules
    if (!first) return
    const change = {
      partnerAccountId: account,
      version: 0,
      reason: 'the bank takes two cents',
      rules: [{ ...first, toleranceMinor: '2' }],
    }
    const saved = await Promise.all([1, 2].map(() => codeIn(saveMatchingRules(officer(), change))))
    expect(saved.sort()).toEqual(['reconciliation.rules-changed', undefined])
    const after = unwrap(await matchStatements({ partnerAccountId: account }))
    expect(after.first[0]).toMatchObject({ rule: 'Reference', difference: { amount: '0.02' } })
  })
})

describe('an exception', () => {
  it('is worked by one person at a time, as it was seen', async () => {
    await bringIn(account, [['2026-10-20', '9.99', 'UNKNOWN-77']])
    unwrap(await matchStatements({ partnerAccountId: account }))
    const [found] = await waiting(account)
    if (!found) throw new Error('nothing found')
    const { exceptionId } = found
    unwrap(await claimReconciliationException(officer(), { exceptionId }))
    const note = 'seen by two at once'
    const stale = { exceptionId, act: 'accept', version: found.version, note } as const
    expect(await codeIn(actOnException(officer(), stale))).toBe('reconciliation.exception-changed')
    const { version } = unwrap(await getReconciliationException({ exceptionId }))
    const acts = await Promise.all(
      (['accept', 'snooze'] as const).map((act) =>
        codeIn(actOnException(officer(), { exceptionId, act, version, note })),
      ),
    )
    expect(acts.filter((code) => code === undefined)).toHaveLength(1)
  })
})

describe('a period', () => {
  const october = { firstDay: '2026-10-01', lastDay: '2026-10-31', note: 'the month of October' }

  it('is signed by one where all is matched, and opened again before everybody by a later file', async () => {
    await book(currency, '60.00', 'dep_period_a', '2026-10-05')
    await bringIn(account, [
      ['2026-10-05', '60.00', 'dep_period_a', '160.00'],
      ['2026-10-31', '1.00', 'UNKNOWN-78', '161.00'],
    ])
    await book(currency, '1.00', 'UNKNOWN-78', '2026-10-31')
    unwrap(await matchStatements({ partnerAccountId: account }))
    const early = { partnerAccountId: account, ...october, lastDay: '2026-11-01' }
    expect(await codeIn(proposePeriod(officer(), early))).toBe('reconciliation.period-uncovered')
    const twice = await Promise.all(
      [1, 2].map(() => proposePeriod(officer(), { partnerAccountId: account, ...october })),
    )
    expect(twice.filter((one) => one.ok)).toHaveLength(1)
    expect(twice.find((one) => one.ok)).toMatchObject({ value: { state: 'signed' } })
    const before = unwrap(await readSettlement({ partnerAccountId: account }))
    expect(before.periods).toMatchObject([{ state: 'signed', theirs: { amount: '161.00' } }])
    expect(before.days.find(({ day }) => day === '2026-10-31')).toMatchObject({
      theirs: { amount: '161.00' },
    })
    await bringIn(account, [['2026-10-07', '3.00', 'A-LATE-LINE']])
    const after = unwrap(await readSettlement({ partnerAccountId: account }))
    expect(after.periods).toMatchObject([{ state: 'reopened' }])
    expect(await waiting(account)).toMatchObject([
      { kind: 'signed-period-changed', amount: { amount: '3.00' }, day: '2026-10-07' },
    ])
  })

  it('with accepted differences needs a second person', async () => {
    await bringIn(account, [['2026-10-31', '4.00', 'UNKNOWN-79']])
    unwrap(await matchStatements({ partnerAccountId: account }))
    const maker = officer()
    const propose = () => proposePeriod(maker, { partnerAccountId: account, ...october })
    expect(await codeIn(propose())).toBe('reconciliation.period-open')
    const [found] = await waiting(account)
    if (!found) throw new Error('nothing found')
    const { exceptionId, version } = found
    const snooze = { exceptionId, act: 'snooze', version, note: 'until tomorrow' } as const
    unwrap(await actOnException(maker, snooze))
    expect(await codeIn(propose())).toBe('reconciliation.period-open')
    const accept = {
      exceptionId,
      act: 'accept',
      version: version + 1,
      note: 'ours to bear',
    } as const
    unwrap(await actOnException(maker, accept))
    const { periodId, state } = unwrap(await propose())
    expect(state).toBe('proposed')
    expect(await codeIn(signPeriod(maker, { periodId }))).toBe(
      'reconciliation.second-person-needed',
    )
    const signed = await Promise.all([1, 2].map(() => codeIn(signPeriod(officer(), { periodId }))))
    expect(signed.sort()).toEqual(['reconciliation.period-closed', undefined])
    const { periods } = unwrap(await readSettlement({ partnerAccountId: account }))
    expect(periods).toMatchObject([{ state: 'signed', accepted: 1 }])
  })
})
