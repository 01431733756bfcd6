'use client'
import type { Id } from '@corridor/kernel/ids'
import { Notice } from '@corridor/ui/notice'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { ReadError } from '../../failures/read-error.tsx'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { BankForm } from './bank-form.tsx'

/** New details in the place of old ones: the account numbers are typed again, since they are never shown. */
export function EditRecipientScreen({ recipientId }: { recipientId: Id<'rcp'> }) {
  const words = useWords('web.recipients')
  const api = useApi()
  const router = useRouter()
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery(api.recipients.get.queryOptions({ recipientId }))
  const canEdit = data?.isActive && data.kind === 'bank' && data.currency
  return (
    <FlowFrame
      title={words('title-edit')}
      description={data && words('edit-about', { name: data.displayName, about: data.detail })}
      backHref={`/recipients/${recipientId}`}
    >
      {error && !data ? (
        <ReadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={3} />
      ) : !canEdit ? (
        <Notice meaning="info">{words('edit-refused')}</Notice>
      ) : (
        <>
          <Notice meaning="info">{words('edit-type-again')}</Notice>
          <BankForm
            start={{
              currency: canEdit,
              country: data.country ?? undefined,
              method: data.method ?? undefined,
              holderName: data.displayName,
              type: data.type ?? undefined,
              nickname: data.nickname ?? undefined,
              replaces: recipientId,
            }}
            onSaved={(recipient) => {
              toast.success(words('saved', { name: recipient.displayName }))
              void queryClient.invalidateQueries({ queryKey: api.recipients.pathKey() })
              router.replace(`/recipients/${recipient.recipientId}`)
            }}
          />
        </>
      )}
    </FlowFrame>
  )
}
