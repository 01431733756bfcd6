import { observed } from '@corridor/telemetry'
import { readListSettings } from '../list-settings.ts'
import type { ListSource } from '../ports.ts'
import { embeddedLists } from './embedded-lists.ts'
import { publishedLists } from './published-lists.ts'

/**
 * The source that the settings name (see `readListSettings`).
 * @throws when they are wrong: nobody screens against another source than they think
 */
export function listSource(): ListSource {
  const { settings, problems } = readListSettings(process.env)
  if (problems.length > 0) throw new Error(problems.join(' '))
  return settings.origin === 'embedded'
    ? embeddedLists
    : observed('sanction-lists', publishedLists(settings))
}
