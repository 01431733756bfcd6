import type { RecoveryState } from '@corridor/domain/identity/contract'
import { DateTime } from '@corridor/ui/date-time'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useStaff } from '../../shell/staff-context.tsx'
import type { CustomerFileView } from './file-view.ts'

const standing: Readonly<Record<RecoveryState, string>> = {
  requested: 'The password was right. The customer has not handed an identity check in yet.',
  'proof-submitted': 'The identity check is being worked on.',
  proven: 'The identity was proven anew. Somebody of support can recommend it now.',
  recommended: 'Recommended. Somebody else, of compliance, has to agree.',
  waiting: 'Two people have agreed.',
  completed: '',
  cancelled: '',
  refused: '',
  expired: '',
}

/** Says how far a recovery of this customer's authenticator is, and who has had a part in it. */
export function RecoveryNotice({ file }: { file: CustomerFileView }) {
  const { may } = useStaff()
  const { recovery } = file.customer
  if (!recovery) return null
  const nameOf = (staffId: string) => file.actionsBy[staffId] ?? 'a colleague'
  return (
    <Notice meaning="caution" density="compact" title="A lost authenticator is being recovered">
      {standing[recovery.state]} Asked for <DateTime at={recovery.requestedAt} />
      {recovery.recommendedBy && `, recommended by ${nameOf(recovery.recommendedBy)}`}
      {recovery.approvedBy && `, agreed by ${nameOf(recovery.approvedBy)}`}.
      {recovery.readyAt && (
        <>
          {' '}
          It is taken off at <DateTime at={recovery.readyAt} />.
        </>
      )}
      {recovery.checkId && may('checks:read') && (
        <>
          {' '}
          <TextLink href={`/checks/${recovery.checkId}`}>See the identity check</TextLink>
        </>
      )}
    </Notice>
  )
}
