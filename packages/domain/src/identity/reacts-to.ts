import { kycRecoveryProofDecided } from '@corridor/domain/kyc/events'
import {
  transferCancelled,
  transferFailed,
  transferRefunded,
} from '@corridor/domain/transfers/events'
import { on, type Reaction } from '@corridor/kernel/event'
import { applyRecoveryProof } from './steps/apply-recovery-proof.ts'
import { returnKeyAllowance } from './use-cases/return-key-allowance.ts'

const applyProof = 'identity.apply-recovery-proof'
const giveBack = 'identity.return-key-allowance'

/** A transfer that came to nothing gives its API key's day back what it took; giving back twice changes nothing.
 * An identity check of a recovery that was decided takes the recovery on, or back. */
export const reactsTo: Reaction[] = [
  on(transferFailed, giveBack, ({ payload }) => returnKeyAllowance(payload.transferId)),
  on(transferCancelled, giveBack, ({ payload }) => returnKeyAllowance(payload.transferId)),
  on(transferRefunded, giveBack, ({ payload }) => returnKeyAllowance(payload.transferId)),
  on(kycRecoveryProofDecided, applyProof, (event) =>
    applyRecoveryProof({ subscriber: applyProof, eventId: event.id }, event.payload),
  ),
]
