'use client'
import { DateTime } from '@corridor/ui/date-time'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import type { CustomerFileView } from './file-view.ts'
import { RecoveryNotice } from './recovery-notice.tsx'

/** What is under way with this customer's account: a block, a lift that waits, a recovery. */
export function FileNotices({ file }: { file: CustomerFileView }) {
  const words = useWords('admin.customers')
  const { lockedUntil, liftRequestedBy } = file.customer
  return (
    <>
      {lockedUntil && (
        <Notice meaning="caution" density="compact" title={words('locked')}>
          {words.rich('locked-detail', { at: () => <DateTime at={lockedUntil} /> })}
        </Notice>
      )}
      {liftRequestedBy && (
        <Notice meaning="caution" density="compact" title={words('lift-asked')}>
          {words('lift-asked-detail', {
            who: file.actionsBy[liftRequestedBy] ?? words('a-colleague'),
          })}
        </Notice>
      )}
      <RecoveryNotice file={file} />
    </>
  )
}
