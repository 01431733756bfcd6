/**
 * Banks and other institutions of Nigeria with the codes of the central bank. Source: Central Bank of Nigeria, Revised
 * standards on NUBAN for banks and other financial institutions (March 2020), its lists of licensed deposit money,
 * merchant and microfinance banks; codes of payment service banks and mobile money as NIBSS routes by; compiled
 * from public lists on 2026-11-29. Heritage Bank (030) is not here: its licence was revoked on 3 June 2024.
 */
type Institution = readonly [code: string, name: string]

/** Three digits (banks) and five digits (others): the code takes part in the check digit. */
const withCheckDigit: readonly Institution[] = [
  ['044', 'Access Bank'],
  ['063', 'Access Bank (former Diamond Bank)'],
  ['304', 'Alternative Bank'],
  ['023', 'Citibank'],
  ['050', 'Ecobank'],
  ['070', 'Fidelity Bank'],
  ['011', 'First Bank'],
  ['214', 'FCMB'],
  ['103', 'Globus Bank'],
  ['058', 'Guaranty Trust Bank'],
  ['301', 'Jaiz Bank'],
  ['082', 'Keystone Bank'],
  ['303', 'Lotus Bank'],
  ['107', 'Optimus Bank'],
  ['104', 'Parallex Bank'],
  ['076', 'Polaris Bank'],
  ['105', 'PremiumTrust Bank'],
  ['101', 'Providus Bank'],
  ['106', 'Signature Bank'],
  ['221', 'Stanbic IBTC'],
  ['068', 'Standard Chartered'],
  ['232', 'Sterling Bank'],
  ['100', 'SunTrust Bank'],
  ['302', 'TAJBank'],
  ['102', 'Titan Trust Bank'],
  ['032', 'Union Bank'],
  ['033', 'United Bank for Africa'],
  ['215', 'Unity Bank'],
  ['035', 'Wema Bank'],
  ['057', 'Zenith Bank'],
  ['559', 'Coronation Merchant Bank'],
  ['501', 'FSDH Merchant Bank'],
  ['562', 'Greenwich Merchant Bank'],
  ['561', 'Nova Bank'],
  ['502', 'Rand Merchant Bank'],
  ['50992', 'Baobab Microfinance Bank'],
  ['50823', 'CEMCS Microfinance Bank'],
  ['50126', 'Eyowo Microfinance Bank'],
  ['51318', 'FairMoney Microfinance Bank'],
  ['51244', 'Ibile Microfinance Bank'],
  ['50200', 'Kredi Money Microfinance Bank'],
  ['50211', 'Kuda Microfinance Bank'],
  ['50304', 'Mint Microfinance Bank'],
  ['50515', 'Moniepoint Microfinance Bank'],
  ['50629', 'NPF Microfinance Bank'],
  ['51113', 'Safe Haven Microfinance Bank'],
  ['51310', 'Sparkle Microfinance Bank'],
]

/** Six digits: accounts there are phone numbers without the zero, or numbers whose check digit we do not know. */
const withoutCheckDigit: readonly Institution[] = [
  ['120001', '9 Payment Service Bank'],
  ['120002', 'Hope Payment Service Bank'],
  ['120003', 'MoMo Payment Service Bank (MTN)'],
  ['120004', 'SmartCash Payment Service Bank (Airtel)'],
  ['100002', 'Paga'],
  ['999992', 'OPay'],
  ['999991', 'PalmPay'],
]

export const nigerianInstitutions: readonly Institution[] = [
  ...withCheckDigit,
  ...withoutCheckDigit,
]

const unchecked = new Set(withoutCheckDigit.map(([code]) => code))

/** Whether an institution's account numbers end with NUBAN's check digit. */
export function hasNubanCheckDigit(code: string): boolean {
  return !unchecked.has(code)
}
