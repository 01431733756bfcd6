import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'

const maxFileBytes = 16 * 1024 * 1024
const chunkBytes = 64 * 1024
const maxScannedBytes = 64 * 1024 * 1024

/** One log line as it was written. */
export type LogLine = {
  readonly time: string
  readonly level: string
  readonly service: string
  readonly correlationId: string
  readonly msg: string
  readonly outcome?: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** Appends lines to `<directory>/<service>.log`; at 16 MiB the file becomes `<service>.1.log`, and the one before is dropped. */
export function openLogFile(directory: string, service: string): { write(line: string): void } {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, `${service}.log`)
  const open = () => openSync(path, 'a', 0o600)
  let file = open()
  let size = fstatSync(file).size
  return {
    write(line) {
      if (size > maxFileBytes) {
        closeSync(file)
        if (existsSync(path)) renameSync(path, join(directory, `${service}.1.log`))
        file = open()
        size = fstatSync(file).size
      }
      size += writeSync(file, line)
    },
  }
}

function parseLine(text: string): LogLine | null {
  try {
    const { time, level, service, correlationId, msg, outcome, ...fields } = JSON.parse(text)
    return { time, level, service, correlationId, msg: msg ?? '', outcome, fields }
  } catch {
    return null
  }
}

/** Calls `visit` with each line of a file, the newest first, until the budget of bytes is used up. Returns what is left of it. */
function visitBackwards(path: string, budgetBytes: number, visit: (line: string) => void): number {
  const file = openSync(path, 'r')
  try {
    let position = fstatSync(file).size
    let left = budgetBytes
    let rest = Buffer.alloc(0)
    while (position > 0 && left > 0) {
      const length = Math.min(chunkBytes, position)
      position -= length
      left -= length
      const chunk = Buffer.alloc(length)
      readSync(file, chunk, 0, length, position)
      const joined = Buffer.concat([chunk, rest])
      const firstBreak = position > 0 ? joined.indexOf(10) : -1
      const isWhole = position === 0 || firstBreak >= 0
      rest = isWhole ? joined.subarray(0, Math.max(firstBreak, 0)) : joined
      if (isWhole) {
        const lines = joined
          .subarray(firstBreak + 1)
          .toString()
          .split('\n')
        for (const line of lines.reverse()) if (line !== '') visit(line)
      }
    }
    return left
  } finally {
    closeSync(file)
  }
}

/**
 * The log lines of one correlation id from all services' files in LOG_DIR, oldest first.
 * Bounded: at most `limit` lines (200), out of the newest 64 MiB that the files hold.
 * Empty where no LOG_DIR is configured: there a log collector answers this question.
 */
export function readLogLines(query: { correlationId: string; limit?: number }): LogLine[] {
  const directory = process.env.LOG_DIR
  if (!directory || !existsSync(directory)) return []
  const needle = JSON.stringify(query.correlationId)
  const found: LogLine[] = []
  const files = readdirSync(directory).filter((name) => name.endsWith('.log'))
  let budget = maxScannedBytes
  for (const name of files.sort(
    (a, b) => Number(a.endsWith('.1.log')) - Number(b.endsWith('.1.log')),
  )) {
    budget = visitBackwards(join(directory, name), budget, (text) => {
      if (!text.includes(needle)) return
      const line = parseLine(text)
      if (line?.correlationId === query.correlationId) found.push(line)
    })
  }
  return found
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .slice(-(query.limit ?? 200))
}
