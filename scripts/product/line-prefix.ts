import type { Readable } from 'node:stream'
import { type Colour, paint, printLine } from '../terminal.ts'

const levelColours: Readonly<Record<string, Colour>> = {
  warn: 'yellow',
  error: 'red',
  fatal: 'red',
}
const hiddenFields = new Set(['level', 'time', 'service', 'msg', 'correlationId', 'err'])

function readFields(line: string): Record<string, unknown> | null {
  if (!line.startsWith('{"level":')) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** A pino line in words; any other line as it is. The whole line stays in the log file. */
export function inPlainWords(line: string): string {
  const fields = readFields(line)
  if (!fields) return line
  const rest = Object.entries(fields)
    .filter(([key]) => !hiddenFields.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
  const colour = levelColours[String(fields.level)]
  const message = colour ? paint(colour, String(fields.msg ?? '')) : String(fields.msg ?? '')
  const { err } = fields
  const stack = typeof err === 'object' && err !== null && 'stack' in err ? `\n${err.stack}` : ''
  return `${message} ${paint('dim', rest.join(' '))}${stack}`.trimEnd()
}

/**
 * Whether a line wants the operator's eye: a warning, an error, or no line of the log at all, but for those in which Next
 * ticks off what it has done.
 */
export function wantsAttention(line: string): boolean {
  const fields = readFields(line)
  if (fields) return String(fields.level) in levelColours
  return !/^\s*✓ /.test(line)
}

/** Calls `onLine` with each line of a stream, and with the last one when it ends without a break. */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  stream.on('end', () => {
    if (rest !== '') onLine(rest)
  })
}

/** Prints a line of a process behind its name: `worker | …` */
export function printPrefixed(name: string, colour: Colour, line: string): void {
  const prefix = `${paint(colour, name.padEnd(6))} ${paint('dim', '|')} `
  for (const part of inPlainWords(line).split('\n')) printLine(prefix + part)
}
