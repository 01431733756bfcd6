import type { Decision, ReasonView } from '../contract.ts'
import { reasons } from '../reasons.ts'

/** The reasons that an officer can choose from, for all decisions or one. */
export function listReasons(decision?: Decision): readonly ReasonView[] {
  return decision ? reasons.filter((reason) => reason.decision === decision) : reasons
}
