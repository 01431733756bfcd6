import { type Id, uuidOf } from '@corridor/kernel/ids'
import type { Db } from '../store.ts'

/** Notes that an event asks for a mail to a member of staff. True while it still has to be sent. */
export async function claimStaffMail(
  db: Db,
  eventId: string,
  staffId: Id<'stf'>,
): Promise<boolean> {
  const id = uuidOf(eventId as Id<'evt'>)
  await db.staffMail.createMany({
    data: [{ id, staffId: uuidOf(staffId), state: 'pending' }],
    skipDuplicates: true,
  })
  const row = await db.staffMail.findUnique({ where: { id } })
  return row?.state === 'pending'
}

export async function settleStaffMail(
  db: Db,
  eventId: string,
  state: 'sent' | 'skipped',
): Promise<void> {
  await db.staffMail.updateMany({
    where: { id: uuidOf(eventId as Id<'evt'>), state: 'pending' },
    data: { state },
  })
}
