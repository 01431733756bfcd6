import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkBrowserCode, clientEntries } from './browser-code.ts'
import { cruiseSources } from './cruise-sources.ts'
import { unseen } from './listed-files.ts'
import { plainRules } from './plain-rules.ts'
import { walls } from './rules.ts'
import { isAtLeast } from './rules-lock-file.ts'
import { findCycle } from './rules-rooms.ts'
import { sourceTree } from './source-tree.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => relative(folder, file))
}

async function cruiseFixture(name: string) {
  const folder = join(fixtures, name)
  expect(existsSync(folder), `a planted fault for ${name}`).toBe(true)
  const top = readdirSync(folder).filter((entry) => statSync(join(folder, entry)).isDirectory())
  return cruiseSources(folder, top)
}

describe('each wall has a planted fault that turns it red', () => {
  it.each(walls.map(({ name }) => name ?? ''))('%s', async (name) => {
    const { breaks } = await cruiseFixture(name)
    expect(breaks.map(({ rule }) => rule)).toContain(name)
  })

  it('and code that keeps to the walls stays green', async () => {
    const { modules, breaks } = await cruiseFixture('no-fault')
    expect(modules.length).toBeGreaterThanOrEqual(8)
    expect(breaks).toEqual([])
  })

  it('browser-code-is-light', async () => {
    const { modules } = await cruiseFixture('browser-code-is-light')
    const folder = join(fixtures, 'browser-code-is-light')
    const breaks = checkBrowserCode(modules, clientEntries(folder, modules))
    expect(breaks).toEqual([
      {
        rule: 'browser-code-is-light',
        from: 'apps/web/src/features/send/quote.ts',
        to: 'packages/telemetry/src/index.ts',
      },
    ])
  })

  it('a file that the cruise did not read', () => {
    expect(unseen(['packages/a.ts', 'packages/b.ts'], ['packages/a.ts'])).toEqual(['packages/b.ts'])
  })
})

describe('each plain rule has a planted fault that turns it red', () => {
  const withFixture = plainRules.filter(({ name }) => name !== 'graph-is-acyclic')
  it.each(withFixture)('$name', ({ name, check }) => {
    const folder = join(fixtures, name)
    expect(existsSync(folder), `a planted fault for ${name}`).toBe(true)
    expect(check(sourceTree(folder, filesBelow(folder))).length).toBeGreaterThan(0)
  })

  it('graph-is-acyclic', () => {
    expect(findCycle({ a: ['b'], b: ['c'], c: ['b'] })).toEqual(['b', 'c', 'b'])
    expect(findCycle({ a: ['b', 'c'], b: ['c'], c: [] })).toBeNull()
  })
})

it('there is no fixture without a rule', () => {
  const known = new Set([
    ...walls.map(({ name }) => name ?? ''),
    ...plainRules.map(({ name }) => name),
    'browser-code-is-light',
    'no-fault',
  ])
  expect(readdirSync(fixtures).filter((name) => !known.has(name))).toEqual([])
})

it('versions are compared as numbers', () => {
  expect(isAtLeast('16.10.0', '16.2.11')).toBe(true)
  expect(isAtLeast('16.2.10', '16.2.11')).toBe(false)
  expect(isAtLeast('4.24.15', '4.24.15')).toBe(true)
  expect(isAtLeast('18.4.0-beta.17', '18.4.0')).toBe(true)
})
