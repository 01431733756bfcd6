import { DateTime } from '@corridor/ui/date-time'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useStaff } from '../../access/staff-context.tsx'
import type { CustomerFileView } from './file-view.ts'

/** The states in which there is something to tell. */
const told = ['requested', 'proof-submitted', 'proven', 'recommended', 'waiting'] as const

/** Says how far a recovery of this customer's authenticator is, and who has had a part in it. */
export function RecoveryNotice({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const { may } = useStaff()
  const { recovery } = file.customer
  if (!recovery) return null
  const state = told.find((one) => one === recovery.state)
  const { readyAt } = recovery
  return (
    <Notice meaning="caution" density="compact" title={words('recovery')}>
      {state && words(`recovery-${state}`)} <Asked file={file} recovery={recovery} />
      {readyAt && <> {words.rich('recovery-ready', { at: () => <DateTime at={readyAt} /> })}</>}
      {recovery.checkId && may('checks:read') && (
        <>
          {' '}
          <TextLink href={`/checks/${recovery.checkId}`}>{words('recovery-check')}</TextLink>
        </>
      )}
    </Notice>
  )
}

type AskedProps = {
  file: CustomerFileView
  recovery: NonNullable<CustomerFileView['customer']['recovery']>
}

function Asked({ file, recovery }: AskedProps) {
  const words = useWords('admin.customers')
  const { requestedAt, recommendedBy, approvedBy } = recovery
  const nameOf = (staffId: string | null) =>
    (staffId && file.actionsBy[staffId]) || words('by-colleague')
  const at = () => <DateTime at={requestedAt} />
  if (!recommendedBy) return words.rich('recovery-asked', { at })
  return words.rich(approvedBy ? 'recovery-asked-agreed' : 'recovery-asked-recommended', {
    at,
    recommended: nameOf(recommendedBy),
    agreed: nameOf(approvedBy),
  })
}
