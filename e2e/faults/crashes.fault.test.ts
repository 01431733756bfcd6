import '@corridor/api/testing/settings'

import {
  bankRecipientOf,
  fund,
  heldTransfer,
  key,
  openHouse,
  quoteOf,
  recipientOf,
} from '@corridor/api/testing/api-world'
import { newPerson, newStaff, type Person } from '@corridor/api/testing/people'
import { apiKeyOf, tokenBy } from '@corridor/api/testing/rest-client'
import { useTestDatabase } from '@corridor/db/testing'
import { decideAlert, listAlerts } from '@corridor/domain/compliance'
import type { StaffActor } from '@corridor/kernel/actor'
import { type Id, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from 'vitest'
import { type Client, openClient } from './client.ts'
import { crashStages, type Stage, type Wish } from './crash-stages.ts'
import { type Running, until } from './processes.ts'
import { type Api, openSite, type Site } from './site.ts'

/** Each point kills so many processes of each kind in a pass, side by side, before anything recovers. */
const isDeep = process.env.DEEP === '1'
const deathsPerPass = isDeep ? 2 : 1
const passes = isDeep ? 10 : 1
/** Every saga is at its end so long after the last death. */
const terminalWithinMs = 120_000
const dyingWithinMs = 120_000

/** What the client asked for and has no answer to; `ends` are the states that are right. */
type Asked = {
  readonly path: string
  readonly body: object
  readonly idempotencyKey: string
  readonly ends: readonly string[]
}

const db = useTestDatabase()
let site: Site
let apiKey: Awaited<ReturnType<typeof apiKeyOf>>
let client: Client
let sender: Person
let payee: Person
let officer: StaffActor
let steady: Api
const recipients = new Map<string, Id<'rcp'>>()
const deaths = { api: 0, worker: 0 }

beforeAll(async () => {
  await openHouse(db)
  ;[sender, payee] = [await newPerson(db), await newPerson(db)]
  officer = await newStaff('compliance')
  await fund(sender, { amount: '150000.00', currency: 'EUR' })
  recipients.set('send', await recipientOf(sender, payee))
  for (const ending of ['10', '02', '03', '05']) {
    recipients.set(ending, await bankRecipientOf(sender, ending))
  }
  site = await openSite()
  apiKey = await apiKeyOf(sender)
  steady = await site.startApi({ isWebhookDoor: true })
}, 300_000)
// a token lives for less than all passes take
beforeEach(async () => {
  client = openClient(site, await tokenBy(apiKey))
})
afterEach(() => client.close())
afterAll(() => site.close(), 60_000)

const endsOf = { '10': ['completed'], '02': ['refunded'], '03': ['completed'], '05': ['refunded'] }

async function prepare(wish: Wish): Promise<Asked> {
  const idempotencyKey = key()
  if (wish.kind === 'cancel') {
    const { transferId } = await heldTransfer(db, sender)
    site.acknowledge(transferId)
    const path = `/transfers/${transferId}/cancel`
    return { path, body: {}, idempotencyKey, ends: ['cancelled'] }
  }
  const isPayout = wish.kind === 'payout'
  const quoteId = await quoteOf(sender, isPayout ? '20.00' : '3.00', isPayout ? 'bank' : 'internal')
  const recipientId = recipients.get(isPayout ? wish.ending : 'send')
  const ends = isPayout ? endsOf[wish.ending] : ['completed']
  return { path: '/transactions/send', body: { quoteId, recipientId }, idempotencyKey, ends }
}

async function refuseHeldTransfer(): Promise<string> {
  const { transferId } = await heldTransfer(db, sender)
  site.acknowledge(transferId)
  const { items } = unwrap(await listAlerts(officer, { state: 'open', limit: 100 }))
  const alert = items.find((item) => item.transferId === transferId)
  if (!alert) throw new Error('a held transfer has no alert')
  unwrap(
    await decideAlert(officer, {
      alertId: alert.alertId,
      decision: 'refuse',
      reasonCode: 'no-explanation',
      note: 'refused by the test',
    }),
  )
  return transferId
}

async function mustDie(program: Running): Promise<void> {
  const isOver = await until(
    `${program.name} dies`,
    async () => !program.isAlive(),
    dyingWithinMs,
  ).catch(async (error: unknown) => {
    // left alive it would do the work of those that are to die after it
    await program.kill()
    throw new Error(`${String(error)}\n${program.output()}`)
  })
  expect(isOver).toBe(true)
  expect(await program.ended, program.output()).toBe('SIGKILL')
}

const times = <T>(items: readonly T[]): T[] =>
  Array.from({ length: deathsPerPass }, () => items).flat()

/** API processes die while they do what the client wishes; the client hears nothing. */
async function letApisDie(stage: Stage): Promise<Asked[]> {
  return Promise.all(
    times(stage.apiDeaths).map(async ({ point, wish }) => {
      const [api, asked] = await Promise.all([site.startApi({ crashPoint: point }), prepare(wish)])
      const { path, body, idempotencyKey } = asked
      const reply = await client.post(api.origin, path, body, idempotencyKey)
      expect(reply, `${point}: ${reply?.text}`).toBeNull()
      await mustDie(api)
      deaths.api++
      return asked
    }),
  )
}

async function letWorkersDie(stage: Stage): Promise<void> {
  await Promise.all(
    times(stage.workerDeaths).map(async (crashPoint) => {
      await mustDie(site.startWorker({ crashPoint }))
      deaths.worker++
    }),
  )
}

/** The states of these transfers, once all of them are at one that is right for them. */
async function untilAtEnd(ends: ReadonlyMap<string, readonly string[]>): Promise<void> {
  await until(
    'every saga is at its end',
    async () => {
      const states = await statesById([...ends.keys()])
      return [...ends].every(([id, right]) => right.includes(states.get(id) ?? ''))
    },
    terminalWithinMs,
  ).catch(async (error: unknown) => {
    const states = await statesById([...ends.keys()])
    const wrong = [...ends].filter(([id, right]) => !right.includes(states.get(id) ?? ''))
    throw new Error(
      `${String(error)}: ${wrong.map(([id, right]) => `${id} ${states.get(id)}, not ${right}`)}`,
    )
  })
}

async function statesById(ids: readonly string[]): Promise<Map<string, string>> {
  const uuids = ids.map((id) => uuidOf(id as Id<'tr'>))
  const rows = await db.ownerQuery<{ id: string; state: string }>(
    'transfers',
    'SELECT id, state FROM transfer WHERE id = ANY($1::uuid[])',
    [uuids],
  )
  const byUuid = new Map(rows.map((row) => [row.id, row.state]))
  return new Map(ids.map((id, index) => [id, byUuid.get(uuids[index] ?? '') ?? 'missing']))
}

async function transferOf(asked: Asked): Promise<string> {
  const reply = await client.insist(steady.origin, asked.path, asked.body, asked.idempotencyKey)
  expect([200, 201], reply.text).toContain(reply.status)
  const again = await client.insist(steady.origin, asked.path, asked.body, asked.idempotencyKey)
  if (asked.path === '/transactions/send') expect(again.text).toBe(reply.text)
  expect(again.transferId).toBe(reply.transferId)
  if (!reply.transferId) throw new Error(`no transfer in ${reply.text}`)
  return reply.transferId
}

describe('kill -9', () => {
  it.each(Array.from({ length: passes }, (_, index) => index + 1))(
    'at every step, of the API and of the worker, loses and doubles nothing: pass %i',
    async () => {
      const asked: Asked[] = []
      const refused: string[] = []
      for (const stage of crashStages) {
        asked.push(...(await letApisDie(stage)))
        for (const _ of times(Array.from({ length: stage.refusals ?? 0 }))) {
          refused.push(await refuseHeldTransfer())
        }
        await letWorkersDie(stage)
      }
      const worker = site.startWorker()
      onTestFinished(() => worker.kill())
      const ends = new Map(refused.map((id) => [id, ['refused'] as readonly string[]]))
      await Promise.all(
        asked.map(async (one) => {
          const transferId = await transferOf(one)
          // one key, one transfer: no two of them share one
          expect(ends.has(transferId)).toBe(false)
          ends.set(transferId, one.ends)
        }),
      )
      await untilAtEnd(ends)
      expect(await site.violations()).toEqual([])
    },
    1_200_000,
  )

  it('reached every point, and the rail paid each order once', async () => {
    const count = (of: (stage: Stage) => readonly unknown[]) =>
      passes * deathsPerPass * crashStages.reduce((sum, stage) => sum + of(stage).length, 0)
    expect(deaths).toEqual({
      api: count((stage) => stage.apiDeaths),
      worker: count((stage) => stage.workerDeaths),
    })
    const paid = await db.ownerQuery<{ paid_times: number; count: string }>(
      'payments',
      'SELECT paid_times, count(*) FROM sandbox_payout GROUP BY paid_times',
    )
    expect(paid.map((row) => row.paid_times).sort()).toEqual([0, 1])
    const [once] = paid.filter((row) => row.paid_times === 1)
    const payouts = crashStages
      .flatMap((stage) => stage.apiDeaths)
      .filter(({ wish }) => wish.kind === 'payout' && wish.ending !== '05')
    expect(Number(once?.count)).toBe(passes * deathsPerPass * payouts.length)
  })
})
