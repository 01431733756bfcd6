import type { Reading } from '../reading-contract.ts'
import type { Db } from '../store.ts'
import type { Subject } from '../subject.ts'

/** Changes how a person reads; null where there is no such person. */
export async function changeReading(
  db: Db,
  { audience, subject }: Subject,
  change: Partial<Reading>,
): Promise<Reading | null> {
  const what = { where: { id: subject }, data: change, select: { locale: true, timeZone: true } }
  const [changed] =
    audience === 'customer'
      ? await db.customer.updateManyAndReturn(what)
      : await db.staff.updateManyAndReturn(what)
  return changed ?? null
}
