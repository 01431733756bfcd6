'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { type CurrencyCode, isCurrency } from '@corridor/kernel/currency'
import { Tabs } from '@corridor/ui/tabs'
import { toast } from '@corridor/ui/toast'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useOffering } from '../../shell/offering.tsx'
import { BankForm } from './bank-form.tsx'
import { CustomerForm } from './customer-form.tsx'

export type AddRecipientScreenProps = {
  kind?: string
  currency?: string
  /** A page of ours, checked, that goes on with the new recipient. */
  back?: string
}

/** Another customer, or a bank account. From the send flow it leads back into it. */
export function AddRecipientScreen({ kind = '', currency = '', back }: AddRecipientScreenProps) {
  const router = useRouter()
  const [chosen, setShown] = useState(kind === 'bank' ? 'bank' : 'customer')
  const hasBanks = useOffering()('bank-payouts')
  const shown = hasBanks ? chosen : 'customer'
  const wanted: CurrencyCode = isCurrency(currency) ? currency : 'EUR'

  function goOn({ recipientId, displayName }: RecipientView) {
    toast.success(`${displayName} is saved`)
    router.replace(back ? `${back}&recipient=${recipientId}` : `/recipients/${recipientId}`)
  }
  return (
    <FlowFrame
      title="Add a recipient"
      description="Whose account is it?"
      backHref={back?.replace('step=review', 'step=recipient') ?? '/recipients'}
    >
      <Tabs
        label="Kind of recipient"
        look="pill"
        value={shown}
        onValueChange={setShown}
        items={[
          {
            value: 'customer',
            label: 'Corridor customer',
            content: <CustomerForm onSaved={goOn} />,
          },
          ...(hasBanks
            ? [
                {
                  value: 'bank',
                  label: 'Bank account',
                  content: <BankForm start={{ currency: wanted }} onSaved={goOn} />,
                },
              ]
            : []),
        ]}
      />
    </FlowFrame>
  )
}
