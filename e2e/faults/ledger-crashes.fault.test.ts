import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '@corridor/db/connection'
import { closeAllDomains } from '@corridor/db/domain-database'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@corridor/db/embedded-postgres'
import { migrateDomain } from '@corridor/db/migrate'
import { isAlive } from '@corridor/db/server-process'
import { checkBooks, hold, openAccount, post } from '@corridor/domain/ledger'
import { type Id, newId, uuidOf } from '@corridor/kernel/ids'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, expect, it } from 'vitest'

// The ledger alone, on a server of its own with its usual durability, which is killed and whose sessions are ended
// under load. What was acknowledged is written down outside of the database before it counts.

const isDeep = process.env.DEEP === '1'
const kills = isDeep ? 25 : 3
const terminatingForMs = isDeep ? 60_000 : 10_000
const terminateEveryMs = 200
const callers = 64
const backWithinMs = 15_000
const timeoutMs = 1_800_000

type AccountId = Id<'acc'>

let folder = ''
let server: EmbeddedPostgres
/** Below those that the system gives to outgoing connections: a server that comes back finds its own free. */
let port = 24_900
let accounts: AccountId[] = []
const historyFile = () => join(folder, 'history')
const eur = (amount: string) => ({ amount, currency: 'EUR' as const })

async function startServer(): Promise<void> {
  server = await startEmbeddedPostgres({
    dataDir: join(folder, 'postgres'),
    port,
    password: 'crash-drill',
  })
  // the pools of this process know the first one's
  if (process.env.DATABASE_URL && server.port !== port) throw new Error('the port is taken')
  port = server.port
  process.env.DATABASE_URL = server.url
  process.env.DATABASE_ROLE_SECRET ??= 'a secret of this drill alone'
}

const asAdmin = async (sql: string) =>
  (await withClient({ connectionString: server.url }, (client) => client.query(sql))).rows

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-ledger-crash-'))
  chmodSync(folder, 0o755)
  await startServer()
  await migrateDomain('ledger')
  accounts = await Promise.all(Array.from({ length: 20 }, (_, number) => open(number)))
  const [house, ...customers] = accounts
  for (const customer of customers) {
    unwrap(await move(newId('led'), house ?? customer, customer, '100.00'))
  }
})

afterAll(async () => {
  await closeAllDomains()
  await server.stop()
  delete process.env.DATABASE_URL
  rmSync(folder, { recursive: true, force: true })
})

async function open(number: number): Promise<AccountId> {
  const accountId = newId('acc')
  unwrap(
    await openAccount({
      accountId,
      kind: number === 0 ? 'liquidity' : 'wallet',
      ownerRef: `crash-${accountId}`,
      currency: 'EUR',
      side: 'credit',
      floor: number === 0 ? null : eur('0'),
    }),
  )
  return accountId
}

function move(transferId: Id<'led'>, from: AccountId, to: AccountId, amount: string) {
  return post({
    transferId,
    code: 'test.crash',
    reference: 'crash',
    legs: [{ debitAccountId: from, creditAccountId: to, amount: eur(amount) }],
  })
}

type Load = { stop(): Promise<{ acknowledged: number; errors: number }> }

/** Callers who ask, ask again under the same id when they get no answer, and write down what they were told. */
function startLoad(): Load {
  let isOver = false
  let [acknowledged, errors] = [0, 0]
  const pick = () => accounts[Math.floor(Math.random() * accounts.length)] as AccountId
  const call = async () => {
    while (!isOver) {
      const [from, to] = [pick(), pick()]
      if (from === to) continue
      const [transferId, holdId] = [newId('led'), newId('hld')]
      const held = { holdId, debitAccountId: from, amount: eur('0.01') }
      for (;;) {
        try {
          if (acknowledged % 10 === 0) await hold({ ...held, code: 'test', reference: 'crash' })
          const result = await move(transferId, from, to, '0.01')
          if (result.ok) {
            appendFileSync(historyFile(), `${transferId}\n`)
            acknowledged++
          }
          break
        } catch {
          errors++
          await sleep(50)
        }
      }
    }
  }
  const running = Array.from({ length: callers }, call)
  return {
    async stop() {
      isOver = true
      await Promise.all(running)
      return { acknowledged, errors }
    },
  }
}

/** Everything that was acknowledged is there, once, and the books agree with themselves. */
async function expectNothingLost(): Promise<void> {
  const acknowledged = readFileSync(historyFile(), 'utf8').split('\n').filter(Boolean)
  const rows = await asAdmin(
    'SELECT transfer_id::text AS id, count(*)::int AS times FROM ledger.leg GROUP BY transfer_id',
  )
  const times = new Map(rows.map((row) => [row.id, row.times]))
  const wrong = acknowledged.filter((id) => times.get(uuidOf(id as Id<'led'>)) !== 1)
  expect(wrong).toEqual([])
  expect(new Set(acknowledged).size).toBe(acknowledged.length)
  expect(unwrap(await checkBooks())).toEqual([])
}

it(
  `kill -9 of the server under load, ${kills} times: nothing acknowledged is lost, and it is back in time`,
  async () => {
    for (let round = 0; round < kills; round++) {
      const load = startLoad()
      await sleep(1_500 + Math.random() * 1_000)
      process.kill(server.pid, 'SIGKILL')
      const killedAt = Date.now()
      // A server that still dies would be taken for one that runs.
      while (isAlive(server.pid)) await sleep(10)
      await startServer()
      expect(Date.now() - killedAt).toBeLessThan(backWithinMs)
      await sleep(500)
      const { acknowledged } = await load.stop()
      expect(acknowledged).toBeGreaterThan(callers)
      await expectNothingLost()
    }
  },
  timeoutMs,
)

it(
  `every ${terminateEveryMs} ms a session is ended, for ${terminatingForMs / 1000} s: no caller sees it, nothing is lost`,
  async () => {
    const load = startLoad()
    const until = Date.now() + terminatingForMs
    let ended = 0
    while (Date.now() < until) {
      const rows = await asAdmin(`
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE usename = 'corridor_ledger' ORDER BY random() LIMIT 1`)
      ended += rows.length
      await sleep(terminateEveryMs)
    }
    const { acknowledged, errors } = await load.stop()
    expect(ended).toBeGreaterThan(terminatingForMs / terminateEveryMs / 2)
    expect(acknowledged).toBeGreaterThan(callers)
    expect(errors).toBe(0)
    await expectNothingLost()
  },
  timeoutMs,
)
