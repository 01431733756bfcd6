import type { WalletCurrency } from '@corridor/kernel/currency'

// The official currency of each country, where wallets exist in it. Source: ISO 4217 list one (country column).
const countriesByCurrency: Partial<Record<WalletCurrency, string>> = {
  EUR: 'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM TF VA XK YT',
  USD: 'AS BQ EC FM GU IO MH MP PR PW SV TC TL UM US VG VI',
  GBP: 'GB GG IM JE',
  AED: 'AE',
  AUD: 'AU CC CX HM KI NF NR TV',
  BHD: 'BH',
  BRL: 'BR',
  CAD: 'CA',
  CHF: 'CH LI',
  CNY: 'CN',
  CZK: 'CZ',
  DKK: 'DK FO GL',
  HKD: 'HK',
  HUF: 'HU',
  IDR: 'ID',
  ILS: 'IL PS',
  INR: 'IN',
  ISK: 'IS',
  JPY: 'JP',
  KES: 'KE',
  KRW: 'KR',
  KWD: 'KW',
  MXN: 'MX',
  MYR: 'MY',
  NGN: 'NG',
  NOK: 'BV NO SJ',
  NZD: 'CK NU NZ PN TK',
  OMR: 'OM',
  PHP: 'PH',
  PLN: 'PL',
  QAR: 'QA',
  RON: 'RO',
  SAR: 'SA',
  SEK: 'SE',
  SGD: 'SG',
  THB: 'TH',
  TRY: 'TR',
  VND: 'VN',
  ZAR: 'ZA',
}

const currencyByCountry = new Map<string, WalletCurrency>(
  Object.entries(countriesByCurrency).flatMap(([currency, countries]) =>
    countries.split(' ').map((country) => [country, currency as WalletCurrency] as const),
  ),
)

/** Currency of a customer's first wallet: their country's (ISO 3166 alpha-2), else US dollars. */
export function firstCurrencyOf(country: string): WalletCurrency {
  return currencyByCountry.get(country.toUpperCase()) ?? 'USD'
}
