import '@corridor/api/testing/settings'

import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { euros, fund, key, openHouse, quoteOf, recipientOf } from '@corridor/api/testing/api-world'
import { newPerson, type Person } from '@corridor/api/testing/people'
import { withClient } from '@corridor/db/connection'
import { closeAllDomains } from '@corridor/db/domain-database'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@corridor/db/embedded-postgres'
import { migrateAll } from '@corridor/db/migrate'
import { isAlive } from '@corridor/db/server-process'
import type { OwnerSql } from '@corridor/db/testing'
import { createTransfer, sweepTransfers } from '@corridor/domain/transfers'
import { getWallet } from '@corridor/domain/wallets'
import type { Id } from '@corridor/kernel/ids'
import { fromWire } from '@corridor/kernel/money'
import { unwrap } from '@corridor/kernel/result'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Running, until } from './processes.ts'
import { openSite, type Site, statesOf } from './site.ts'

// Whole sends on a server with its usual durability, which dies under them again and again while the processes that ask it
// go on. What a customer was told of is written down outside of it.

const isDeep = process.env.DEEP === '1'
const kills = isDeep ? 12 : 3
const senders = 24
const timeoutMs = 1_800_000

let folder = ''
let server: EmbeddedPostgres
/** Below those that the system gives to outgoing connections: a server that comes back finds its own free. */
let port = 24_910
let site: Site
let worker: Running

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
}

const owner: OwnerSql = {
  ownerQuery: (domain, sql, params = []) =>
    withClient(
      { connectionString: server.url, options: `-c search_path=${domain}` },
      async (on) => (await on.query(sql, [...params])).rows,
    ),
}

beforeAll(async () => {
  for (const name of Object.keys(process.env)) {
    if (name.endsWith('_DATABASE_URL')) delete process.env[name]
  }
  folder = mkdtempSync(join(tmpdir(), 'corridor-server-crash-'))
  chmodSync(folder, 0o755)
  await startServer()
  process.env.DATABASE_ROLE_SECRET ??= 'a secret of this drill alone'
  process.env.FIELD_ENCRYPTION_KEY ??= Buffer.alloc(32, 7).toString('base64')
  await migrateAll()
  await openHouse(owner)
  site = await openSite()
  worker = site.startWorker()
}, 300_000)

afterAll(async () => {
  await site.close()
  await closeAllDomains()
  await server.stop()
  delete process.env.DATABASE_URL
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

type Sender = { person: Person; walletId: Id<'wal'>; recipientId: Id<'rcp'>; sent: number }

async function newSender(payee: Person): Promise<Sender> {
  const person = await newPerson(owner)
  const walletId = await fund(person, euros('1000.00'))
  return { person, walletId, recipientId: await recipientOf(person, payee), sent: 0 }
}

/** Asks, asks again under the same key when there is no answer, and writes down what it was told before it counts. */
async function sendOne(sender: Sender): Promise<void> {
  const idempotencyKey = key()
  let quoteId: Id<'quo'> | null = null
  for (;;) {
    try {
      quoteId ??= await quoteOf(sender.person, '0.01')
      const input = { quoteId, recipientId: sender.recipientId, idempotencyKey }
      const answer = await createTransfer(sender.person.actor, input)
      if (answer.ok && answer.value.view.state === 'completed') {
        site.acknowledge(answer.value.view.transferId)
        sender.sent++
        return
      }
      // it waits for the sweep, whose word the key does not replay
      if (answer.ok) return
      // a price whose time ran out while the server was away
      if (answer.error.code === 'transfers.quote-unusable') return
      expect(answer.error.code).toBe('transfers.in-flight')
    } catch (error) {
      if (error instanceof Error && error.name === 'AssertionError') throw error
    }
    await sleep(50)
  }
}

const sentBy = (everybody: readonly Sender[]) => everybody.reduce((sum, { sent }) => sum + sent, 0)

it(
  `kill -9 of the server under sends, ${kills} times: whoever was told that the money arrived finds it there`,
  async () => {
    const payee = await newPerson(owner)
    const everybody = await Promise.all(Array.from({ length: senders }, () => newSender(payee)))
    for (let round = 0; round < kills; round++) {
      let isOver = false
      const enough = sentBy(everybody) + 4 * senders
      const load = everybody.map(async (sender) => {
        while (!isOver) await sendOne(sender)
      })
      await until('money moves', async () => sentBy(everybody) > enough, 120_000)
      await sleep(Math.random() * 300)
      process.kill(server.pid, 'SIGKILL')
      // a server that still dies would be taken for one that runs
      while (isAlive(server.pid)) await sleep(10)
      await startServer()
      await sleep(500)
      isOver = true
      await Promise.all(load)
    }
    await until(
      'every transfer rests',
      async () => {
        await sweepTransfers()
        return Object.keys(await statesOf(owner)).every((state) =>
          ['completed', 'failed'].includes(state),
        )
      },
      120_000,
    )
    for (const { person, walletId, sent } of everybody) {
      const { available } = unwrap(await getWallet(person.customerId, walletId))
      const takenMinor = 100_000n - fromWire(available).minor
      expect(takenMinor).toBeGreaterThanOrEqual(BigInt(sent))
    }
    const violations = await site.violations()
    const state = `worker ${worker.isAlive() ? 'alive' : 'ended'}: ${worker.output().slice(-4000)}`
    expect(violations, state).toEqual([])
  },
  timeoutMs,
)
