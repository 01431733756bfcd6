import { describe, expect, it } from 'vitest'
import { domainRoomRules } from './rules-domain-rooms.ts'

const fx = 'packages/domain/src/fx'

function faultsOf(rule: string, files: Readonly<Record<string, string>>): readonly string[] {
  const found = domainRoomRules.find(({ name }) => name === rule)
  if (!found) throw new Error(`there is no rule ${rule}`)
  return found.check({ files: Object.keys(files), read: (path) => files[path] ?? '' })
}

describe('root-is-pure', () => {
  const inRoot = (text: string, name = 'price-rules.ts') =>
    faultsOf('root-is-pure', { [`${fx}/${name}`]: text })

  it.each([
    "import { findRate } from './store.ts'",
    "import { type Rate, findRate } from './store/rates.ts'",
    "import * as store from './store.ts'",
    "import { bank } from './adapters/registry.ts'",
    "import { getRate } from './use-cases/get-rate.ts'",
    "import { readRate } from './steps/read-rate.ts'",
    "import { getRate } from './index.ts'",
    "import { getRate } from './rates-door.ts'",
    "import { pastRates } from './history.ts'",
    "import { pastRates } from '@corridor/domain/ledger/history'",
    "import { reactsTo } from './reacts-to.ts'",
    "import { rates } from './rate-reactions.ts'",
    "import { post } from '../ledger/index.ts'",
    "import { post } from '@corridor/domain/ledger'",
    "import { databaseNow } from '@corridor/db/clock'",
    "import { logger } from '@corridor/telemetry'",
    "import { readFileSync } from 'node:fs'",
    "import { readFile } from 'fs/promises'",
    "import { setTimeout } from 'node:timers/promises'",
    "import { BlockList, connect } from 'node:net'",
    "import net from 'node:net'",
    "export { findRate } from './store.ts'",
    "export * from './store.ts'",
    "export const later = () => import('./store.ts')",
    "export const page = () => fetch('https://example.com')",
    'export const wait = (done: () => void) => setTimeout(done, 1)',
  ])('refuses: %s', (text) => {
    expect(inRoot(text)).toHaveLength(1)
  })

  it.each([
    "import type { Rate } from './store.ts'",
    "import { type Rate, type Pair } from './store/rates.ts'",
    "export type { Rate } from './store.ts'",
    "import { type QuoteView } from '@corridor/domain/payments'",
    "import { ledgerEvents } from '@corridor/domain/ledger/events'",
    "import { accountRef } from '@corridor/domain/wallets/contract'",
    "import { compare } from '@corridor/kernel/money'",
    "import { createHash } from 'node:crypto'",
    "import { BlockList, isIPv4 } from 'node:net'",
    "import { foldText } from '../search-text.ts'",
    "import { fees } from './fees.ts'",
    'export type Clock = { setTimeout(): void }',
  ])('takes: %s', (text) => {
    expect(inRoot(text)).toEqual([])
  })

  it('lets the door, the store, reactions, tests and test worlds ask others', () => {
    const text = "import { databaseNow } from '@corridor/db/clock'"
    const doors = ['index.ts', 'history.ts', 'rates-door.ts']
    const others = ['store.ts', 'reacts-to.ts', 'rate-reactions.ts']
    for (const name of [...doors, ...others, 'fx.db.test.ts', 'test-world.ts']) {
      expect(inRoot(text, name)).toEqual([])
    }
    expect(inRoot(text, 'ports.ts')).toHaveLength(1)
    expect(inRoot(text, 'events.ts')).toHaveLength(1)
  })
})

describe('one-verb-one-file', () => {
  const verb = 'export async function getRate() {}'
  const inFile = (text: string) =>
    faultsOf('one-verb-one-file', { [`${fx}/use-cases/get-rate.ts`]: text })

  it.each([
    '',
    'export async function findRate() {}',
    `${verb}\nexport function rateOf() {}`,
    `${verb}\nexport const cached = new Map()`,
    `${verb}\nexport class Rates {}`,
    `${verb}\nexport enum Side {}`,
    `${verb}\nexport { rateOf } from '../rates.ts'`,
    `${verb}\nexport * from '../rates.ts'`,
    'export default async function getRate() {}',
  ])('refuses: %s', (text) => {
    expect(inFile(text)).toHaveLength(1)
  })

  it.each([
    verb,
    `export type Rate = string\n${verb}`,
    `export interface Rate {}\n${verb}`,
    `export const getRateInput = z.string()\n${verb}`,
    `export type { Rate } from '../rates.ts'\n${verb}`,
    `export function getRate(pair: string): string\n${verb}`,
    `${verb}\nasync function helper() {}`,
  ])('takes: %s', (text) => {
    expect(inFile(text)).toEqual([])
  })
})

describe('use-cases-are-the-doors-verbs', () => {
  const opened = (door: Readonly<Record<string, string>>) =>
    faultsOf('use-cases-are-the-doors-verbs', {
      ...door,
      [`${fx}/use-cases/get-rate.ts`]: 'export async function getRate() {}',
      [`${fx}/use-cases/get-rate.db.test.ts`]: '',
    })

  it('wants each verb at the door, or in a part of it', () => {
    const line = "export { getRate } from './use-cases/get-rate.ts'"
    expect(opened({ [`${fx}/index.ts`]: line })).toEqual([])
    const parts = { [`${fx}/index.ts`]: "export * from './rates-door.ts'" }
    expect(opened({ ...parts, [`${fx}/rates-door.ts`]: line })).toEqual([])
    expect(opened(parts)).toHaveLength(1)
    expect(opened({ [`${fx}/index.ts`]: line.replace('export', 'export type') })).toHaveLength(1)
  })

  it('lets the door hand on the types of a step, and nothing else of it', () => {
    const verb = "export { getRate } from './use-cases/get-rate.ts'\n"
    const door = (text: string) => opened({ [`${fx}/index.ts`]: verb + text })
    expect(door("export type { Rate } from './steps/read-rate.ts'")).toEqual([])
    expect(door("export { type Rate } from './steps/read-rate.ts'")).toEqual([])
    expect(door("export { readRate } from './steps/read-rate.ts'")).toHaveLength(1)
    expect(door("export * from './steps/read-rate.ts'")).toHaveLength(1)
  })
})
