import { databaseNow } from '@corridor/db/clock'
import type { ListsView } from '../contract.ts'
import { listAgeInDays, listAsOf, warnAfterDays } from '../list-age.ts'
import { isListAgeWatched } from '../list-settings.ts'
import { holdsAfterDays } from '../rules.ts'
import { currentLists } from '../steps/current-index.ts'
import { readActiveRules } from '../store/rules.ts'
import { database } from '../store.ts'

/** The lists that names are compared with: of what date they are, how whole, and whether their age counts. */
export async function getLists(): Promise<ListsView> {
  const now = await databaseNow(database.client)
  const { lists } = await currentLists()
  return {
    isWatched: isListAgeWatched(process.env),
    warnAfterDays,
    holdAfterDays: holdsAfterDays(await readActiveRules(database.client)),
    lists: lists.map((one) => ({
      list: one.list,
      version: one.version,
      origin: one.origin,
      sha256: one.contentHash,
      parties: one.entries + one.nameless,
      names: one.names,
      aliasesOnly: one.aliasesOnly,
      nameless: one.nameless,
      checkedAt: one.checkedAt?.toISOString() ?? null,
      asOf: listAsOf(one).toISOString(),
      ageInDays: listAgeInDays(one, now),
    })),
  }
}
