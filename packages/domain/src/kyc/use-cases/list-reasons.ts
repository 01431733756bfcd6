import type { CodedReason, Decision } from '../contract.ts'
import { reasons } from '../reasons.ts'

/** The reasons that an officer can choose from, for all decisions or one. */
export function listReasons(decision?: Decision): readonly CodedReason[] {
  return decision ? reasons.filter((reason) => reason.decision === decision) : reasons
}
