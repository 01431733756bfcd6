import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import { useTestDatabase } from '@corridor/db/testing'
import { newId } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { logger } from '@corridor/telemetry'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { embeddedLists } from '../adapters/embedded-lists.ts'
import type { AssessmentKind } from '../contract.ts'
import { doors, sendOf } from '../testing/compliance-world.ts'
import { assess } from './assess.ts'
import { getLists } from './get-lists.ts'
import { importLists } from './import-lists.ts'
import { watchLists } from './watch-lists.ts'

vi.mock('@corridor/domain/identity', () => ({ getCustomerSummary: doors.getCustomerSummary }))
vi.mock('@corridor/domain/kyc', () => ({ getTier: doors.getTier }))
vi.mock('@corridor/domain/fx', () => ({ convertAt: doors.convertAt }))

const db = useTestDatabase()
const files = new Map<string, string>()
const server = createServer((request, response) => {
  const text = files.get(request.url?.slice(1) ?? '')
  response.writeHead(text === undefined ? 404 : 200, {
    'last-modified': 'Mon, 02 Nov 2026 10:00:00 GMT',
    // a slow test would ask again on a connection that is just being closed
    connection: 'close',
  })
  response.end(text)
})

/** The embedded files without the parties that joined after the party file: what a publisher's files of one day are like. */
async function filesOfOneDay(): Promise<void> {
  const { ofac, un } = await embeddedLists.fetch()
  const idOf = (line: string) => line.slice(0, line.indexOf(','))
  const named = new Set(ofac.sdn.split('\n').map(idOf))
  const known = (text: string) =>
    text
      .split('\n')
      .filter((line) => named.has(idOf(line)))
      .join('\n')
  files.set('SDN.CSV', ofac.sdn)
  files.set('ALT.CSV', known(ofac.alt))
  files.set('ADD.CSV', known(ofac.add))
  files.set('consolidated.xml', un.xml)
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => server.close())
beforeEach(async () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the mirror has no port')
  process.env.SANCTION_LISTS = 'published'
  process.env.SANCTION_LISTS_URL = `http://127.0.0.1:${address.port}`
  await filesOfOneDay()
})
afterEach(() => {
  for (const name of ['SANCTION_LISTS', 'SANCTION_LISTS_URL', 'SANCTION_LISTS_SHA256']) {
    delete process.env[name]
  }
})

async function ageAll(days: number): Promise<void> {
  await db.ownerQuery(
    'compliance',
    'UPDATE sanction_list SET checked_at = now() - make_interval(days => $1)',
    [days],
  )
}

async function verdictOn(kind: AssessmentKind) {
  const customerId = newId('cus')
  const input = { ...sendOf(customerId, '5.00'), kind }
  const recipient = kind === 'conversion' ? { key: customerId, customerId } : input.recipient
  return unwrap(await assess({ ...input, recipient }))
}

describe('published lists', () => {
  it('are held to be as old as the embedded copy until the first fetch, so that payouts wait', async () => {
    const { isWatched, lists, holdAfterDays } = await getLists()
    expect({ isWatched, holdAfterDays }).toEqual({ isWatched: true, holdAfterDays: 30 })
    expect(lists.map(({ list, origin, checkedAt }) => [list, origin, checkedAt])).toEqual([
      ['ofac', 'embedded', null],
      ['un', 'embedded', null],
    ])
    expect(lists[0]).toMatchObject({
      version: '2022-12',
      parties: 11_443 + 1297 + 1371,
      aliasesOnly: 1297,
      nameless: 1371,
    })
    expect(lists[0]?.ageInDays).toBeGreaterThan(1000)
    expect((await verdictOn('payout')).reasons).toMatchObject([
      { rule: 'lists-too-old', action: 'review' },
    ])
  }, 60_000)

  it('are not taken when their files are not of one day, or not what was pinned', async () => {
    const { ofac } = await embeddedLists.fetch()
    files.set('ALT.CSV', ofac.alt)
    await expect(importLists()).rejects.toThrow(/not of one day/)
    await filesOfOneDay()
    process.env.SANCTION_LISTS_SHA256 = `consolidated.xml=${'0'.repeat(64)}`
    await expect(importLists()).rejects.toThrow(/consolidated\.xml .* not the pinned one/)
    process.env.SANCTION_LISTS_SHA256 = 'consolidated.xml=0'
    await expect(importLists()).rejects.toThrow(/SANCTION_LISTS_SHA256/)
    expect((await getLists()).lists.every((list) => list.checkedAt === null)).toBe(true)
  }, 60_000)

  it('are as fresh as their last fetch, and keep their hash', async () => {
    const hash = createHash('sha256')
      .update(files.get('consolidated.xml') ?? '')
      .digest('hex')
    process.env.SANCTION_LISTS_SHA256 = `consolidated.xml=${hash}`
    const imported = await importLists()
    expect(imported.map(({ version, isChanged }) => [version, isChanged])).toEqual([
      ['2026-11-02', true],
      ['2026-02-27', true],
    ])
    const { lists } = await getLists()
    expect(lists).toMatchObject([
      { list: 'ofac', origin: 'mirror', ageInDays: 0, aliasesOnly: 0, nameless: 0 },
      { list: 'un', origin: 'mirror', ageInDays: 0, sha256: hash },
    ])
    expect((await verdictOn('payout')).verdict).toBe('allow')
    await ageAll(9)
    expect((await importLists()).some((list) => list.isChanged)).toBe(false)
    expect((await getLists()).lists.map((list) => list.ageInDays)).toEqual([0, 0])
  }, 60_000)

  it('warn after 10 days, and hold what leaves after 30, with a reason that says so', async () => {
    const warned = vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
    await ageAll(10)
    await watchLists()
    expect(warned).not.toHaveBeenCalled()
    await ageAll(11)
    await watchLists()
    expect(warned).toHaveBeenCalledTimes(2)
    warned.mockRestore()
    await ageAll(30)
    expect((await verdictOn('payout')).verdict).toBe('allow')
    await ageAll(31)
    for (const kind of ['payout', 'withdrawal'] as const) {
      const held = await verdictOn(kind)
      expect(held.verdict).toBe('review')
      expect(held.reasons).toMatchObject([
        { rule: 'lists-too-old', value: '31 d', threshold: '30 d' },
      ])
      expect(held.reasons[0]?.text).toContain('31 days old, more than 30')
      expect(held.code).toBeUndefined()
    }
    expect((await verdictOn('send')).verdict).toBe('allow')
    expect((await verdictOn('conversion')).verdict).toBe('allow')
  })

  it('are not replaced by a list that was cut short, nor by the embedded one', async () => {
    const sdn = files.get('SDN.CSV') ?? ''
    files.set('SDN.CSV', sdn.slice(0, sdn.lastIndexOf('\n', sdn.length / 2)))
    const named = new Set(
      (files.get('SDN.CSV') ?? '').split('\n').map((line) => line.split(',')[0]),
    )
    for (const name of ['ALT.CSV', 'ADD.CSV']) {
      const lines = (files.get(name) ?? '').split('\n')
      files.set(name, lines.filter((line) => named.has(line.split(',')[0])).join('\n'))
    }
    await expect(importLists()).rejects.toThrow(/cut short/)
    delete process.env.SANCTION_LISTS
    await importLists()
    expect((await getLists()).lists.map((list) => list.origin)).toEqual(['mirror', 'mirror'])
  }, 60_000)
})
