import { search } from '@corridor/domain/audit'
import type { SearchInput } from '@corridor/domain/audit/contract'
import type { StaffActor } from '@corridor/kernel/actor'
import { answer } from '../errors.ts'
import { asksBehind, pageSeenBy } from './audit-sight.ts'
import { staffNames } from './with-names.ts'

/** A page of the audit log as this member of staff may see it, with the names of colleagues. */
export async function readAudit(staff: StaffActor, input: SearchInput) {
  if (asksBehind(staff.roles, input)) return { items: [], nextCursor: null }
  const page = answer(await search(staff, input))
  const seen = pageSeenBy(staff.roles, input, page.items)
  const staffIdOf = (actor: string) => actor.replace(/^staff:/, '')
  const names = await staffNames(seen.map((item) => staffIdOf(item.actor)))
  const items = seen.map((item) => ({ ...item, actorName: names[staffIdOf(item.actor)] ?? null }))
  return { items, nextCursor: page.nextCursor }
}
