'use client'
import { requestPasswordResetInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { useApi } from '../../trpc/client.ts'

/** Asks for a reset link. The answer is the same for every address. */
export function ForgotPasswordScreen() {
  const words = useWords('web.password')
  const form = useForm({ email: '' })
  const request = useMutation(useApi().identity.requestPasswordReset.mutationOptions())

  function submit() {
    const input = form.check(requestPasswordResetInput)
    if (input) request.mutate(input)
  }

  return (
    <AuthFrame
      title={words('forgot-title')}
      description={words('forgot-detail')}
      footer={<TextLink href="/sign-in">{words('back-to-sign-in')}</TextLink>}
    >
      {request.isSuccess && (
        <Notice meaning="info" title={words('check-mail')} isLive>
          {words.rich('check-mail-detail', { email: () => <bdi>{request.variables.email}</bdi> })}
        </Notice>
      )}
      <form
        ref={form.formRef}
        noValidate
        onSubmit={form.onSubmit(submit)}
        className="flex flex-col gap-card"
      >
        <FormError error={request.error} />
        <Field label={words('email')} isRequired error={form.errors.email}>
          <TextInput
            {...form.field('email')}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
        <Button
          type="submit"
          width="full"
          variant={request.isSuccess ? 'secondary' : 'primary'}
          isBusy={request.isPending}
          busyLabel={words('sending')}
        >
          {request.isSuccess ? words('send-another') : words('send-link')}
        </Button>
      </form>
    </AuthFrame>
  )
}
