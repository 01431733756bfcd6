'use client'
import { CopyId } from '@corridor/ui/copy-id'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import type { ReactNode } from 'react'
import { apiErrorOf } from '../trpc/api-error.ts'

/** Why what was sent was not taken: the public sentence and, for what we cannot explain, a reference to copy. */
export function FormError({ error, action }: { error: unknown; action?: ReactNode }) {
  const words = useWords('web.shell')
  if (!error) return null
  const { code, message, requestId } = apiErrorOf(error)
  return (
    <Notice meaning="negative" isLive action={action}>
      {message}
      {code === 'internal' && requestId && (
        <p className="mt-hair text-caption text-ink-soft">
          {words.rich('reference', {
            id: () => (
              <CopyId value={requestId} label={words('reference-word')} className="text-caption" />
            ),
          })}
        </p>
      )}
    </Notice>
  )
}
