'use client'
import { disableTotpInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Section } from '@corridor/ui/card'
import { Field } from '@corridor/ui/field'
import { Notice } from '@corridor/ui/notice'
import { OtpInput } from '@corridor/ui/otp-input'
import { PasswordInput } from '@corridor/ui/password-input'
import { TextInput } from '@corridor/ui/text-input'
import { toast } from '@corridor/ui/toast'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { KeysThatEnd, useKeysThatEnd } from './keys-that-end.tsx'

const fewCodes = 3

/** Off again, against password and code; also how to get new recovery codes. */
export function TurnOffTotpStep(props: { codesLeft: number; onDone: () => Promise<unknown> }) {
  const words = useWords('web.settings')
  const form = useForm({ password: '', code: '', recoveryCode: '' })
  const [isByRecovery, setIsByRecovery] = useState(false)
  const way = isByRecovery ? 'recoveryCode' : 'code'
  const ending = useKeysThatEnd()
  const isFew = props.codesLeft < fewCodes
  const disable = useMutation(
    useApi().identity.disableTotp.mutationOptions({
      onSuccess: async () => {
        toast.success(words('totp-is-off'))
        await props.onDone()
      },
      onError: (error) => {
        const { code, message, details } = apiErrorOf(error)
        if (code === 'identity.totp-code-wrong') form.showErrors({ [way]: message })
        else form.showDetails(details)
      },
    }),
  )

  function submit() {
    const { keepApiKeyIds } = ending
    const { password, [way]: code } = form.values
    const input = form.check(disableTotpInput, { password, [way]: code, keepApiKeyIds })
    if (input) disable.mutate(input)
  }

  return (
    <div className="flex flex-col gap-section">
      <Notice meaning={isFew ? 'caution' : 'positive'} title={words('totp-is-on')}>
        {words(isFew ? 'codes-few' : 'codes-left', { count: props.codesLeft })}
      </Notice>
      <Section title={words('totp-off')} description={words('totp-off-detail')}>
        <form
          ref={form.formRef}
          noValidate
          onSubmit={form.onSubmit(submit)}
          className="flex flex-col gap-card"
        >
          {!form.errors[way] && <FormError error={disable.error} />}
          <Field label={words('password')} isRequired error={form.errors.password}>
            <PasswordInput autoComplete="current-password" {...form.field('password')} />
          </Field>
          {isByRecovery ? (
            <Field label={words('recovery-code')} isRequired error={form.errors.recoveryCode}>
              <TextInput isMono autoComplete="off" {...form.field('recoveryCode')} />
            </Field>
          ) : (
            <Field label={words('code')} isRequired error={form.errors.code}>
              <OtpInput {...form.field('code')} />
            </Field>
          )}
          <Button
            variant="quiet"
            size="small"
            className="self-start"
            onClick={() => setIsByRecovery(!isByRecovery)}
          >
            {words(isByRecovery ? 'use-app' : 'use-recovery')}
          </Button>
          <KeysThatEnd {...ending} />
          <Button
            type="submit"
            variant="danger"
            className="sm:self-start"
            isBusy={disable.isPending}
            busyLabel={words('totp-turning-off')}
          >
            {words('totp-off')}
          </Button>
        </form>
      </Section>
    </div>
  )
}
