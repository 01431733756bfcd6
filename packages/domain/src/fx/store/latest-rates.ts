import { BatchQueue } from '@corridor/db/batch-queue'
import { unnestLists } from '@corridor/db/list-parameters'
import { callRepeatably } from '@corridor/db/prepared-call'
import { Remembered, type Versioned } from '@corridor/db/remembered'
import { defineStatement, type Executor } from '@corridor/db/statement'
import { type CurrencyCode, currencyCodes, isCurrency } from '@corridor/kernel/currency'
import type { StoredRate } from '../rates.ts'

/** The newest rate of each source, by currency. */
export type LatestRates = ReadonlyMap<CurrencyCode, readonly StoredRate[]>

/** Rates to judge by, the version of them, and the database's time. */
export type RatesNow = {
  readonly rates: LatestRates
  readonly version: string
  readonly now: Date
}

/** What each statement here answers beside its own: the version of the rates, and the database's time. */
export type Told = { readonly version: bigint; readonly now: Date }

const sources = ['ecb', 'oxr'] as const
const trustedMs = 1_000

const latestRates = defineStatement({
  domain: 'fx',
  name: 'latest-rates',
  text: `
    SELECT present.version, present.now, newest.source, newest.currency, newest.as_of, newest.rate
    FROM (SELECT version, clock_timestamp() AS now FROM data_version WHERE topic = 'rates') AS present
    LEFT JOIN (
      SELECT r.source, r.currency, r.as_of, r.rate
      FROM ${unnestLists(['text[]'])} AS wanted (currency)
      CROSS JOIN (VALUES ('ecb'), ('oxr')) AS origin (source)
      CROSS JOIN LATERAL (
        SELECT source, currency, as_of, rate FROM rate
        WHERE rate.source = origin.source AND rate.currency = wanted.currency
        ORDER BY date DESC LIMIT 1
      ) AS r
    ) AS newest ON true`,
  parameters: ['text[]'],
  row: {
    version: 'int8',
    now: 'timestamptz',
    source: 'text?',
    currency: 'text?',
    as_of: 'timestamptz?',
    rate: 'text?',
  },
})

const ratesVersion = defineStatement({
  domain: 'fx',
  name: 'rates-version',
  text: `SELECT version, clock_timestamp() AS now FROM data_version WHERE topic = 'rates'`,
  parameters: [],
  row: { version: 'int8', now: 'timestamptz' },
})

const memory = new Remembered<LatestRates>(loadRates)

/**
 * The last thing that the database told, and when it was asked by both clocks of this process. The database's time is
 * reckoned from it by the monotonic clock, which no setting of the time moves; but that one stands still while a machine
 * sleeps, so what has passed at least is the longer of the two. The next answer sets it right in any case.
 */
let last: { version: string; nowMs: number; monotonicMs: number; wallMs: number } | null = null

/**
 * Calls the database with a statement that may be repeated, and keeps what its rows tell of rates and time.
 * @throws what `callRepeatably` throws
 */
export function askDatabase<Row extends Told>(
  call: (on: Executor) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  return callRepeatably('fx', async (on) => {
    const [monotonicMs, wallMs] = [performance.now(), Date.now()]
    const rows = await call(on)
    const told = rows[0]
    if (told) {
      last = { version: String(told.version), nowMs: told.now.getTime(), monotonicMs, wallMs }
    }
    return rows
  })
}

/**
 * What is remembered, for a price that is written under its version and its time: the statement that writes it refuses
 * both when they are not the database's, so nothing is asked before.
 */
export async function rememberedRates(): Promise<RatesNow> {
  const { value, version } = await memory.current()
  return { rates: value, version, now: reckonedTime() }
}

/**
 * What is remembered, for what is only looked at or compared with limits: no statement refuses it later. So the database
 * is asked for the version, unless it told it within the last second, as the acceptance of a quote has done in a send.
 * @param withinMs another time than a second; 0 asks in any case
 */
export async function confirmedRates(withinMs = trustedMs): Promise<RatesNow> {
  const known = await memory.current()
  const isCurrent =
    isConfirmed(known.version, withinMs) || (await versionQueue.submit(null)) === known.version
  const { value, version } = isCurrent ? known : await memory.renew(known.version)
  return { rates: value, version, now: reckonedTime() }
}

/** Reads anew after a statement refused a version, unless that has been done since. */
export async function renewRates(refused: string): Promise<void> {
  await memory.renew(refused)
}

/** After a change by this process: the next look asks the database. */
export function forgetRates(): void {
  memory.forget()
  // a reading that is under way may have begun before the change
  if (last !== null) last = { ...last, version: '' }
}

const versionQueue = new BatchQueue<null, string>({
  name: 'fx-rates-version',
  together: async (asked) => {
    const [told] = await askDatabase((on) => ratesVersion.rows(on, []))
    if (!told) throw new Error('the rates have no version')
    return asked.map(() => String(told.version))
  },
})

function isConfirmed(version: string, withinMs: number): boolean {
  if (last?.version !== version || withinMs === 0) return false
  const passedMs = Math.max(performance.now() - last.monotonicMs, Date.now() - last.wallMs)
  return passedMs <= withinMs
}

function reckonedTime(): Date {
  if (last === null) throw new Error('the database told no time')
  return new Date(last.nowMs + performance.now() - last.monotonicMs)
}

async function loadRates(): Promise<Versioned<LatestRates>> {
  const rows = await askDatabase((on) => latestRates.rows(on, [currencyCodes]))
  const [told] = rows
  if (!told) throw new Error('the rates have no version')
  const rates = new Map<CurrencyCode, StoredRate[]>()
  for (const { source, currency, as_of, rate } of rows) {
    if (source === null || currency === null || as_of === null || rate === null) continue
    const stored = storedRate({ source, currency, as_of, rate })
    const known = rates.get(stored.currency)
    if (known) known.push(stored)
    else rates.set(stored.currency, [stored])
  }
  return { value: rates, version: String(told.version) }
}

/** A row of the rates as it is told. @throws Error when it is malformed */
export function storedRate(row: {
  readonly source: string
  readonly currency: string
  readonly as_of: Date
  readonly rate: string
}): StoredRate {
  const source = sources.find((known) => known === row.source)
  if (!source || !isCurrency(row.currency)) {
    throw new Error(`a stored rate of ${row.source} ${row.currency} is malformed`)
  }
  return { source, currency: row.currency, asOf: row.as_of.toISOString(), rate: row.rate }
}
