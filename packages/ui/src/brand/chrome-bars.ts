import { brand } from '@corridor/kernel/brand'

/** What the browser's own bars look like, for a document's viewport. */
export const chromeBars = [
  { media: '(prefers-color-scheme: light)', color: brand.colors.page.light },
  { media: '(prefers-color-scheme: dark)', color: brand.colors.page.dark },
]
