import type { LocalePreferences } from '../locale-contract.ts'
import type { Db } from '../store.ts'
import type { Subject } from '../subject.ts'

/** Changes the locale preferences of a person; null where there is no such person. */
export async function changeLocalePreferences(
  db: Db,
  { audience, subject }: Subject,
  change: Partial<LocalePreferences>,
): Promise<LocalePreferences | null> {
  const what = { where: { id: subject }, data: change, select: { locale: true, timeZone: true } }
  const [changed] =
    audience === 'customer'
      ? await db.customer.updateManyAndReturn(what)
      : await db.staff.updateManyAndReturn(what)
  return changed ?? null
}
