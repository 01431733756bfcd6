'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { DefinitionList } from '@corridor/ui/definition-list'
import { Notice } from '@corridor/ui/notice'
import { Sheet } from '@corridor/ui/sheet'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { ApiKeyForm } from './api-key-form.tsx'

const formId = 'new-api-key'

/** A new key: rights, bounds and proof, then its secret, once. */
export function NewApiKeySheet({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useWords('web.settings')
  const api = useApi()
  const queryClient = useQueryClient()
  const { data: profile } = useQuery(api.identity.getProfile.queryOptions())
  const create = useMutation(
    api.identity.createApiKey.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(api.identity.listApiKeys.queryFilter()),
    }),
  )

  function close() {
    create.reset()
    onClose()
  }

  if (create.data) {
    return (
      <Sheet
        isOpen={isOpen}
        onOpenChange={close}
        title={words('key-made')}
        footer={
          <Button size="small" onClick={close}>
            {words('secret-kept')}
          </Button>
        }
      >
        <Secret apiKey={create.data} />
      </Sheet>
    )
  }
  return (
    <Sheet
      isOpen={isOpen}
      onOpenChange={close}
      title={words('key-new-title')}
      description={words('key-new-detail')}
      footer={
        <Button
          type="submit"
          form={formId}
          size="small"
          isBusy={create.isPending}
          busyLabel={words('key-making')}
        >
          {words('key-make')}
        </Button>
      }
    >
      {profile && (
        <ApiKeyForm
          formId={formId}
          hasTotp={profile.hasTotp}
          currency={profile.preferredCurrency ?? 'EUR'}
          error={create.error}
          onCreate={create.mutate}
        />
      )}
    </Sheet>
  )
}

function Secret({ apiKey }: { apiKey: ApiOutputs['identity']['createApiKey'] }) {
  const words = useWords('web.settings')
  return (
    <div className="flex flex-col gap-card">
      <Notice meaning="caution" title={words('secret-title')} isLive>
        {words('secret-detail')}
      </Notice>
      <DefinitionList
        layout="grid"
        className="grid-cols-1 lg:grid-cols-1"
        items={[
          {
            term: words('client-id'),
            value: <CopyId value={apiKey.clientId} label={words('copied-client-id')} />,
          },
          {
            term: words('client-secret'),
            value: <CopyId value={apiKey.clientSecret} label={words('copied-client-secret')} />,
          },
        ]}
      />
    </div>
  )
}
