import { observed } from '@corridor/telemetry'
import type { ListSource } from '../ports.ts'
import { embeddedLists } from './embedded-lists.ts'
import { publishedLists } from './published-lists.ts'

/** `SANCTION_LISTS=published` fetches the publishers' current files; the default reads the embedded ones. */
export function listSource(): ListSource {
  return process.env.SANCTION_LISTS === 'published'
    ? observed('sanction-lists', publishedLists)
    : embeddedLists
}
