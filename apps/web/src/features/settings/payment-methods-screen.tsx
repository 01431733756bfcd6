'use client'
import { Avatar } from '@corridor/ui/avatar'
import { Button, buttonClass } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { EmptyState } from '@corridor/ui/empty-state'
import { Link } from '@corridor/ui/link'
import { ListRow, RowList } from '@corridor/ui/list-row'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { Tag } from '@corridor/ui/status-tag'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { CreditCard } from 'lucide-react'
import { useState } from 'react'
import { fundingServices, Offered } from '../../eligibility/offering.tsx'
import { FormError } from '../../failures/form-error.tsx'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Method = ApiOutputs['deposits']['listPaymentMethods'][number]

/** Cards that were saved while adding money; the numbers are with the provider, never with us. */
export function PaymentMethodsScreen() {
  const words = useWords('web.settings')
  const api = useApi()
  const queryClient = useQueryClient()
  const methods = useQuery(api.deposits.listPaymentMethods.queryOptions())
  const [leaving, setLeaving] = useState<Method | null>(null)
  const remove = useMutation(
    api.deposits.removePaymentMethod.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(api.deposits.pathFilter()),
    }),
  )
  return (
    <HomeFrame>
      <PageHeader
        title={words('methods')}
        description={words('methods-description')}
        back={{ href: '/account', label: words('title') }}
      />
      <FormError error={remove.error} />
      {methods.data?.length === 0 ? (
        <EmptyState
          art="wallet"
          title={words('methods-empty')}
          description={words('methods-empty-detail')}
          action={
            <Offered any={fundingServices}>
              <Link href="/add-money" className={buttonClass()}>
                {words('add-money')}
              </Link>
            </Offered>
          }
        />
      ) : methods.data ? (
        <Card look="flush">
          <RowList label={words('cards')} isDivided>
            {methods.data.map((method) => (
              <MethodRow
                key={method.paymentMethodId}
                method={method}
                onRemove={() => setLeaving(method)}
              />
            ))}
          </RowList>
        </Card>
      ) : methods.error ? (
        <ReadError error={methods.error} onRetry={() => void methods.refetch()} />
      ) : (
        <SkeletonRows count={2} />
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setLeaving(null)
        }}
        title={leaving ? words('card-remove-title', { card: nameOf(leaving) }) : ''}
        description={words('card-remove-detail')}
        confirmLabel={words('card-remove-submit')}
        busyLabel={words('removing')}
        isDangerous
        onConfirm={async () => {
          if (!leaving) return
          const { paymentMethodId } = leaving
          await remove.mutateAsync({ paymentMethodId }).catch(() => undefined)
        }}
      />
    </HomeFrame>
  )
}

function nameOf({ brand, last4 }: Method): string {
  return `${brand.charAt(0).toUpperCase()}${brand.slice(1)} •••• ${last4}`
}

function MethodRow({ method, onRemove }: { method: Method; onRemove: () => void }) {
  const words = useWords('web.settings')
  const month = String(method.expiryMonth).padStart(2, '0')
  return (
    <li>
      <ListRow
        avatar={<Avatar icon={<CreditCard aria-hidden className="size-5" />} />}
        title={<bdi>{nameOf(method)}</bdi>}
        description={words(method.isExpired ? 'card-expired' : 'card-valid', {
          month: `${month}/${method.expiryYear}`,
        })}
        subvalue={method.isExpired && <Tag meaning="warning">{words('expired')}</Tag>}
        trailing={
          <Button
            variant="quiet"
            size="small"
            aria-label={words('card-remove', { card: nameOf(method) })}
            onClick={onRemove}
          >
            {words('remove')}
          </Button>
        }
      />
    </li>
  )
}
