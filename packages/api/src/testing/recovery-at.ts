import type { RecoveryState } from '@corridor/domain/identity/contract'
import { newId, uuidOf } from '@corridor/kernel/ids'
import { newPerson } from './people.ts'
import type { Stage } from './stage.ts'

/** A customer whose recovery of an authenticator stands there, as an act of staff names it. */
export async function recoveryAt(stage: Stage, state: RecoveryState) {
  const { customerId } = await newPerson(stage.db, { tier: 0 })
  const recoveryId = newId('rec')
  await stage.db.ownerQuery(
    'identity',
    `INSERT INTO totp_recovery (id, customer_id, state, check_id, proof_tries, recommended_by)
     VALUES ($1, $2, $3, $4, 1, CASE WHEN $3 = 'recommended' THEN $5::uuid END)`,
    [
      uuidOf(recoveryId),
      uuidOf(customerId),
      state,
      uuidOf(newId('chk')),
      uuidOf(stage.staff.support.staffId),
    ],
  )
  return { customerId, recoveryId, reason: 'Called back on the known number.' }
}
