import { appendFileSync } from 'node:fs'
import { paint, printLine } from '../terminal.ts'

/** Where the time of a run went: a part of it, or one test file of a part. */
type Spent = { readonly kind: 'part' | 'file'; readonly seconds: number; readonly name: string }

const spent: Spent[] = []
const shownFiles = 10
const worthNamingSeconds = 5

/** Keeps it for the end of this command, and in `SPENT_TIME_FILE`, where several commands are one run. */
function keep(entry: Spent): void {
  spent.push(entry)
  const { SPENT_TIME_FILE } = process.env
  if (SPENT_TIME_FILE) {
    appendFileSync(SPENT_TIME_FILE, `${entry.kind}\t${entry.seconds}\t${entry.name}\n`)
  }
}

/** Does a part of a run and keeps how long it took, failed or not. */
export async function timedPart<T>(name: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now()
  try {
    return await work()
  } finally {
    keep({ kind: 'part', seconds: Math.round((performance.now() - started) / 1000), name })
  }
}

/** Keeps how long each test file took, in seconds; what took less than five is left out. */
export function keepFileTimes(files: readonly { file: string; seconds: number }[]): void {
  for (const { file, seconds } of files) {
    if (seconds >= worthNamingSeconds)
      keep({ kind: 'file', seconds: Math.round(seconds), name: file })
  }
}

/** Prints where the time of this command went: by part, then the ten slowest files, which may have run side by side. */
export function printSpentTime(): void {
  if (spent.length === 0) return
  const lines = (kind: Spent['kind'], count: number) =>
    spent
      .filter((entry) => entry.kind === kind)
      .sort((one, other) => other.seconds - one.seconds)
      .slice(0, count)
      .map(({ seconds, name }) => `${String(seconds).padStart(5)} s  ${name}`)
  printLine(`\n${paint('bold', 'Where the time went')}`)
  for (const line of [...lines('part', Number.POSITIVE_INFINITY), ...lines('file', shownFiles)]) {
    printLine(paint('dim', line))
  }
}
