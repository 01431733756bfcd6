'use client'
import { confirmTotpInput, startTotpInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { CopyId, groupInFours } from '@corridor/ui/copy-id'
import { Field } from '@corridor/ui/field'
import { OtpInput } from '@corridor/ui/otp-input'
import { PasswordInput } from '@corridor/ui/password-input'
import { useMutation } from '@tanstack/react-query'
import Image from 'next/image'
import { useState } from 'react'
import { FormError } from '../../shell/form-error.tsx'
import { useForm } from '../../shell/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { KeysThatEnd, useKeysThatEnd } from './keys-that-end.tsx'
import { useQrImage } from './use-qr-image.ts'

const wrongPassword = 'This is not your password. Check it and try again.'

type Started = { secret: string; otpauthUrl: string }

/** The password, so that nobody but you can do it; scan, then prove it with a code. */
export function SetUpTotpStep({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const [started, setStarted] = useState<Started | null>(null)
  if (!started) return <PasswordPart onStarted={setStarted} />
  return (
    <div className="flex flex-col gap-screen">
      <ScanPart {...started} />
      <ConfirmPart onDone={onDone} />
    </div>
  )
}

function PasswordPart({ onStarted }: { onStarted: (started: Started) => void }) {
  const form = useForm({ password: '' })
  const start = useMutation(
    useApi().identity.startTotp.mutationOptions({
      onSuccess: onStarted,
      onError: (error) => {
        const { code } = apiErrorOf(error)
        if (code === 'identity.bad-credentials') form.showErrors({ password: wrongPassword })
      },
    }),
  )

  function submit() {
    const input = form.check(startTotpInput)
    if (input) start.mutate(input)
  }

  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      <p>
        You need an authenticator app, such as the one built into your phone or password manager.
      </p>
      {!form.errors.password && <FormError error={start.error} />}
      <Field label="Your password" isRequired error={form.errors.password}>
        <PasswordInput autoComplete="current-password" {...form.field('password')} />
      </Field>
      <Button
        type="submit"
        className="sm:self-start"
        isBusy={start.isPending}
        busyLabel="Preparing…"
      >
        Set it up
      </Button>
    </form>
  )
}

function ScanPart({ secret, otpauthUrl }: { secret: string; otpauthUrl: string }) {
  const image = useQrImage(otpauthUrl)
  return (
    <section className="flex flex-col gap-item">
      <h2 className="text-section font-semibold">1. Scan this with the app</h2>
      {image && (
        <Image
          src={image}
          alt="QR code for your authenticator app"
          width={192}
          height={192}
          unoptimized
          className="rounded-input"
        />
      )}
      <p className="text-support text-ink-soft">Or type this key into it:</p>
      <CopyId value={secret} label="key" shown={groupInFours(secret)} />
    </section>
  )
}

function ConfirmPart({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const form = useForm({ code: '' })
  const ending = useKeysThatEnd()
  const confirm = useMutation(
    useApi().identity.confirmTotp.mutationOptions({
      onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes),
      onError: (error) => {
        const { code, message } = apiErrorOf(error)
        if (code === 'identity.totp-code-wrong') form.showErrors({ code: message })
      },
    }),
  )

  function send(code: string) {
    const { keepApiKeyIds } = ending
    const input = form.check(confirmTotpInput, { code, keepApiKeyIds })
    if (input && !confirm.isPending) confirm.mutate(input)
  }

  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(() => send(form.values.code))}
      className="flex flex-col gap-card"
    >
      <KeysThatEnd {...ending} />
      <h2 className="text-section font-semibold">2. Type the code that it shows</h2>
      {!form.errors.code && <FormError error={confirm.error} />}
      <Field label="Six-digit code" error={form.errors.code}>
        <OtpInput {...form.field('code')} onComplete={send} />
      </Field>
      <Button
        type="submit"
        className="sm:self-start"
        isBusy={confirm.isPending}
        busyLabel="Turning on…"
      >
        Turn it on
      </Button>
    </form>
  )
}
