import { type CurrencyCode, walletCurrencies } from '@corridor/kernel/currency'
import { parseDecimal } from '@corridor/kernel/decimal'
import { describe, expect, it } from 'vitest'
import { readFxConfig } from './adapters/config.ts'
import { embeddedRates } from './adapters/embedded-rates.ts'
import { judgeAge } from './rate-age.ts'
import { crossRate, euroRateOf, formatSignificant, type StoredRate, sideOf } from './rates.ts'

const asOf = '2026-04-13T14:00:00.000Z'
const stored: StoredRate[] = [
  { source: 'ecb', currency: 'USD', asOf, rate: '1.1684' },
  { source: 'ecb', currency: 'GBP', asOf, rate: '0.87058' },
  { source: 'oxr', currency: 'GBP', asOf: '2026-04-13T20:00:00.000Z', rate: '0.8711' },
]
const side = (currency: CurrencyCode) => {
  const rate = sideOf(currency, stored, 'ecb')
  if (!rate) throw new Error(`no rate of ${currency}`)
  return rate
}

describe('cross rates', () => {
  it.each([
    ['EUR', 'USD', '1.16840000000', 'ecb'],
    ['USD', 'EUR', '0.855871276960', 'ecb'],
    ['GBP', 'USD', '1.34209377656', 'ecb'],
    ['USD', 'AED', '3.67250000000', 'peg'],
    ['OMR', 'BHD', '0.977893368010', 'peg'],
    ['USD', 'KES', '129.200000000', 'indicative'],
  ] as const)('%s-%s is %s from %s', (source, target, rate, from) => {
    expect(crossRate(side(source), side(target))).toEqual({
      rate,
      asOf: from === 'indicative' ? '2026-04-13T00:00:00.000Z' : asOf,
      source: from,
      isIndicative: from === 'indicative',
    })
  })

  it('prefers the source that the deployment chose', () => {
    expect(euroRateOf('GBP', stored, 'oxr')?.source).toBe('oxr')
    expect(euroRateOf('GBP', stored, 'ecb')?.source).toBe('ecb')
    expect(euroRateOf('ARS', stored, 'ecb')).toBeNull()
    expect(euroRateOf('AED', [], 'ecb')).toBeNull()
  })

  it('has at least ten significant digits for every pair of wallet currencies', async () => {
    const sheets = await embeddedRates().fetchSheets(null)
    if (!sheets.ok) throw new Error(sheets.error.note)
    const newest = sheets.value[0]
    const all: StoredRate[] = Object.entries(newest?.perEur ?? {}).map(([currency, rate]) => ({
      source: 'ecb',
      currency: currency as StoredRate['currency'],
      asOf,
      rate,
    }))
    for (const source of walletCurrencies) {
      for (const target of walletCurrencies) {
        const from = sideOf(source, all, 'ecb')
        const to = sideOf(target, all, 'ecb')
        if (!from || !to) throw new Error(`no rate ${source}-${target}`)
        const { rate } = crossRate(from, to)
        expect(rate.replace('.', '').replace(/^0+/, '').length).toBeGreaterThanOrEqual(10)
        expect(parseDecimal(rate).numerator > 0n).toBe(true)
      }
    }
  })
})

describe('formatSignificant', () => {
  it.each([
    ['26300', '1', 12, '26300.0000000'],
    ['1', '3', 12, '0.333333333333'],
    ['1', '26300', 12, '0.0000380228136882'],
    ['1', '10', 3, '0.100'],
    ['2', '1', 1, '2'],
  ])('%s/%s to %s digits', (numerator, denominator, digits, expected) => {
    const value = { numerator: BigInt(numerator), denominator: BigInt(denominator) }
    expect(formatSignificant(value, digits)).toBe(expected)
  })
  it('refuses zero', () => {
    expect(() => formatSignificant({ numerator: 0n, denominator: 1n }, 10)).toThrow(RangeError)
  })
})

describe('the age guard', () => {
  const at = (hours: number) => new Date(Date.parse(asOf) + hours * 3_600_000)
  it('takes old rates in a demo on sandbox rails, and says so', () => {
    const { agePolicy } = readFxConfig({})
    expect(judgeAge({ asOf, source: 'ecb' }, at(124), agePolicy)).toBe('fresh')
    expect(judgeAge({ asOf, source: 'ecb' }, at(125), agePolicy)).toBe('dated')
  })
  it.each([
    [{ FX_MODE: 'live' }],
    [{ CARD_GATEWAY: 'other' }],
    [{ FX_MODE: 'demo', BANK_RAIL: 'other' }],
  ])('refuses them live and wherever real money moves: %o', (env) => {
    const { agePolicy } = readFxConfig(env)
    expect(judgeAge({ asOf, source: 'ecb' }, at(125), agePolicy)).toBe('stale')
  })
  it('has a limit per source', () => {
    const { agePolicy } = readFxConfig({ FX_MODE: 'live', FX_MAX_AGE_HOURS: 'ecb=48,oxr=1' })
    expect(judgeAge({ asOf, source: 'ecb' }, at(48), agePolicy)).toBe('fresh')
    expect(judgeAge({ asOf, source: 'oxr' }, at(2), agePolicy)).toBe('stale')
    expect(judgeAge({ asOf, source: 'indicative' }, at(25), agePolicy)).toBe('stale')
  })
  it.each([
    [{ FX_MODE: 'prod' }],
    [{ FX_SOURCE: 'x' }],
    [{ FX_MAX_AGE_HOURS: 'ecb' }],
    [{ FX_MAX_AGE_HOURS: 'ecb=0' }],
  ])('stops on a typing mistake: %o', (env) => {
    expect(() => readFxConfig(env)).toThrow()
  })
})
