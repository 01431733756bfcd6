import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openLogFile, readLogLines } from './log-file.ts'

let directory = ''

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'corridor-logs-'))
  vi.stubEnv('LOG_DIR', directory)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true })
})

function line(correlationId: string, second: number, padding = ''): string {
  const time = new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString()
  return `${JSON.stringify({ level: 'info', time, service: 'web', correlationId, msg: `m${second}`, padding })}\n`
}

it('finds the lines of one correlation id in all services, in order of time', () => {
  const web = openLogFile(directory, 'web')
  const worker = openLogFile(directory, 'worker')
  web.write(line('wanted-1', 1))
  worker.write(line('wanted-1', 2))
  web.write(line('other-id', 3))
  web.write('{ broken "wanted-1"\n')
  web.write(line('wanted-1', 4))
  expect(readLogLines({ correlationId: 'wanted-1' }).map((entry) => entry.msg)).toEqual([
    'm1',
    'm2',
    'm4',
  ])
  expect(readLogLines({ correlationId: 'wanted-1', limit: 1 }).map((entry) => entry.msg)).toEqual([
    'm4',
  ])
})

it('reads lines longer than one chunk, whole', () => {
  const file = openLogFile(directory, 'web')
  file.write(line('wanted-1', 1, 'x'.repeat(150_000)))
  file.write(line('wanted-1', 2, 'é'.repeat(70_000)))
  const found = readLogLines({ correlationId: 'wanted-1' })
  expect(found.map((entry) => entry.msg)).toEqual(['m1', 'm2'])
  expect(found[1]?.fields.padding).toBe('é'.repeat(70_000))
})

it('rotates, keeps one older file and still finds its lines', () => {
  const file = openLogFile(directory, 'web')
  file.write(line('wanted-1', 1))
  const filler = line('other-id', 2, 'x'.repeat(1_000_000))
  for (let i = 0; i < 20; i++) file.write(filler)
  file.write(line('wanted-1', 3))
  expect(existsSync(join(directory, 'web.1.log'))).toBe(true)
  expect(statSync(join(directory, 'web.log')).size).toBeLessThan(16 * 1024 * 1024)
  expect(readLogLines({ correlationId: 'wanted-1' })).toHaveLength(2)
})

it('answers with nothing where no LOG_DIR is configured', () => {
  vi.stubEnv('LOG_DIR', '')
  expect(readLogLines({ correlationId: 'wanted-1' })).toEqual([])
})
