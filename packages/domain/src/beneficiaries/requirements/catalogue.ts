import type { CurrencyCode } from '@corridor/kernel/currency'
import { ibanCountryOfTerritory, sepaCountries } from '@corridor/kernel/sepa'
import { problem } from '@corridor/words/field-problem'
import type { RecipientType } from '../contract.ts'
import { isAbaNumber, isClabe, passesLuhn } from '../validators/check-digits.ts'
import { isPolishAccount } from '../validators/iban.ts'
import { isNewZealandAccount, tidyNewZealandAccount } from '../validators/new-zealand.ts'
import {
  account,
  accountType,
  bic,
  checked,
  forPersons,
  ibanMethod,
  local,
  withAddress,
} from './account-methods.ts'
import { acrossBorders, addressRuleOfSepa, domesticFromAbroad } from './address-rules.ts'
import {
  hongKongBanks,
  indonesianBanks,
  kenyanBanks,
  philippineBanks,
  singaporeBanks,
  thaiBanks,
} from './bank-codes.ts'
import { brazilian } from './brazil.ts'
import type { MethodSpec } from './field-spec.ts'
import { bareUpper, choice, digits, text } from './field-spec.ts'
import {
  brazilianBankCode,
  britishFields,
  canadianFields,
  indianFields,
  mpesaFields,
  nigerianFields,
} from './local-fields.ts'

/** Ways to an account in each currency that we pay out. Source: semantics 4.2 and the schemes' own formats. */
const methodsByCurrency: Readonly<Partial<Record<CurrencyCode, readonly MethodSpec[]>>> = {
  GBP: [
    local('sort_code', 'GB', britishFields, 'uk'),
    ibanMethod(['GB'], 'GB33BUKB20201555555555'),
  ],
  EUR: [withAddress(ibanMethod(sepaCountries, 'DE89370400440532013000'), addressRuleOfSepa)],
  USD: [
    withAddress(
      local(
        'aba',
        'US',
        [
          digits(
            'abartn',
            'routing-number',
            [9, 9],
            '021000021',
            checked(isAbaNumber, problem('routing-number-invalid')),
          ),
          account([4, 17], '000123456789'),
          accountType,
        ],
        'us',
      ),
      () => domesticFromAbroad,
    ),
  ],
  CAD: [local('canadian', 'CA', canadianFields)],
  AUD: [
    local('australian', 'AU', [
      digits('bsbCode', 'bsb-code', [6, 6], '062-000'),
      account([4, 10], '12345678'),
    ]),
  ],
  NZD: [
    local('newzealand', 'NZ', [
      text('accountNumber', 'account-number', [15, 19], '01-0902-0068389-00', {
        pattern: '^[0-9]{2}[- ]?[0-9]{3,4}[- ]?[0-9]{7,8}[- ]?[0-9]{2,4}$',
        tidy: tidyNewZealandAccount,
        ...checked(isNewZealandAccount, problem('account-number-invalid')),
      }),
    ]),
  ],
  INR: [local('indian', 'IN', indianFields)],
  PHP: [
    withAddress(
      local('philippines', 'PH', [
        choice('bankCode', 'bank', philippineBanks),
        account([6, 20], '001234567890'),
      ]),
      () => domesticFromAbroad,
    ),
  ],
  IDR: [
    local('indonesian', 'ID', [
      choice('bankCode', 'bank', indonesianBanks),
      account([6, 20], '1234567890'),
    ]),
  ],
  MYR: [local('malaysian', 'MY', [bic('MY', 'MBBEMYKL'), account([5, 17], '114011223344')])],
  THB: [
    withAddress(
      local('thailand', 'TH', [
        choice('bankCode', 'bank', thaiBanks),
        account([10, 12], '7801234567'),
      ]),
      () => domesticFromAbroad,
    ),
  ],
  VND: [
    local('vietnamese', 'VN', [
      bic('VN', 'BFTVVNVX'),
      digits('branchCode', 'branch-code', [5, 8], '79203001'),
      account([4, 19], '0071001234567'),
    ]),
  ],
  SGD: [
    local('singapore', 'SG', [
      choice('bankCode', 'bank', singaporeBanks),
      account([7, 14], '0721234567'),
    ]),
  ],
  HKD: [
    local('hongkong', 'HK', [
      choice('bankCode', 'bank', hongKongBanks),
      account([6, 12], '123456789'),
    ]),
  ],
  JPY: [
    local('japanese', 'JP', [
      digits('bankCode', 'bank-code', [4, 4], '0005'),
      digits('branchCode', 'branch-code', [3, 3], '001'),
      choice('accountType', 'account-type', [
        ['FUTSU', { accountType: 'futsu' }],
        ['TOZA', { accountType: 'toza' }],
        ['CHOCHIKU', { accountType: 'chochiku' }],
      ]),
      account([7, 7], '1234567'),
    ]),
  ],
  MXN: [
    local(
      'mexican',
      'MX',
      [
        digits(
          'clabe',
          'clabe',
          [18, 18],
          '032180000118359719',
          checked(isClabe, problem('clabe-invalid')),
        ),
      ],
      'clabe',
      'clabe',
    ),
  ],
  BRL: [
    brazilian([
      brazilianBankCode,
      digits('branchCode', 'branch-code', [4, 5], '0001'),
      text('accountNumber', 'account-number', [4, 20], '12345-6', {
        pattern: '^[0-9]{3,19}[0-9X]$',
        tidy: bareUpper,
      }),
      accountType,
    ]),
  ],
  ZAR: [local('southafrica', 'ZA', [bic('ZA', 'SBZAZAJJ'), account([7, 11], '0123456789')])],
  KES: [
    local('kenya_local', 'KE', [
      choice('bankCode', 'bank', kenyanBanks),
      account([5, 16], '1234567890'),
    ]),
    forPersons(local('kenya_mobile', 'KE', mpesaFields, 'mobile-money', 'phone')),
  ],
  NGN: [local('nigeria', 'NG', nigerianFields)],
  PLN: [
    local('polish', 'PL', [
      digits(
        'accountNumber',
        'account-number-nrb',
        [26, 26],
        '61109010140000071219812874',
        checked(isPolishAccount, problem('account-number-invalid')),
      ),
    ]),
    ibanMethod(['PL'], 'PL61109010140000071219812874'),
  ],
  SEK: [
    ibanMethod(['SE'], 'SE4550000000058398257466'),
    local(
      'swedish',
      'SE',
      [digits('clearingNumber', 'clearing-number', [4, 5], '1200'), account([5, 10], '1234567')],
      'clearing',
    ),
    local(
      'bankgiro',
      'SE',
      [
        digits(
          'bankgiroNumber',
          'bankgiro-number',
          [7, 8],
          '5050-1055',
          checked(passesLuhn, problem('bankgiro-invalid')),
        ),
      ],
      'bankgiro',
      'bankgiroNumber',
    ),
  ],
  CHF: [withAddress(ibanMethod(['CH', 'LI'], 'CH9300762011623852957'), () => acrossBorders)],
  AED: [withAddress(ibanMethod(['AE'], 'AE070331234567890123456'), () => acrossBorders)],
  SAR: [withAddress(ibanMethod(['SA'], 'SA0380000000608010167519'), () => acrossBorders)],
  QAR: [withAddress(ibanMethod(['QA'], 'QA58DOHB00001234567890ABCDEFG'), () => acrossBorders)],
  DKK: [ibanMethod(['DK'], 'DK5000400440116243')],
  NOK: [ibanMethod(['NO'], 'NO9386011117947')],
  CZK: [ibanMethod(['CZ'], 'CZ6508000000192000145399')],
  HUF: [ibanMethod(['HU'], 'HU42117730161111101800000000')],
  RON: [ibanMethod(['RO'], 'RO49AAAA1B31007593840000')],
  TRY: [withAddress(ibanMethod(['TR'], 'TR330006100519786457841326'), () => acrossBorders)],
}

/** Currencies with at least one way to a bank account. */
export const payoutCurrencies = Object.keys(methodsByCurrency) as CurrencyCode[]

/**
 * The ways to an account in a currency, in the given country and for whom, if that is said. A territory without IBANs of
 * its own (Guadeloupe, Jersey) has those of the country that it belongs to.
 */
export function methodsOf(
  currency: CurrencyCode,
  country?: string,
  type?: RecipientType,
): readonly MethodSpec[] {
  const parent = country && ibanCountryOfTerritory[country]
  return (methodsByCurrency[currency] ?? []).filter(
    ({ countries, account, types }) =>
      (!type || types.includes(type)) &&
      (!country ||
        countries.includes(country) ||
        (account === 'iban' && parent !== undefined && countries.includes(parent))),
  )
}
