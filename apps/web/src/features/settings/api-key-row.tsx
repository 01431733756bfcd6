'use client'
import { Button } from '@corridor/ui/button'
import { CopyId } from '@corridor/ui/copy-id'
import { DateTime } from '@corridor/ui/date-time'
import { ConfirmDialog } from '@corridor/ui/dialog'
import { Money } from '@corridor/ui/money'
import { Tag } from '@corridor/ui/status-tag'
import { useLocale, useWords } from '@corridor/words/react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import type { ApiOutputs } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

type Key = ApiOutputs['identity']['listApiKeys'][number]

/** One key: what it may do, when it was used, and how to end it. */
export function ApiKeyRow({ apiKey }: { apiKey: Key }) {
  const words = useWords('web.settings')
  const locale = useLocale()
  const scopes = apiKey.scopes.map((scope) => words(`scope-${scope}`))
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
          {!apiKey.isUsable && <Tag meaning="neutral">{words(endOf(apiKey))}</Tag>}
        </p>
        <CopyId value={apiKey.clientId} label={words('copied-client-id')} isShort />
        <p className="text-support text-ink-soft">
          {new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(scopes)}
        </p>
        <p className="text-support text-ink-soft">
          <KeyUse apiKey={apiKey} />
        </p>
        <Bounds apiKey={apiKey} />
        <FormError error={revoke.error} />
      </div>
      {apiKey.isUsable && (
        <Button
          variant="secondary"
          size="small"
          aria-label={words('key-revoke-label', { key: apiKey.label })}
          onClick={() => setIsAsking(true)}
        >
          {words('key-revoke')}
        </Button>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={words('key-revoke-title', { key: apiKey.label })}
        description={words('key-revoke-detail')}
        confirmLabel={words('key-revoke-submit')}
        busyLabel={words('key-revoking')}
        isDangerous
        onConfirm={() => revoke.mutateAsync({ apiKeyId: apiKey.apiKeyId }).catch(() => undefined)}
      />
    </li>
  )
}

function endOf({ revokedAt, expiresAt }: Key): 'key-expired' | 'key-revoked' {
  return revokedAt === null || revokedAt >= expiresAt ? 'key-expired' : 'key-revoked'
}

/** Since when there is the key, and when it was used. */
function KeyUse({ apiKey: { createdAt, lastUsedAt } }: { apiKey: Key }) {
  const words = useWords('web.settings')
  const made = () => <DateTime at={createdAt} show="date" />
  return lastUsedAt === null
    ? words.rich('key-unused', { made })
    : words.rich('key-used', { made, used: () => <DateTime at={lastUsedAt} /> })
}

/** Until when it works, and what it is bound to. */
function Bounds({ apiKey }: { apiKey: Key }) {
  const words = useWords('web.settings')
  const { allowedAddresses, dailyLimit, isUsable, expiresAt } = apiKey
  const end = () => <DateTime at={expiresAt} show="date" />
  return (
    <>
      {isUsable && (
        <p className="text-support text-ink-soft">
          {dailyLimit
            ? words.rich('key-works-within', { end, limit: () => <Money value={dailyLimit} /> })
            : words.rich('key-works-until', { end })}
        </p>
      )}
      {allowedAddresses.length > 0 && (
        <p className="text-support break-words text-ink-soft">
          {words.rich('key-only-from', {
            addresses: () => <span dir="ltr">{allowedAddresses.join(', ')}</span>,
          })}
        </p>
      )}
    </>
  )
}
