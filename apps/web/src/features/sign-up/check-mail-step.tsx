'use client'
import { Button, buttonClass } from '@corridor/ui/button'
import { Link } from '@corridor/ui/link'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { useApi } from '../../trpc/client.ts'

/** The account is open; the address waits to be confirmed. Says the same whether it was new to us or not. */
export function CheckMailStep({ email, onBack }: { email: string; onBack: () => void }) {
  const resend = useMutation(useApi().identity.resendVerification.mutationOptions())
  const heading = useRef<HTMLSpanElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <AuthFrame
      title={
        <span ref={heading} tabIndex={-1} className="focus-visible:outline-none">
          Check your e-mail
        </span>
      }
      description={
        <>
          We wrote to <span className="font-medium break-words text-ink">{email}</span>. Open the
          link in it, in this browser: it confirms the address and signs you in. It works for 24
          hours. In another browser we ask for your password.
        </>
      }
    >
      <Link href="/sign-in" className={buttonClass({ variant: 'secondary', width: 'full' })}>
        Go to sign-in
      </Link>
      <FormError error={resend.error} />
      {resend.isSuccess ? (
        <p role="status" className="text-support text-ink-soft">
          If the address waits to be confirmed, another link is on its way. Look in your spam folder
          too.
        </p>
      ) : (
        <Button
          variant="quiet"
          size="small"
          isBusy={resend.isPending}
          busyLabel="Sending…"
          onClick={() => resend.mutate({ email })}
        >
          Nothing came? Send it again
        </Button>
      )}
      <Button variant="quiet" size="small" onClick={onBack}>
        Not your address? Go back
      </Button>
    </AuthFrame>
  )
}
