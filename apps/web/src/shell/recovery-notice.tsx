'use client'
import { Button } from '@corridor/ui/button'
import { DateTime } from '@corridor/ui/date-time'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../trpc/client.ts'
import { FormError } from './form-error.tsx'

/** Somebody asked for the authenticator to be taken off: whoever is signed in can see it, and stop it. */
export function RecoveryNotice() {
  const { recovery } = useApi()
  const queryClient = useQueryClient()
  const { data } = useQuery(recovery.get.queryOptions())
  const cancel = useMutation(
    recovery.cancel.mutationOptions({
      onSettled: () => queryClient.invalidateQueries(recovery.get.queryFilter()),
    }),
  )
  if (!data) return null
  return (
    <>
      <Notice
        meaning="caution"
        title="Somebody asked to take your authenticator off"
        action={
          <Button
            size="small"
            variant="secondary"
            isBusy={cancel.isPending}
            busyLabel="Cancelling…"
            onClick={() => cancel.mutate()}
          >
            Cancel the request
          </Button>
        }
      >
        {data.readyAt && (
          <>
            It happens <DateTime at={data.readyAt} />.{' '}
          </>
        )}
        If it was not you, cancel it and{' '}
        <TextLink href="/account/security/password">choose a new password</TextLink>.
      </Notice>
      <FormError error={cancel.error} />
    </>
  )
}
