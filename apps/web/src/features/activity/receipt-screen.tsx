'use client'
import { Button } from '@corridor/ui/button'
import { Loading, Skeleton } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { DepositReceipt, ReceivedReceipt, TransferReceipt } from './receipts.tsx'
import { type SubjectId, useSubject } from './use-subject.ts'

/** A receipt on one sheet of paper, and a button that prints it. */
export function ReceiptScreen({ subjectId }: { subjectId: SubjectId }) {
  const words = useWords('web.activity')
  const { subject, error, retry } = useSubject(subjectId)
  const profile = useQuery(useApi().identity.getProfile.queryOptions())
  const { firstName = '', lastName = '' } = profile.data ?? {}
  const customer = `${firstName} ${lastName}`.trim()
  return (
    <>
      <div className="mx-auto mb-screen max-w-flow print:hidden">
        <FlowFrame backHref={`/activity/${subjectId}`}>
          <div className="flex flex-wrap items-center justify-between gap-item">
            <h1 className="text-title font-semibold">{words('receipt')}</h1>
            <Button
              size="small"
              disabled={!subject || !profile.data}
              icon={<Printer aria-hidden className="size-4" />}
              onClick={() => window.print()}
            >
              {words('print')}
            </Button>
          </div>
        </FlowFrame>
      </div>
      {error ? (
        <ReadError error={error} onRetry={retry} />
      ) : !subject || !profile.data ? (
        <Loading>
          <Skeleton className="mx-auto h-96 max-w-flow rounded-card" />
        </Loading>
      ) : subject.kind === 'transfer' ? (
        <TransferReceipt transfer={subject.transfer} customer={customer} />
      ) : subject.kind === 'deposit' ? (
        <DepositReceipt deposit={subject.deposit} customer={customer} />
      ) : (
        <ReceivedReceipt item={subject.item} customer={customer} />
      )}
    </>
  )
}
