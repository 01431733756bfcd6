'use client'
import { requestPasswordResetInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { TextInput } from '@corridor/ui/text-input'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../shell/form-error.tsx'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { useForm } from '../../shell/use-form.ts'
import { useApi } from '../../trpc/client.ts'

/** Asks for a reset link. The answer is the same for every address. */
export function ForgotPasswordScreen() {
  const form = useForm({ email: '' })
  const request = useMutation(useApi().identity.requestPasswordReset.mutationOptions())

  function submit() {
    const input = form.check(requestPasswordResetInput)
    if (input) request.mutate(input)
  }

  return (
    <AuthFrame
      title="Forgot your password?"
      description="Write the e-mail address of your account. We send you a link to choose a new password."
      footer={<TextLink href="/sign-in">Back to sign-in</TextLink>}
    >
      {request.isSuccess && (
        <Notice meaning="info" title="Check your e-mail" isLive>
          If {request.variables.email} belongs to an account, a link is on its way. It works once,
          for 30 minutes. Look in your spam folder too.
        </Notice>
      )}
      <form
        ref={form.formRef}
        noValidate
        onSubmit={form.onSubmit(submit)}
        className="flex flex-col gap-card"
      >
        <FormError error={request.error} />
        <Field label="E-mail" isRequired error={form.errors.email}>
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
          busyLabel="Sending…"
        >
          {request.isSuccess ? 'Send another link' : 'Send the link'}
        </Button>
      </form>
    </AuthFrame>
  )
}
