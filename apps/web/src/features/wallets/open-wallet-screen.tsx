'use client'
import { isWalletCurrency, walletCurrencies } from '@corridor/kernel/currency'
import { Button } from '@corridor/ui/button'
import { CurrencySelect } from '@corridor/ui/currency-select'
import { Field } from '@corridor/ui/field'
import { Skeleton } from '@corridor/ui/skeleton'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'

/** Chooses a currency that there is no open wallet in yet, and opens one. */
export function OpenWalletScreen() {
  const words = useWords('web.wallets')
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
        toast.success(words('opened', { currency: wallet.currency }))
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
    <FlowFrame title={words('open')} description={words('open-description')} closeHref="/home">
      {wallets.error && !wallets.data ? (
        <ReadError error={wallets.error} onRetry={() => void wallets.refetch()} />
      ) : !taken ? (
        <Skeleton className="h-20 rounded-card" />
      ) : codes.length === 0 ? (
        <p>{words('open-all')}</p>
      ) : (
        <form noValidate onSubmit={submit} className="flex flex-col gap-screen">
          <Field
            label={words('currency')}
            hint={words('currency-hint', { count: codes.length })}
            error={isAsked && !currency && words('currency-missing')}
          >
            <CurrencySelect value={currency} onValueChange={setCurrency} codes={codes} />
          </Field>
          <FormError error={open.error} />
          <Button
            type="submit"
            width="full"
            isBusy={open.isPending || open.isSuccess}
            busyLabel={words('opening')}
          >
            {currency ? words('open-in', { currency }) : words('open')}
          </Button>
        </form>
      )}
    </FlowFrame>
  )
}
