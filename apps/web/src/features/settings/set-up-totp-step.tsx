'use client'
import { confirmTotpInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { CopyId, groupInFours } from '@corridor/ui/copy-id'
import { Field } from '@corridor/ui/field'
import { OtpInput } from '@corridor/ui/otp-input'
import { useMutation } from '@tanstack/react-query'
import Image from 'next/image'
import { FormError } from '../../shell/form-error.tsx'
import { useForm } from '../../shell/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { useQrImage } from './use-qr-image.ts'

/** Scan, then prove it with a code. */
export function SetUpTotpStep({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const api = useApi()
  const start = useMutation(api.identity.startTotp.mutationOptions())
  if (!start.data) {
    return (
      <div className="flex flex-col gap-card">
        <p>
          You need an authenticator app, such as the one built into your phone or password manager.
        </p>
        <FormError error={start.error} />
        <Button
          className="sm:self-start"
          isBusy={start.isPending}
          busyLabel="Preparing…"
          onClick={() => start.mutate()}
        >
          Set it up
        </Button>
      </div>
    )
  }
  return (
    <div className="flex flex-col gap-screen">
      <ScanPart {...start.data} />
      <ConfirmPart onDone={onDone} />
    </div>
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
    const input = form.check(confirmTotpInput, { code })
    if (input && !confirm.isPending) confirm.mutate(input)
  }

  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(() => send(form.values.code))}
      className="flex flex-col gap-card"
    >
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
