import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { paint, printLine } from '../terminal.ts'
import { stopGroup } from './processes.ts'

type RecordedProcess = { readonly name: string; readonly pid: number; readonly startedAt: string }

export type RunRecord = {
  readonly launcher: RecordedProcess
  readonly processes: readonly RecordedProcess[]
  readonly databaseUrl?: string
}

const recordPath = (dataDir: string) => join(dataDir, 'run.json')

/** When a process began, in the system's own words, or null when there is none: a pid alone may be someone else's by now. */
export function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      return fields[0] === 'Z' ? null : (fields[19] ?? null)
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return null
  }
}

function isAlive({ pid, startedAt }: RecordedProcess): boolean {
  return processStart(pid) === startedAt
}

/** Describes a running process for the record. */
export function recorded(name: string, pid: number): RecordedProcess {
  return { name, pid, startedAt: processStart(pid) ?? 'gone' }
}

/** The record of whoever runs on this data directory, if that one is alive. */
export function readLiveRecord(dataDir: string): RunRecord | null {
  const path = recordPath(dataDir)
  if (!existsSync(path)) return null
  const record: RunRecord = JSON.parse(readFileSync(path, 'utf8'))
  return isAlive(record.launcher) ? record : null
}

export function writeRecord(dataDir: string, record: Omit<RunRecord, 'launcher'>): void {
  mkdirSync(dataDir, { recursive: true })
  const full: RunRecord = { launcher: recorded('launcher', process.pid), ...record }
  writeFileSync(recordPath(dataDir), JSON.stringify(full, null, 2), { mode: 0o600 })
}

export function removeRecord(dataDir: string): void {
  rmSync(recordPath(dataDir), { force: true })
}

/**
 * Ends what a killed launcher left behind: exactly the processes that it recorded, if they are still the same ones.
 * @throws Error when that launcher is alive
 */
export async function reapStale(dataDir: string): Promise<void> {
  const path = recordPath(dataDir)
  if (!existsSync(path)) return
  const live = readLiveRecord(dataDir)
  if (live) throw new Error(`Corridor is already running on ${dataDir} (pid ${live.launcher.pid})`)
  const record: RunRecord = JSON.parse(readFileSync(path, 'utf8'))
  // Postgres is left to the database starter, which shuts it down in the order that Postgres wants.
  const left = record.processes.filter((entry) => entry.name !== 'db' && isAlive(entry))
  for (const entry of left) await stopGroup(entry.pid)
  if (left.length > 0) {
    const names = left.map((entry) => `${entry.name} (${entry.pid})`).join(', ')
    printLine(paint('yellow', `! stopped what an earlier run left behind: ${names}`))
  }
  removeRecord(dataDir)
}
