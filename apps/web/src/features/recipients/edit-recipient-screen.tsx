'use client'
import type { Id } from '@corridor/kernel/ids'
import { Notice } from '@corridor/ui/notice'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { toast } from '@corridor/ui/toast'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { ReadError } from '../../shell/read-error.tsx'
import { useApi } from '../../trpc/client.ts'
import { BankForm } from './bank-form.tsx'

/** New details in the place of old ones: the account numbers are typed again, since they are never shown. */
export function EditRecipientScreen({ recipientId }: { recipientId: Id<'rcp'> }) {
  const api = useApi()
  const router = useRouter()
  const queryClient = useQueryClient()
  const { data, error, refetch } = useQuery(api.recipients.get.queryOptions({ recipientId }))
  const canEdit = data?.isActive && data.kind === 'bank' && data.currency
  return (
    <FlowFrame
      title="Edit the recipient"
      description={data && `${data.displayName}, ${data.detail}`}
      backHref={`/recipients/${recipientId}`}
    >
      {error && !data ? (
        <ReadError error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <SkeletonRows count={3} />
      ) : !canEdit ? (
        <Notice meaning="info">
          This recipient cannot be edited: it was removed, or it is another customer, who keeps
          their own details.
        </Notice>
      ) : (
        <>
          <Notice meaning="info">
            To keep account numbers safe we do not show them. Type them again; transfers that are on
            their way keep the old ones.
          </Notice>
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
              toast.success(`${recipient.displayName} is saved`)
              void queryClient.invalidateQueries({ queryKey: api.recipients.pathKey() })
              router.replace(`/recipients/${recipient.recipientId}`)
            }}
          />
        </>
      )}
    </FlowFrame>
  )
}
