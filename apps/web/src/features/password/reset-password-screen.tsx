'use client'
import { resetPasswordInput } from '@corridor/domain/identity/contract'
import { Button, buttonClass } from '@corridor/ui/button'
import { Link, TextLink } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { NewPasswordField } from '../../forms/new-password-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'

const aboutTheLink = 'identity.link-invalid'
const aboutThePassword = /^identity\.password-/

/** Chooses a new password with the one-time link; every session of the account ends with it. */
export function ResetPasswordScreen({ token }: { token: string }) {
  const words = useWords('web.password')
  const form = useForm({ newPassword: '' })
  const reset = useMutation(
    useApi().identity.resetPassword.mutationOptions({
      onSuccess: () => window.location.assign('/sign-in?end=reset'),
      onError: (error) => {
        const { code, message, details } = apiErrorOf(error)
        if (aboutThePassword.test(code)) form.showErrors({ newPassword: message })
        else form.showDetails(details)
      },
    }),
  )
  const error = reset.error ? apiErrorOf(reset.error) : null
  const isLinkBad =
    token.length < 20 || error?.code === aboutTheLink || Boolean(error?.details.token)

  function submit() {
    const input = form.check(resetPasswordInput, { token, ...form.values })
    if (input) reset.mutate(input)
  }

  if (isLinkBad) return <DeadLink />
  return (
    <AuthFrame
      title={words('reset-title')}
      description={words('reset-detail')}
      footer={<TextLink href="/sign-in">{words('back-to-sign-in')}</TextLink>}
    >
      <form
        ref={form.formRef}
        noValidate
        onSubmit={form.onSubmit(submit)}
        className="flex flex-col gap-card"
      >
        {!form.errors.newPassword && <FormError error={reset.error} />}
        <NewPasswordField
          label={words('new-password')}
          {...form.field('newPassword')}
          error={form.errors.newPassword}
        />
        <Button
          type="submit"
          width="full"
          isBusy={reset.isPending || reset.isSuccess}
          busyLabel={words('changing')}
        >
          {words('change')}
        </Button>
      </form>
    </AuthFrame>
  )
}

function DeadLink() {
  const words = useWords('web.password')
  return (
    <AuthFrame title={words('dead-link')}>
      <Notice meaning="caution" isLive>
        {words('dead-link-detail')}
      </Notice>
      <Link href="/forgot-password" className={buttonClass({ width: 'full' })}>
        {words('new-link')}
      </Link>
    </AuthFrame>
  )
}
