'use client'
import { Button } from '@corridor/ui/button'
import { Card } from '@corridor/ui/card'
import { EmptyState } from '@corridor/ui/empty-state'
import { TextLink } from '@corridor/ui/link'
import { RowList } from '@corridor/ui/list-row'
import { PageHeader } from '@corridor/ui/page-header'
import { SkeletonRows } from '@corridor/ui/skeleton'
import { useWords } from '@corridor/words/react'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { ReadError } from '../../failures/read-error.tsx'
import { HomeFrame } from '../../shell/home-frame.tsx'
import { useApi } from '../../trpc/client.ts'
import { ApiKeyRow } from './api-key-row.tsx'
import { NewApiKeySheet } from './new-api-key-sheet.tsx'

/** Keys for programs that act for the customer, each within the rights it was given. */
export function ApiKeysScreen() {
  const words = useWords('web.settings')
  const keys = useQuery(useApi().identity.listApiKeys.queryOptions())
  const [isNewOpen, setIsNewOpen] = useState(false)
  const create = (
    <Button
      size="small"
      icon={<Plus aria-hidden className="size-5" />}
      onClick={() => setIsNewOpen(true)}
    >
      {words('key-new')}
    </Button>
  )
  return (
    <HomeFrame>
      <PageHeader
        title={words('keys')}
        description={words.rich('keys-description', {
          docs: (text) => (
            <TextLink href="/api/v1/docs" target="_blank">
              {text}
            </TextLink>
          ),
        })}
        back={{ href: '/account', label: words('title') }}
        actions={keys.data && keys.data.length > 0 && create}
      />
      {keys.data?.length === 0 ? (
        <EmptyState
          art="lock"
          title={words('keys-empty')}
          description={words('keys-empty-detail')}
          action={create}
        />
      ) : keys.data ? (
        <Card look="flush">
          <RowList label={words('keys')} isDivided>
            {keys.data.map((key) => (
              <ApiKeyRow key={key.apiKeyId} apiKey={key} />
            ))}
          </RowList>
        </Card>
      ) : keys.error ? (
        <ReadError error={keys.error} onRetry={() => void keys.refetch()} />
      ) : (
        <SkeletonRows count={2} />
      )}
      <NewApiKeySheet isOpen={isNewOpen} onClose={() => setIsNewOpen(false)} />
    </HomeFrame>
  )
}
