import type { CurrencyCode, WalletCurrency } from '@corridor/kernel/currency'
import { parseAmount } from '@corridor/kernel/money'
import type { PayOut } from './contract.ts'
import type { Corridor } from './corridors/corridor.ts'
import type { FeeRule } from './fees.ts'

/**
 * Fees as data, paid in from a wallet balance.
 * - Converting costs the sum of both currencies' `halfPercent`.
 * - A bank payout adds its corridor's percentage (only when converted) and `fixedUnits` times the source
 *   currency's `fixedUnit`.
 * - Same currency to another customer is free.
 * - The customer's rate is the mid-market rate less both currencies' `spreadPercent`; today's is none.
 */
type CurrencyFee = {
  /** Share of the amount to convert, in percent, for each side of a conversion. */
  readonly halfPercent: string
  /** About 0.20 EUR in this currency. */
  readonly fixedUnit: string
  /** This side's share of the spread between the mid-market rate and the customer's, in percent; none is 0.00. */
  readonly spreadPercent?: string
}

const currencyFees: Readonly<Record<WalletCurrency, CurrencyFee>> = {
  EUR: { halfPercent: '0.15', fixedUnit: '0.20' },
  USD: { halfPercent: '0.15', fixedUnit: '0.25' },
  GBP: { halfPercent: '0.15', fixedUnit: '0.18' },
  AED: { halfPercent: '0.25', fixedUnit: '0.85' },
  AUD: { halfPercent: '0.20', fixedUnit: '0.33' },
  BHD: { halfPercent: '0.35', fixedUnit: '0.090' },
  BRL: { halfPercent: '0.60', fixedUnit: '1.20' },
  CAD: { halfPercent: '0.20', fixedUnit: '0.32' },
  CHF: { halfPercent: '0.18', fixedUnit: '0.19' },
  CNY: { halfPercent: '0.35', fixedUnit: '1.60' },
  CZK: { halfPercent: '0.20', fixedUnit: '5.00' },
  DKK: { halfPercent: '0.16', fixedUnit: '1.50' },
  HKD: { halfPercent: '0.20', fixedUnit: '1.80' },
  HUF: { halfPercent: '0.22', fixedUnit: '75.00' },
  IDR: { halfPercent: '0.35', fixedUnit: '4000.00' },
  ILS: { halfPercent: '0.30', fixedUnit: '0.72' },
  INR: { halfPercent: '0.30', fixedUnit: '22.00' },
  ISK: { halfPercent: '0.40', fixedUnit: '29' },
  JPY: { halfPercent: '0.22', fixedUnit: '37' },
  KES: { halfPercent: '0.80', fixedUnit: '30.00' },
  KRW: { halfPercent: '0.35', fixedUnit: '350' },
  KWD: { halfPercent: '0.40', fixedUnit: '0.070' },
  MXN: { halfPercent: '0.35', fixedUnit: '4.00' },
  MYR: { halfPercent: '0.28', fixedUnit: '0.93' },
  NGN: { halfPercent: '1.20', fixedUnit: '350.00' },
  NOK: { halfPercent: '0.20', fixedUnit: '2.20' },
  NZD: { halfPercent: '0.22', fixedUnit: '0.40' },
  OMR: { halfPercent: '0.35', fixedUnit: '0.090' },
  PHP: { halfPercent: '0.32', fixedUnit: '14.00' },
  PLN: { halfPercent: '0.20', fixedUnit: '0.85' },
  QAR: { halfPercent: '0.30', fixedUnit: '0.85' },
  RON: { halfPercent: '0.22', fixedUnit: '1.00' },
  SAR: { halfPercent: '0.28', fixedUnit: '0.88' },
  SEK: { halfPercent: '0.18', fixedUnit: '2.20' },
  SGD: { halfPercent: '0.20', fixedUnit: '0.30' },
  THB: { halfPercent: '0.35', fixedUnit: '7.50' },
  TRY: { halfPercent: '0.60', fixedUnit: '10.00' },
  VND: { halfPercent: '0.50', fixedUnit: '6000' },
  ZAR: { halfPercent: '0.35', fixedUnit: '3.90' },
}

/** Pairs with a price of their own for the conversion, in percent. */
const pairPercent: Readonly<Record<string, string>> = {
  'EUR-GBP': '0.27',
  'GBP-EUR': '0.27',
  'EUR-USD': '0.28',
  'USD-EUR': '0.28',
  'GBP-USD': '0.28',
  'USD-GBP': '0.28',
}

/** True when a price can be made from and to this currency. */
export function hasFees(currency: CurrencyCode): currency is WalletCurrency {
  return Object.hasOwn(currencyFees, currency)
}

/** The fee of one route. `corridor` is given for bank payouts. */
export function feeRuleOf(route: {
  readonly source: WalletCurrency
  readonly target: WalletCurrency
  readonly payOut: PayOut
  readonly corridor: Corridor | null
}): FeeRule {
  const { source, target, corridor } = route
  const isConverted = source !== target
  const conversion = isConverted
    ? (pairPercent[`${source}-${target}`] ??
      addPercent(currencyFees[source].halfPercent, currencyFees[target].halfPercent))
    : '0'
  const spread = isConverted ? spreadOf(source, target) : {}
  if (!corridor) return { variablePercent: conversion, fixedMinor: 0n, ...spread }
  const unit = parseAmount(currencyFees[source].fixedUnit, source)
  if (!unit) throw new TypeError(`fixed fee of ${source} is malformed`)
  return {
    variablePercent: isConverted ? addPercent(conversion, corridor.variablePercent) : '0',
    fixedMinor: unit.minor * BigInt(corridor.fixedUnits),
    ...spread,
  }
}

function spreadOf(source: WalletCurrency, target: WalletCurrency): Pick<FeeRule, 'spreadPercent'> {
  const [ours, theirs] = [currencyFees[source].spreadPercent, currencyFees[target].spreadPercent]
  if (!ours && !theirs) return {}
  return { spreadPercent: addPercent(ours ?? '0.00', theirs ?? '0.00') }
}

/** Percentages of this table have two places, so hundredths add up exactly. */
function addPercent(a: string, b: string): string {
  const hundredths = (text: string) => {
    const match = /^([0-9]+)\.([0-9]{2})$/.exec(text)
    if (!match?.[1] || !match[2]) throw new TypeError(`percentage ${text} is malformed`)
    return BigInt(match[1] + match[2])
  }
  const sum = (hundredths(a) + hundredths(b)).toString().padStart(3, '0')
  return `${sum.slice(0, -2)}.${sum.slice(-2)}`
}
