import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { Server } from '../ledger/server.ts'
import type { RunningProduct } from './running-product.ts'

const ticksPerSecond = 100

export type Sight = {
  readonly atMs: number
  /** Committed and rolled back, over all databases of the server. */
  readonly transactions: number
  /** By program; Postgres is one of them. What children have used counts for their program. */
  readonly cpuSeconds: Readonly<Record<string, number>>
  /** Resident bytes by program, without Postgres. */
  readonly memory: Readonly<Record<string, number>>
}

/** Looks at a running product from outside, twice, and is hardly there in between. */
export class Bystander {
  readonly #product: RunningProduct
  readonly #server: Server
  readonly #client: pg.Client
  private constructor(product: RunningProduct, server: Server, client: pg.Client) {
    this.#product = product
    this.#server = server
    this.#client = client
  }

  static async of(product: RunningProduct): Promise<Bystander> {
    const client = new pg.Client({ connectionString: product.databaseUrl })
    client.on('error', () => undefined)
    await client.connect()
    return new Bystander(product, await Server.at(product.databaseUrl), client)
  }

  async look(): Promise<Sight> {
    const { rows } = await this.#client.query<{ transactions: string }>(
      'SELECT sum(xact_commit + xact_rollback) AS transactions FROM pg_stat_database',
    )
    const programs = this.#programs()
    const postgres = this.#server.cpuSeconds()
    return {
      atMs: performance.now(),
      transactions: Number(rows[0]?.transactions),
      cpuSeconds: {
        ...mapped(programs, (pids) => sum(pids.map(cpuSecondsOf))),
        ...(postgres === null ? {} : { postgres }),
      },
      memory: mapped(programs, (pids) => sum(pids.map(residentBytesOf))),
    }
  }

  leave(): Promise<void> {
    return this.#client.end()
  }

  /** Process ids by recorded program, each with everything that it has started; the launcher's are what is left. */
  #programs(): Record<string, number[]> {
    const { launcher, processes } = this.#product.record
    const children = childrenByParent()
    const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)]
    const own = processes.filter(({ name }) => name !== 'db')
    const database = processes.find(({ name }) => name === 'db')?.pid
    const programs: Record<string, number[]> = {}
    for (const { name, pid } of own) programs[name] = below(pid)
    const taken = new Set([...Object.values(programs).flat(), ...(database ? below(database) : [])])
    programs.launcher = below(topOf(launcher.pid)).filter((pid) => !taken.has(pid))
    return programs
  }
}

/** The launcher is started by the door of every command, which waits for it. */
function topOf(pid: number): number {
  const parent = Number(statOf(pid)?.[1])
  return parent > 1 && commandOf(parent).includes('run.mjs') ? parent : pid
}

function childrenByParent(): Map<number, number[]> {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const children = new Map<number, number[]>()
  for (const pid of pids) {
    const parent = Number(statOf(pid)?.[1])
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  return children
}

/** User and system time, that of ended children included. */
function cpuSecondsOf(pid: number): number {
  const fields = statOf(pid) ?? []
  return sum([11, 12, 13, 14].map((at) => Number(fields[at] ?? 0))) / ticksPerSecond
}

function residentBytesOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(textOf(`/proc/${pid}/status`))?.[1]
  return Number(kilobytes ?? 0) * 1024
}

/** Fields of /proc/<pid>/stat from the state on; null for a process that has ended. */
function statOf(pid: number): string[] | null {
  const text = textOf(`/proc/${pid}/stat`)
  return text === '' ? null : text.slice(text.lastIndexOf(')') + 2).split(' ')
}

const commandOf = (pid: number) => textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ')

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function mapped<T>(
  from: Readonly<Record<string, T>>,
  to: (value: T) => number,
): Record<string, number> {
  return Object.fromEntries(Object.entries(from).map(([name, value]) => [name, to(value)]))
}
