import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nameSourcesInTraces } from './source-traces.ts'

const before = Error.prepareStackTrace
let directory = ''

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'corridor-traces-'))
})
afterEach(() => {
  Error.prepareStackTrace = before
  rmSync(directory, { recursive: true })
})

/** A module as the build makes it, whose `fail` throws in the source's fifth line. */
function built(map: (text: string) => string): () => never {
  const source = [
    'type Words = readonly string[]',
    'const words: Words = []',
    '',
    'export function fail(): never {',
    "  throw new RangeError('no word of ' + words.length)",
    '}',
  ].join('\n')
  const { code, map: text } = transformSync(source, {
    loader: 'ts',
    format: 'cjs',
    minifyWhitespace: true,
    sourcemap: 'external',
    sourcefile: 'words.ts',
  })
  const path = join(directory, 'built.js')
  writeFileSync(path, code)
  writeFileSync(`${path}.map`, map(text))
  return createRequire(import.meta.url)(path).fail
}

function stackOf(fail: () => never): string {
  try {
    return fail()
  } catch (error) {
    return error instanceof Error ? (error.stack ?? '') : ''
  }
}

it('names the file and line of the source, and leaves other places as they are', () => {
  nameSourcesInTraces()
  const [head, first = '', ...rest] = stackOf(built((text) => text)).split('\n')
  expect(head).toBe('RangeError: no word of 0')
  expect(first).toContain(`${join(directory, 'words.ts')}:5:`)
  expect(first).toContain('at fail (')
  expect(rest.join('\n')).toContain('source-traces.test.ts')
})

it('keeps the trace where the map cannot be read', () => {
  nameSourcesInTraces()
  const stack = stackOf(built((text) => text.slice(0, 40)))
  expect(stack).toContain('RangeError: no word of 0')
  expect(stack).toContain(`${join(directory, 'built.js')}:`)
  expect(readFileSync(join(directory, 'built.js'), 'utf8')).not.toContain('words.ts')
})
