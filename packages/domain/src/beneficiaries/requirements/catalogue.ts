import type { CurrencyCode } from '@corridor/kernel/currency'
import { isAbaNumber, isClabe, isCpf, isNuban, passesLuhn } from '../validators/check-digits.ts'
import { isPolishAccount, sepaCountries } from '../validators/iban.ts'
import { isNewZealandAccount, tidyNewZealandAccount } from '../validators/new-zealand.ts'
import { mobileNumber } from '../validators/phone.ts'
import {
  account,
  accountType,
  bic,
  checked,
  ibanMethod,
  local,
  withAddress,
} from './account-methods.ts'
import {
  hongKongBanks,
  indonesianBanks,
  kenyanBanks,
  nigerianBanks,
  philippineBanks,
  singaporeBanks,
  thaiBanks,
} from './bank-codes.ts'
import type { MethodSpec } from './field-spec.ts'
import { bareUpper, choice, digits, text } from './field-spec.ts'

/** Ways to an account in each currency that we pay out. Source: semantics 4.2 and the schemes' own formats. */
const methodsByCurrency: Readonly<Partial<Record<CurrencyCode, readonly MethodSpec[]>>> = {
  GBP: [
    local(
      'sort_code',
      'GB',
      [digits('sortCode', 'Sort code', [6, 6], '23-14-70'), account([8, 8], '28821822')],
      'UK bank account',
    ),
    ibanMethod(['GB'], 'GB33BUKB20201555555555'),
  ],
  EUR: [ibanMethod(sepaCountries, 'DE89370400440532013000')],
  USD: [
    withAddress(
      local(
        'aba',
        'US',
        [
          digits(
            'abartn',
            'Routing number',
            [9, 9],
            '021000021',
            checked(
              isAbaNumber,
              'This routing number is not valid. Check it for a typing mistake.',
            ),
          ),
          account([4, 17], '000123456789'),
          accountType,
        ],
        'US bank account',
      ),
    ),
  ],
  CAD: [
    local('canadian', 'CA', [
      digits('institutionNumber', 'Institution number', [3, 3], '004'),
      digits('transitNumber', 'Transit number', [5, 5], '10202'),
      account([7, 12], '1234567'),
      accountType,
    ]),
  ],
  AUD: [
    local('australian', 'AU', [
      digits('bsbCode', 'BSB code', [6, 6], '062-000'),
      account([4, 10], '12345678'),
    ]),
  ],
  NZD: [
    local('newzealand', 'NZ', [
      text('accountNumber', 'Account number', [15, 19], '01-0902-0068389-00', {
        pattern: '^[0-9]{2}[- ]?[0-9]{3,4}[- ]?[0-9]{7,8}[- ]?[0-9]{2,4}$',
        tidy: tidyNewZealandAccount,
        ...checked(
          isNewZealandAccount,
          'This account number is not valid. Check it for a typing mistake.',
        ),
      }),
    ]),
  ],
  INR: [
    local('indian', 'IN', [
      text('ifscCode', 'IFSC code', [11, 11], 'SBIN0000300', {
        pattern: '^[A-Z]{4}0[A-Z0-9]{6}$',
        tidy: bareUpper,
      }),
      account([6, 18], '30012345678'),
    ]),
  ],
  PHP: [
    withAddress(
      local('philippines', 'PH', [
        choice('bankCode', 'Bank', philippineBanks),
        account([6, 20], '001234567890'),
      ]),
    ),
  ],
  IDR: [
    local('indonesian', 'ID', [
      choice('bankCode', 'Bank', indonesianBanks),
      account([6, 20], '1234567890'),
    ]),
  ],
  MYR: [local('malaysian', 'MY', [bic('MY', 'MBBEMYKL'), account([5, 17], '114011223344')])],
  THB: [
    withAddress(
      local('thailand', 'TH', [
        choice('bankCode', 'Bank', thaiBanks),
        account([10, 12], '7801234567'),
      ]),
    ),
  ],
  VND: [
    local('vietnamese', 'VN', [
      bic('VN', 'BFTVVNVX'),
      digits('branchCode', 'Branch code', [5, 8], '79203001'),
      account([4, 19], '0071001234567'),
    ]),
  ],
  SGD: [
    local('singapore', 'SG', [
      choice('bankCode', 'Bank', singaporeBanks),
      account([7, 14], '0721234567'),
    ]),
  ],
  HKD: [
    local('hongkong', 'HK', [
      choice('bankCode', 'Bank', hongKongBanks),
      account([6, 12], '123456789'),
    ]),
  ],
  JPY: [
    local('japanese', 'JP', [
      digits('bankCode', 'Bank code', [4, 4], '0005'),
      digits('branchCode', 'Branch code', [3, 3], '001'),
      choice('accountType', 'Account type', [
        ['FUTSU', 'Ordinary (futsū)'],
        ['TOZA', 'Current (tōza)'],
        ['CHOCHIKU', 'Savings (chochiku)'],
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
          'CLABE',
          [18, 18],
          '032180000118359719',
          checked(isClabe, 'This CLABE is not valid. Check it for a typing mistake.'),
        ),
      ],
      'CLABE',
      'clabe',
    ),
  ],
  BRL: [
    local('brazil', 'BR', [
      digits('bankCode', 'Bank code', [3, 3], '341'),
      digits('branchCode', 'Branch code', [4, 5], '0001'),
      text('accountNumber', 'Account number', [4, 20], '12345-6', {
        pattern: '^[0-9]{3,19}[0-9X]$',
        tidy: bareUpper,
      }),
      accountType,
      digits('cpf', 'CPF', [11, 11], '529.982.247-25', {
        tidy: (value) => value.replace(/[\s.-]/g, ''),
        ...checked(isCpf, 'This CPF is not valid. Check it for a typing mistake.'),
      }),
      text('phone', 'Phone number', [8, 20], '+55 11 96123 4567', {
        tidy: (value) => mobileNumber(value, 'BR') ?? value.trim(),
        problem: (value) =>
          mobileNumber(value, 'BR') ? null : 'Enter a Brazilian mobile number with its area code.',
      }),
    ]),
  ],
  ZAR: [local('southafrica', 'ZA', [bic('ZA', 'SBZAZAJJ'), account([7, 11], '0123456789')])],
  KES: [
    local('kenya_local', 'KE', [
      choice('bankCode', 'Bank', kenyanBanks),
      account([5, 16], '1234567890'),
    ]),
    local(
      'kenya_mobile',
      'KE',
      [
        text('phone', 'M-Pesa number', [9, 16], '0712 345678', {
          tidy: (value) => mobileNumber(value, 'KE') ?? value.trim(),
          problem: (value) => (mobileNumber(value, 'KE') ? null : 'Enter a Kenyan mobile number.'),
        }),
      ],
      'Mobile money (M-Pesa)',
      'phone',
    ),
  ],
  NGN: [
    local('nigeria', 'NG', [
      choice('bankCode', 'Bank', nigerianBanks),
      digits('accountNumber', 'Account number (NUBAN)', [10, 10], '0000014579', {
        problem: (value, fields) =>
          isNuban(fields.bankCode ?? '', value)
            ? null
            : 'This account number does not belong to that bank. Check both.',
      }),
    ]),
  ],
  PLN: [
    local('polish', 'PL', [
      digits(
        'accountNumber',
        'Account number (NRB)',
        [26, 26],
        '61109010140000071219812874',
        checked(
          isPolishAccount,
          'This account number is not valid. Check it for a typing mistake.',
        ),
      ),
    ]),
    ibanMethod(['PL'], 'PL61109010140000071219812874'),
  ],
  SEK: [
    ibanMethod(['SE'], 'SE4550000000058398257466'),
    local(
      'swedish',
      'SE',
      [digits('clearingNumber', 'Clearing number', [4, 5], '1200'), account([5, 10], '1234567')],
      'Clearing and account number',
    ),
    local(
      'bankgiro',
      'SE',
      [
        digits(
          'bankgiroNumber',
          'Bankgiro number',
          [7, 8],
          '5050-1055',
          checked(passesLuhn, 'This Bankgiro number is not valid. Check it for a typing mistake.'),
        ),
      ],
      'Bankgiro',
      'bankgiroNumber',
    ),
  ],
  CHF: [ibanMethod(['CH', 'LI'], 'CH9300762011623852957')],
  AED: [ibanMethod(['AE'], 'AE070331234567890123456')],
  SAR: [ibanMethod(['SA'], 'SA0380000000608010167519')],
  QAR: [ibanMethod(['QA'], 'QA58DOHB00001234567890ABCDEFG')],
  DKK: [ibanMethod(['DK'], 'DK5000400440116243')],
  NOK: [ibanMethod(['NO'], 'NO9386011117947')],
  CZK: [ibanMethod(['CZ'], 'CZ6508000000192000145399')],
  HUF: [ibanMethod(['HU'], 'HU42117730161111101800000000')],
  RON: [ibanMethod(['RO'], 'RO49AAAA1B31007593840000')],
  TRY: [ibanMethod(['TR'], 'TR330006100519786457841326')],
}

/** Currencies with at least one way to a bank account. */
export const payoutCurrencies = Object.keys(methodsByCurrency) as CurrencyCode[]

/** The ways to an account in a currency, in the given country if one is named. */
export function methodsOf(currency: CurrencyCode, country?: string): readonly MethodSpec[] {
  return (methodsByCurrency[currency] ?? []).filter(
    (method) => !country || method.countries.includes(country),
  )
}
