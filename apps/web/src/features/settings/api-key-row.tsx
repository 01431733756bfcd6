'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { scopeWords } from './scope-words.ts'

type Key = ApiOutputs['identity']['listApiKeys'][number]

/** One key: what it may do, when it was used, and how to end it. */
export function ApiKeyRow({ apiKey }: { apiKey: Key }) {
  const api = useApi()
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const revoke = useMutation(
    api.identity.revokeApiKey.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(api.identity.listApiKeys.queryFilter()),
    }),
  )
  return (
    <li className="flex flex-wrap items-start justify-between gap-item p-card">
      <div className="flex min-w-0 flex-1 flex-col gap-hair">
        <p className="flex flex-wrap items-center gap-chip">
          <span className="min-w-0 font-medium break-words">{apiKey.label}</span>
          {!apiKey.isUsable && <Tag meaning="neutral">{endWord(apiKey)}</Tag>}
        </p>
        <CopyId value={apiKey.clientId} label="client id" isShort />
        <p className="text-support text-ink-soft">
          {apiKey.scopes.map((scope) => scopeWords[scope]).join(', ')}
        </p>
        <p className="text-support text-ink-soft">
          Made <DateTime at={apiKey.createdAt} show="date" />
          {apiKey.lastUsedAt ? (
            <>
              , last used <DateTime at={apiKey.lastUsedAt} />
            </>
          ) : (
            ', never used'
          )}
        </p>
        <Bounds apiKey={apiKey} />
        <FormError error={revoke.error} />
      </div>
      {apiKey.isUsable && (
        <Button
          variant="secondary"
          size="small"
          aria-label={`Revoke ${apiKey.label}`}
          onClick={() => setIsAsking(true)}
        >
          Revoke
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Revoke ${apiKey.label}?`}
        description="Programs that use it stop working at once. This cannot be undone."
        confirmLabel="Revoke the key"
        busyLabel="Revoking…"
        isDangerous
        onConfirm={() => revoke.mutateAsync({ apiKeyId: apiKey.apiKeyId }).catch(() => undefined)}
      />
    </li>
  )
}

function endWord({ revokedAt, expiresAt }: Key): string {
  return revokedAt === null || revokedAt >= expiresAt ? 'Expired' : 'Revoked'
}

/** Until when it works, and what it is bound to. */
function Bounds({ apiKey }: { apiKey: Key }) {
  const { allowedAddresses, dailyLimit, isUsable, expiresAt } = apiKey
  return (
    <>
      {isUsable && (
        <p className="text-support text-ink-soft">
          Works until <DateTime at={expiresAt} show="date" />
          {dailyLimit && (
            <>
              , moves at most <Money value={dailyLimit} /> a day
            </>
          )}
        </p>
      )}
      {allowedAddresses.length > 0 && (
        <p className="text-support break-words text-ink-soft">
          Only from <span dir="ltr">{allowedAddresses.join(', ')}</span>
        </p>
      )}
    </>
  )
}
