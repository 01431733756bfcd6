'use client'
import type { TransferView } from '@corridor/domain/transfers/contract'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { useFormatMoney } from '@corridor/ui/money'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { useApi } from '../../trpc/client.ts'

/** Asks once, then takes the transfer back; what the server says becomes of it is shown on its page. */
export function CancelTransfer({
  transfer,
  isOpen,
  onOpenChange,
}: {
  transfer: TransferView
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const words = useWords('web.activity')
  const formatMoney = useFormatMoney()
  const queryClient = useQueryClient()
  const cancel = useMutation(
    useApi().transfers.cancel.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(),
    }),
  )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={(next) => {
        onOpenChange(next)
        if (!next) cancel.reset()
      }}
      title={words('cancel-title')}
      description={words('cancel-detail', {
        amount: formatMoney(transfer.source),
        currency: transfer.source.currency,
      })}
      confirmLabel={words('cancel-submit')}
      busyLabel={words('cancel-busy')}
      cancelLabel={words('cancel-keep')}
      isDangerous
      isDisabled={!transfer.canCancel}
      onConfirm={() => cancel.mutateAsync({ transferId: transfer.transferId })}
    >
      <FormError error={cancel.error} />
    </ConfirmDialog>
  )
}
