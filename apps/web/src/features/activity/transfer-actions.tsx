'use client'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { Button, buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { CancelTransfer } from './cancel-transfer.tsx'
import { hasReceipt } from './transfer-words.ts'

const soft = buttonClass({ variant: 'soft', size: 'small' })

/** What can be done with a transfer as it stands. */
export function TransferActions({ transfer }: { transfer: TransferView }) {
  const { transferId, kind, canCancel, source, target } = transfer
  const words = useWords('web.activity')
  const [isCancelling, setIsCancelling] = useState(false)
  return (
    <div className="flex flex-wrap gap-chip">
      {canCancel && (
        <Button variant="secondary" size="small" onClick={() => setIsCancelling(true)}>
          {words('cancel')}
        </Button>
      )}
      {kind === 'conversion' ? (
        <Link href={`/convert?from=${source.currency}&to=${target.currency}`} className={soft}>
          {words('convert-again')}
        </Link>
      ) : (
        <Link href={`/send?again=${transferId}`} className={soft}>
          {words('send-again')}
        </Link>
      )}
      {hasReceipt(transfer) && (
        <Link href={`/activity/${transferId}/receipt`} className={soft}>
          {words('receipt')}
        </Link>
      )}
      <Link href={`/support/new?about=${transferId}`} className={soft}>
        {words('get-help')}
      </Link>
      <CancelTransfer transfer={transfer} isOpen={isCancelling} onOpenChange={setIsCancelling} />
    </div>
  )
}
