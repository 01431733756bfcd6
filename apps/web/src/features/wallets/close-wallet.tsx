'use client'
import type { WalletView } from '@corridor/domain/wallets/contract'
import { Button } from '@corridor/ui/button'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { isZeroAmount } from '@corridor/ui/money'
import { toast } from '@corridor/ui/toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { useApi } from '../../trpc/client.ts'

/** Closes an empty wallet after asking once; says what stands against it otherwise. */
export function CloseWallet({ wallet }: { wallet: WalletView }) {
  const { walletId, currency, posted, held } = wallet
  const [isOpen, setIsOpen] = useState(false)
  const router = useRouter()
  const queryClient = useQueryClient()
  const close = useMutation(useApi().wallets.close.mutationOptions())
  const isEmpty = isZeroAmount(posted.amount) && isZeroAmount(held.amount)

  async function confirm() {
    await close.mutateAsync({ walletId })
    toast.success(`Your ${currency} wallet is closed.`)
    router.push('/home')
    void queryClient.invalidateQueries()
  }
  if (!isEmpty) {
    return (
      <p className="text-support text-ink-muted">
        You can close this wallet when it is empty and nothing is held.
      </p>
    )
  }
  return (
    <div>
      <Button variant="secondary" size="small" onClick={() => setIsOpen(true)}>
        Close this wallet
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={(next) => {
          setIsOpen(next)
          if (!next) close.reset()
        }}
        title={`Close your ${currency} wallet?`}
        description="It leaves your home page. Its activity stays, and you can open it again at any time."
        confirmLabel="Close the wallet"
        busyLabel="Closing…"
        isDangerous
        onConfirm={confirm}
      >
        <FormError error={close.error} />
      </ConfirmDialog>
    </div>
  )
}
