'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { Button } from '@corridor/ui/button'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { isZeroAmount } from '@corridor/ui/money'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useApi } from '../../trpc/client.ts'

/** Closes an empty wallet after asking once; says what stands against it otherwise. */
export function CloseWallet({ wallet }: { wallet: WalletView }) {
  const { walletId, currency, posted, held } = wallet
  const words = useWords('web.wallets')
  const [isOpen, setIsOpen] = useState(false)
  const router = useRouter()
  const queryClient = useQueryClient()
  const close = useMutation(useApi().wallets.close.mutationOptions())
  const isEmpty = isZeroAmount(posted.amount) && isZeroAmount(held.amount)

  async function confirm() {
    await close.mutateAsync({ walletId })
    toast.success(words('closed', { currency }))
    router.push('/home')
    void queryClient.invalidateQueries()
  }
  if (!isEmpty) {
    return <p className="text-support text-ink-muted">{words('close-not-empty')}</p>
  }
  return (
    <div>
      <Button variant="secondary" size="small" onClick={() => setIsOpen(true)}>
        {words('close')}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={(next) => {
          setIsOpen(next)
          if (!next) close.reset()
        }}
        title={words('close-title', { currency })}
        description={words('close-detail')}
        confirmLabel={words('close-submit')}
        busyLabel={words('closing')}
        isDangerous
        onConfirm={confirm}
      >
        <FormError error={close.error} />
      </ConfirmDialog>
    </div>
  )
}
