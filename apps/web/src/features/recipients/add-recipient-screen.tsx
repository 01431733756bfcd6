'use client'
import type { RecipientView } from '@corridor/domain/beneficiaries/contract'
import { isCurrency } from '@corridor/kernel/currency'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
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
  const words = useWords('web.recipients')
  const router = useRouter()

  function goOn({ recipientId, displayName }: RecipientView) {
    toast.success(words('saved', { name: displayName }))
    router.replace(back ? `${back}&recipient=${recipientId}` : `/recipients/${recipientId}`)
  }
  return (
    <FlowFrame
      title={words('title-new')}
      description={words('new-description')}
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
