'use client'
import { Button, buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { useApi } from '../../trpc/client.ts'

/** The account is open; the address waits to be confirmed. Says the same whether it was new to us or not. */
export function CheckMailStep({ email, onBack }: { email: string; onBack: () => void }) {
  const words = useWords('web.sign-up')
  const resend = useMutation(useApi().identity.resendVerification.mutationOptions())
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <AuthFrame
      title={
        <span ref={heading} tabIndex={-1} className="focus-visible:outline-none">
          {words('check-mail')}
        </span>
      }
      description={words.rich('check-mail-detail', {
        email: () => <bdi className="font-medium break-words text-ink">{email}</bdi>,
      })}
    >
      <Link href="/sign-in" className={buttonClass({ variant: 'secondary', width: 'full' })}>
        {words('go-to-sign-in')}
      </Link>
      <FormError error={resend.error} />
      {resend.isSuccess ? (
        <p role="status" className="text-support text-ink-soft">
          {words('sent-again')}
        </p>
      ) : (
        <Button
          variant="quiet"
          size="small"
          isBusy={resend.isPending}
          busyLabel={words('sending-again')}
          onClick={() => resend.mutate({ email })}
        >
          {words('send-again')}
        </Button>
      )}
      <Button variant="quiet" size="small" onClick={onBack}>
        {words('other-address')}
      </Button>
    </AuthFrame>
  )
}
