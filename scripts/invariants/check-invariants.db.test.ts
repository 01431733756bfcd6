import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { afterAll, expect, it } from 'vitest'
import { checkInvariants } from './check-invariants.ts'

const db = useTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'corridor-history-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('checks every rule of every invariant, in order', async () => {
  const findings = await checkInvariants()
  expect(findings.flatMap(({ violations }) => violations)).toEqual([])
  const names = findings.map(({ name }) => name)
  expect(names).toEqual(names.toSorted((a, b) => a.slice(0, 2).localeCompare(b.slice(0, 2))))
  expect(new Set(names.map((name) => name.slice(0, 2)))).toEqual(
    new Set(['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9']),
  )
  expect(new Set(names).size).toBe(names.length)
})

it('leaves the events out where nobody publishes them', async () => {
  const findings = await checkInvariants({ settleInSeconds: null })
  expect(findings.some(({ name }) => name.startsWith('I8'))).toBe(false)
})

it("compares with the clients' own history", async () => {
  const historyFile = join(folder, 'history')
  const lost = newId('tr')
  writeFileSync(historyFile, `${lost}\n`)
  const findings = await checkInvariants({ historyFile })
  expect(findings.filter(({ violations }) => violations.length > 0)).toEqual([
    { name: 'I4 what was acknowledged exists', violations: [`${lost}: no such transfer`] },
  ])
})

it('says what is broken, and about what', async () => {
  await db.ownerQuery(
    'ledger',
    `INSERT INTO account (id, kind, owner_ref, currency, exponent, side, posted_debits)
     VALUES ('01a00000-0000-7000-8000-000000000001', 'fees', 'fees', 'EUR', 2, 'credit', 5)`,
  )
  const broken = (await checkInvariants()).filter(({ violations }) => violations.length > 0)
  expect(broken).toEqual([
    { name: 'I1 debits equal credits per currency', violations: ['EUR: 5'] },
    {
      name: 'I2 counters equal entries',
      violations: [expect.stringMatching(/^acc_\w{26}: 5 0 entries$/)],
    },
    {
      name: "I2 counters equal the last entry's balance",
      violations: [expect.stringMatching(/^acc_\w{26}: counters 0 -5 last entry$/)],
    },
  ])
})
