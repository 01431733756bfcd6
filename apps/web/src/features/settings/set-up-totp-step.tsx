'use client'
import { confirmTotpInput, startTotpInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { CopyId, groupInFours } from '@corridor/ui/copy-id'
import { Field } from '@corridor/ui/field'
import { OtpInput } from '@corridor/ui/otp-input'
import { PasswordInput } from '@corridor/ui/password-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import Image from 'next/image'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { KeysThatEnd, useKeysThatEnd } from './keys-that-end.tsx'
import { useQrImage } from './use-qr-image.ts'

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
  const words = useWords('web.settings')
  const form = useForm({ password: '' })
  const start = useMutation(
    useApi().identity.startTotp.mutationOptions({
      onSuccess: onStarted,
      onError: (error) => {
        const { code } = apiErrorOf(error)
        if (code === 'identity.bad-credentials') {
          form.showErrors({ password: words('wrong-password') })
        }
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
      <p>{words('totp-app')}</p>
      {!form.errors.password && <FormError error={start.error} />}
      <Field label={words('your-password')} isRequired error={form.errors.password}>
        <PasswordInput autoComplete="current-password" {...form.field('password')} />
      </Field>
      <Button
        type="submit"
        className="sm:self-start"
        isBusy={start.isPending}
        busyLabel={words('totp-preparing')}
      >
        {words('totp-begin')}
      </Button>
    </form>
  )
}

function ScanPart({ secret, otpauthUrl }: { secret: string; otpauthUrl: string }) {
  const words = useWords('web.settings')
  const image = useQrImage(otpauthUrl)
  return (
    <section className="flex flex-col gap-item">
      <h2 className="text-section font-semibold">{words('totp-scan')}</h2>
      {image && (
        <Image
          src={image}
          alt={words('totp-image')}
          width={192}
          height={192}
          unoptimized
          className="rounded-input"
        />
      )}
      <p className="text-support text-ink-soft">{words('totp-type-key')}</p>
      <CopyId value={secret} label={words('totp-copied-key')} shown={groupInFours(secret)} />
    </section>
  )
}

function ConfirmPart({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const words = useWords('web.settings')
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
      <h2 className="text-section font-semibold">{words('totp-confirm')}</h2>
      {!form.errors.code && <FormError error={confirm.error} />}
      <Field label={words('code')} error={form.errors.code}>
        <OtpInput {...form.field('code')} onComplete={send} />
      </Field>
      <Button
        type="submit"
        className="sm:self-start"
        isBusy={confirm.isPending}
        busyLabel={words('totp-turning-on')}
      >
        {words('totp-on')}
      </Button>
    </form>
  )
}
