/** What the sources of rates are called, wherever a page shows one. */
export const rateSources = {
  'source-ecb': 'European Central Bank',
  'source-oxr': 'Open Exchange Rates',
  'source-peg': 'Official peg to the US dollar',
  'source-indicative': 'Indicative rate',
} as const
