'use client'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { DepositDetail } from './deposit-detail.tsx'
import { LedgerLines } from './ledger-lines.tsx'
import { ReceivedDetail } from './received-detail.tsx'
import { TransferDetail } from './transfer-detail.tsx'
import { type SubjectId, useSubject } from './use-subject.ts'

/** Everything about one thing that happened. */
export function DetailScreen({ subjectId }: { subjectId: SubjectId }) {
  const { subject, error, retry } = useSubject(subjectId)
  return (
    <FlowFrame backHref="/activity">
      {error ? (
        <ReadError error={error} onRetry={retry} />
      ) : !subject ? (
        <DetailSkeleton />
      ) : (
        <>
          {subject.kind === 'transfer' && <TransferDetail transfer={subject.transfer} />}
          {subject.kind === 'received' && <ReceivedDetail item={subject.item} />}
          {subject.kind === 'deposit' && <DepositDetail deposit={subject.deposit} />}
          <LedgerLines subjectId={subjectId} />
        </>
      )}
    </FlowFrame>
  )
}

function DetailSkeleton() {
  return (
    <Loading>
      <div className="flex flex-col gap-screen">
        <Skeleton className="h-10 w-64" />
        <Skeleton className="h-40 rounded-card" />
        <Skeleton className="h-64 rounded-card" />
      </div>
    </Loading>
  )
}
