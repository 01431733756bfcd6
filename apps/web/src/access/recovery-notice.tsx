'use client'
import { Button } from '@corridor/ui/button'
import { DateTime } from '@corridor/ui/date-time'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FormError } from '../failures/form-error.tsx'
import { useApi } from '../trpc/client.ts'

/** Somebody asked for the authenticator to be taken off: whoever is signed in can see it, and stop it. */
export function RecoveryNotice() {
  const words = useWords('web.shell')
  const { recovery } = useApi()
  const queryClient = useQueryClient()
  const { data } = useQuery(recovery.get.queryOptions())
  const cancel = useMutation(
    recovery.cancel.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(recovery.get.queryFilter()),
    }),
  )
  if (!data) return null
  const { readyAt } = data
  const password = (text: ReactNode) => (
    <TextLink href="/account/security/password">{text}</TextLink>
  )
  return (
    <>
      <Notice
        meaning="caution"
        title={words('recovery-title')}
        action={
          <Button
            size="small"
            variant="secondary"
            isBusy={cancel.isPending}
            busyLabel={words('recovery-cancelling')}
            onClick={() => cancel.mutate()}
          >
            {words('recovery-cancel')}
          </Button>
        }
      >
        {readyAt
          ? words.rich('recovery-when', { password, when: () => <DateTime at={readyAt} /> })
          : words.rich('recovery-unless-you', { password })}
      </Notice>
      <FormError error={cancel.error} />
    </>
  )
}
