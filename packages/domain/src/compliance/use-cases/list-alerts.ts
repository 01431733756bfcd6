import { databaseNow } from '@corridor/db/clock'
import type { Actor } from '@corridor/kernel/actor'
import { ok } from '@corridor/kernel/result'
import type { ListAlertsInput } from '../contract.ts'
import { officerOf } from '../officer.ts'
import { readAlerts } from '../store/alerts.ts'
import { database } from '../store.ts'

/** A page of alerts, soonest due first. */
export async function listAlerts(actor: Actor, filter: ListAlertsInput = {}) {
  const allowed = officerOf(actor)
  if (!allowed.ok) return allowed
  const { client } = database
  return ok(await readAlerts(client, filter, await databaseNow(client)))
}
