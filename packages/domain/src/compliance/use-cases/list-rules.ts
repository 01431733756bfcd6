import type { RuleView } from '../contract.ts'
import { readAllRules } from '../store/rules.ts'
import { database } from '../store.ts'

/** Every rule with its thresholds, active or not. */
export async function listRules(): Promise<RuleView[]> {
  return readAllRules(database.client)
}
