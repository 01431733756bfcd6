'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { isCurrency } from '@corridor/kernel/currency'
import { toast } from '@corridor/ui/toast'
import { useRouter } from 'next/navigation'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { NewRecipient } from './new-recipient.tsx'

export type AddRecipientScreenProps = {
  kind?: string
  currency?: string
  /** A page of ours, checked, that goes on with the new recipient. */
  back?: string
}

/** Another customer, or a bank account. From the send flow it leads back into it. */
export function AddRecipientScreen({ kind = '', currency = '', back }: AddRecipientScreenProps) {
  const router = useRouter()

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
      <NewRecipient
        kind={kind === 'bank' ? 'bank' : 'customer'}
        currency={isCurrency(currency) ? currency : 'EUR'}
        onSaved={goOn}
      />
    </FlowFrame>
  )
}
