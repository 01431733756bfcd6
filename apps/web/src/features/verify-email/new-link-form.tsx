'use client'
import { resendVerificationInput } from '@corridor/domain/identity/contract'
import { Button } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { TextInput } from '@corridor/ui/text-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useApi } from '../../trpc/client.ts'

/** Another verification link, to whichever address waits for one. */
export function NewLinkForm() {
  const words = useWords('web.verify-email')
  const form = useForm({ email: '' })
  const resend = useMutation(useApi().identity.resendVerification.mutationOptions())

  function submit() {
    const input = form.check(resendVerificationInput)
    if (input) resend.mutate(input)
  }

  if (resend.isSuccess) {
    return <p role="status">{words('new-link-sent')}</p>
  }
  return (
    <form
      ref={form.formRef}
      noValidate
      onSubmit={form.onSubmit(submit)}
      className="flex flex-col gap-card"
    >
      <FormError error={resend.error} />
      <Field label={words('email')} isRequired error={form.errors.email}>
        <TextInput
          {...form.field('email')}
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" width="full" isBusy={resend.isPending} busyLabel={words('sending')}>
        {words('new-link')}
      </Button>
    </form>
  )
}
