'use client'
import { isWalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import { Button } from '@corridor/ui/button'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field } from '@corridor/ui/field'
import { Skeleton } from '@corridor/ui/skeleton'
import { toast } from '@corridor/ui/toast'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { FormError } from '../../shell/form-error.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { useApi } from '../../trpc/client.ts'

/** Chooses a currency that there is no open wallet in yet, and opens one. */
export function OpenWalletScreen() {
  const api = useApi()
  const router = useRouter()
  const queryClient = useQueryClient()
  const [currency, setCurrency] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const wallets = useQuery(api.wallets.list.queryOptions())
  const open = useMutation(
    api.wallets.open.mutationOptions({
      onSuccess: (wallet) => {
        void queryClient.invalidateQueries()
        toast.success(`Your ${wallet.currency} wallet is open.`)
        router.replace(`/wallets/${wallet.walletId}`)
      },
    }),
  )
  const taken = wallets.data?.filter((one) => one.state !== 'closed').map((one) => one.currency)
  const codes = walletCurrencies.filter((code) => !taken?.includes(code))

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsAsked(true)
    if (isWalletCurrency(currency)) open.mutate({ currency })
  }
  return (
    <FlowFrame
      title="Open a wallet"
      description="A wallet holds money in one currency. It costs nothing, and you can close it when it is empty."
      closeHref="/home"
    >
      {wallets.error && !wallets.data ? (
        <ReadError error={wallets.error} onRetry={() => void wallets.refetch()} />
      ) : !taken ? (
        <Skeleton className="h-20 rounded-card" />
      ) : codes.length === 0 ? (
        <p>You have a wallet in every currency that we offer.</p>
      ) : (
        <form noValidate onSubmit={submit} className="flex flex-col gap-screen">
          <Field
            label="Currency"
            hint={`${codes.length} currencies to choose from; type to search.`}
            error={isAsked && !currency && 'Choose a currency.'}
          >
            <CurrencySelect value={currency} onValueChange={setCurrency} codes={codes} />
          </Field>
          <FormError error={open.error} />
          <Button
            type="submit"
            width="full"
            isBusy={open.isPending || open.isSuccess}
            busyLabel="Opening…"
          >
            {currency ? `Open a wallet in ${currency}` : 'Open a wallet'}
          </Button>
        </form>
      )}
    </FlowFrame>
  )
}
