'use client'
import { disableTotpInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { OtpInput } from '@corridor/ui/otp-input'
import { PasswordInput } from '@corridor/ui/password-input'
import { toast } from '@corridor/ui/toast'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../shell/form-error.tsx'
import { useForm } from '../../shell/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

const fewCodes = 3

/** Off again, against password and code; also how to get new recovery codes. */
export function TurnOffTotpStep(props: { codesLeft: number; onDone: () => Promise<unknown> }) {
  const form = useForm({ password: '', code: '' })
  const disable = useMutation(
    useApi().identity.disableTotp.mutationOptions({
      onSuccess: async () => {
        toast.success('Two-step sign-in is off')
        await props.onDone()
      },
      onError: (error) => {
        const { code, message, details } = apiErrorOf(error)
        if (code === 'identity.totp-code-wrong') form.showErrors({ code: message })
        else form.showDetails(details)
      },
    }),
  )

  function submit() {
    const input = form.check(disableTotpInput)
    if (input) disable.mutate(input)
  }

  return (
    <div className="flex flex-col gap-section">
      <Notice meaning={props.codesLeft < fewCodes ? 'caution' : 'positive'} title="It is on">
        {codesSentence(props.codesLeft)}
      </Notice>
      <Section
        title="Turn it off"
        description="A password alone will then be enough to sign in. Your other devices are signed out."
      >
        <form
          ref={form.formRef}
          noValidate
          onSubmit={form.onSubmit(submit)}
          className="flex flex-col gap-card"
        >
          {!form.errors.code && <FormError error={disable.error} />}
          <Field label="Password" isRequired error={form.errors.password}>
            <PasswordInput autoComplete="current-password" {...form.field('password')} />
          </Field>
          <Field label="Six-digit code" isRequired error={form.errors.code}>
            <OtpInput {...form.field('code')} />
          </Field>
          <Button
            type="submit"
            variant="danger"
            className="sm:self-start"
            isBusy={disable.isPending}
            busyLabel="Turning off…"
          >
            Turn it off
          </Button>
        </form>
      </Section>
    </div>
  )
}

function codesSentence(left: number): string {
  const count = left === 1 ? '1 recovery code' : `${left} recovery codes`
  const advice = left < fewCodes ? ' For new ones, turn it off and set it up again.' : ''
  return `You have ${count} left.${advice}`
}
