'use client'
import { Button } from '@corridor/ui/button'
import { Notice } from '@corridor/ui/notice'
import { useMutation } from '@tanstack/react-query'
import { apiErrorOf } from '../trpc/api-error.ts'
import { useApi } from '../trpc/client.ts'

/** Until the address is confirmed: where the link went, and another one. */
export function VerifyEmailBanner({ email }: { email: string }) {
  const resend = useMutation(useApi().identity.resendVerification.mutationOptions())
  const action = resend.isSuccess ? (
    <p role="status" className="font-medium">
      A new link is on its way.
    </p>
  ) : (
    <Button
      variant="secondary"
      size="small"
      isBusy={resend.isPending}
      busyLabel="Sending…"
      onClick={() => resend.mutate({ email })}
    >
      Send the link again
    </Button>
  )
  return (
    <Notice meaning="caution" title="Confirm your e-mail address" action={action}>
      We sent a link to <span className="font-medium break-words">{email}</span>. Open it to confirm
      that the address is yours.
      {resend.error && <p role="alert">{apiErrorOf(resend.error).message}</p>}
    </Notice>
  )
}
