/**
 * Codes that stood in ISO 4217's list one when books of this product could begin, and were withdrawn since. Nothing
 * new is opened in them; what was written in them stays readable, with the digits it had.
 * Source: ISO 4217 list three and the maintenance agency's amendments; Bulgaria joined the euro on 2026-01-01 at
 * 1.95583 BGN.
 */
export const withdrawnCurrencies = {
  /** Amendment 176: the Caribbean guilder (XCG) replaced it on 2025-03-31. */
  ANG: { exponent: 2, name: 'Netherlands Antillean Guilder', withdrawn: '2025-03-31' },
  /** The euro replaced it in Bulgaria. */
  BGN: { exponent: 2, name: 'Bulgarian Lev', withdrawn: '2026-01-01' },
  /** Amendment 178 of 2025-02: out of circulation since June 2021. */
  CUC: { exponent: 2, name: 'Peso Convertible', withdrawn: '2021-06-30' },
} as const satisfies Record<string, { exponent: 0 | 2 | 3 | 4; name: string; withdrawn: string }>
