import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Server } from '../ledger/server.ts'
import type { Orders } from './measured/orders.ts'
import { MeasuredProcess, nodeArguments } from './measured-process.ts'
import { QueueDepth } from './queue-depth.ts'
import { ownFolder } from './revision.ts'

const ticksPerSecond = 100

/** One revision at work: its database server, a process that is measured, and its worker. */
export class Side {
  readonly name: string
  readonly server: Server
  readonly queues: QueueDepth
  readonly #folder: string
  readonly #env: NodeJS.ProcessEnv
  readonly #child: MeasuredProcess
  #worker: ChildProcess | null = null

  private constructor(given: {
    name: string
    folder: string
    server: Server
    env: NodeJS.ProcessEnv
    child: MeasuredProcess
  }) {
    this.name = given.name
    this.server = given.server
    this.queues = new QueueDepth(given.server.url)
    this.#folder = given.folder
    this.#env = given.env
    this.#child = given.child
  }

  /** @param databaseUrl administrator's URL of the database, which is migrated, and made where it is missing */
  static async start(name: string, folder: string, databaseUrl: string): Promise<Side> {
    const env = await environment(folder, databaseUrl)
    const child = new MeasuredProcess(name, folder, env)
    await child.ask('migrate', {})
    return new Side({ name, folder, server: await Server.at(databaseUrl), env, child })
  }

  ask<Name extends keyof Orders>(
    name: Name,
    input: Orders[Name]['input'],
  ): Promise<Orders[Name]['answer']> {
    return this.#child.ask(name, input)
  }

  /** Starts the worker as the product does, or lets it go on. */
  async wakeWorker(): Promise<void> {
    if (this.#worker) {
      this.#worker.kill('SIGCONT')
      return
    }
    const port = this.#env.WORKER_HEALTH_PORT
    this.#worker = spawn(
      process.execPath,
      [...nodeArguments, join(this.#folder, 'packages/jobs/src/main.ts')],
      { cwd: this.#folder, env: this.#env, stdio: ['ignore', 'ignore', 'inherit'] },
    )
    const deadline = performance.now() + 60_000
    while (!(await isReady(`http://127.0.0.1:${port}/readyz`))) {
      if (performance.now() > deadline) throw new Error(`the worker of ${this.name} did not start`)
      await sleep(200)
    }
  }

  /** Stops the worker where it stands, so that it costs nothing while something else is measured. */
  pauseWorker(): void {
    this.#worker?.kill('SIGSTOP')
  }

  /** CPU microseconds of everything of this side: measured process, worker, Postgres. Null where there is no /proc. */
  async systemCpuUs(): Promise<number | null> {
    const postgres = this.server.cpuSeconds()
    const worker = this.#worker?.pid ? cpuSecondsOf(this.#worker.pid) : 0
    if (postgres === null || worker === null) return null
    return (postgres + worker) * 1e6 + (await this.ask('cpu', {}))
  }

  async stopWorker(): Promise<void> {
    const worker = this.#worker
    const gone = worker && worker.exitCode === null ? once(worker, 'exit') : null
    // it may stand still, and a process that does hears nothing else
    worker?.kill('SIGKILL')
    this.#worker = null
    await gone
  }

  async stop(): Promise<void> {
    await Promise.all([this.stopWorker(), this.#child.stop(), this.queues.close()])
  }
}

function cpuSecondsOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return null
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}

/** The deployment's own environment, with a database, ports and a root of this side's. One machine plays everybody. */
async function environment(folder: string, databaseUrl: string): Promise<NodeJS.ProcessEnv> {
  const [sandbox, smtp, health] = [await freePort(), await freePort(), await freePort()]
  const { privateKey } = generateKeyPairSync('ed25519')
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    CORRIDOR_ROOT: folder === ownFolder ? process.env.CORRIDOR_ROOT : folder,
    SANDBOX_PORT: String(sandbox),
    SANDBOX_URL: `http://127.0.0.1:${sandbox}`,
    SMTP_PORT: String(smtp),
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    WORKER_HEALTH_PORT: String(health),
    LEDGER_SEAL_KEY: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    RATE_LIMIT_SCALE: '100000',
    SIGN_IN_NETWORK_BUDGET: '100000',
    SIGN_INS_PER_HOUR: '100000',
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('no address')
  return address.port
}
