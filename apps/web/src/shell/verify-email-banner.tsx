'use client'
import { Button } from '@corridor/ui/button'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { apiErrorOf } from '../trpc/api-error.ts'
import { useApi } from '../trpc/client.ts'

/** Until the address is confirmed: where the link went, and another one. */
export function VerifyEmailBanner({ email }: { email: string }) {
  const words = useWords('web.shell')
  const resend = useMutation(useApi().identity.resendVerification.mutationOptions())
  const action = resend.isSuccess ? (
    <p role="status" className="font-medium">
      {words('email-again-sent')}
    </p>
  ) : (
    <Button
      variant="secondary"
      size="small"
      isBusy={resend.isPending}
      busyLabel={words('email-busy')}
      onClick={() => resend.mutate({ email })}
    >
      {words('email-again')}
    </Button>
  )
  return (
    <Notice meaning="caution" title={words('email-title')} action={action}>
      {words.rich('email-sent', {
        address: () => <bdi className="font-medium break-words">{email}</bdi>,
      })}
      {resend.error && <p role="alert">{apiErrorOf(resend.error).message}</p>}
    </Notice>
  )
}
