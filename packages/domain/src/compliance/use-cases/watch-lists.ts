import { databaseNow } from '@corridor/db/clock'
import { gauge, logger } from '@corridor/telemetry'
import { listAgeInDays, warnAfterDays } from '../list-age.ts'
import { isListAgeWatched } from '../list-settings.ts'
import { currentLists } from '../steps/current-index.ts'
import { database } from '../store.ts'

/** Measures how old the lists are that are searched, and says so in the log once one is too old. Run it by schedule. */
export async function watchLists(): Promise<void> {
  const isWatched = isListAgeWatched(process.env)
  const now = await databaseNow(database.client)
  for (const one of (await currentLists()).lists) {
    const days = listAgeInDays(one, now)
    gauge('compliance_list_age_days', days, { list: one.list })
    if (isWatched && days > warnAfterDays) {
      logger.warn({ list: one.list, version: one.version, days }, 'a sanctions list is old')
    }
  }
}
