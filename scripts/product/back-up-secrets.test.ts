import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { backUpSecrets } from './back-up-secrets.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-secrets-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-11-29T12:34:56.789Z')

it('copies the secrets for their owner alone, and leaves the first ones where they are', () => {
  writeFileSync(join(folder, 'secrets.json'), '{"a":"1"}', { mode: 0o644 })
  const copy = backUpSecrets(folder, now)
  expect(copy).toBe(join(folder, 'backups', '20261129123456789'))
  const file = join(copy ?? '', 'secrets.json')
  expect(readFileSync(file, 'utf8')).toBe('{"a":"1"}')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(copy ?? '').mode & 0o777).toBe(0o700)
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{"a":"1"}')
})

it('keeps every earlier copy', () => {
  writeFileSync(join(folder, 'secrets.json'), 'first')
  const first = backUpSecrets(folder, now)
  writeFileSync(join(folder, 'secrets.json'), 'second')
  backUpSecrets(folder, new Date(now.getTime() + 1))
  expect(readFileSync(join(first ?? '', 'secrets.json'), 'utf8')).toBe('first')
})

it('makes no empty copy where the operator gives the secrets', () => {
  expect(backUpSecrets(folder, now)).toBeNull()
})
