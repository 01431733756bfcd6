'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import type { CurrencyCode } from '@corridor/kernel/currency'
import { Tabs } from '@corridor/ui/tabs'
import { useWords } from '@corridor/words/react'
import { useState } from 'react'
import { useOffering } from '../../eligibility/offering.tsx'
import { BankForm } from './bank-form.tsx'
import { CustomerForm } from './customer-form.tsx'

export type NewRecipientProps = {
  /** What is shown first. */
  kind: 'customer' | 'bank'
  currency: CurrencyCode
  onSaved: (recipient: RecipientView) => void
}

/** Another customer, or a bank account. */
export function NewRecipient({ kind, currency, onSaved }: NewRecipientProps) {
  const words = useWords('web.recipients')
  const [chosen, setShown] = useState<string>(kind)
  const hasBanks = useOffering()('bank-payouts')
  return (
    <Tabs
      label={words('kind-of-recipient')}
      look="pill"
      value={hasBanks ? chosen : 'customer'}
      onValueChange={setShown}
      items={[
        {
          value: 'customer',
          label: words('customer'),
          content: <CustomerForm onSaved={onSaved} />,
        },
        ...(hasBanks
          ? [
              {
                value: 'bank',
                label: words('bank-account'),
                content: <BankForm start={{ currency }} onSaved={onSaved} />,
              },
            ]
          : []),
      ]}
    />
  )
}
