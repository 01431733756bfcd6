import type { CurrencyCode } from '@corridor/kernel/currency'

/**
 * Currencies whose central bank keeps a fixed rate to the US dollar: units for 1 USD.
 * They follow the day's dollar rate and are as old as that is.
 */
export const usdPegs: Readonly<Partial<Record<CurrencyCode, string>>> = {
  // Central Bank of the UAE: since November 1997
  AED: '3.6725',
  // Saudi Central Bank (SAMA): since June 1986
  SAR: '3.75',
  // Qatar Central Bank: Amiri Decree 34 of 2001
  QAR: '3.64',
  // Central Bank of Bahrain: official since 2001
  BHD: '0.376',
  // Central Bank of Oman: since January 1986
  OMR: '0.3845',
}
