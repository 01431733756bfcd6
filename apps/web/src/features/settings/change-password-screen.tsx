'use client'
import { changePasswordInput } from '@corridor/domain/identity/contract'
import { Button, buttonClass } from '@corridor/ui/button'
import { Field } from '@corridor/ui/field'
import { Link } from '@corridor/ui/link'
import { Notice } from '@corridor/ui/notice'
import { PasswordInput } from '@corridor/ui/password-input'
import { useWords } from '@corridor/words/react'
import { useMutation } from '@tanstack/react-query'
import { FormError } from '../../failures/form-error.tsx'
import { NewPasswordField } from '../../forms/new-password-field.tsx'
import { useForm } from '../../forms/use-form.ts'
import { FlowFrame } from '../../shell/flow-frame.tsx'
import { apiErrorOf } from '../../trpc/api-error.ts'
import { useApi } from '../../trpc/client.ts'
import { KeysThatEnd, useKeysThatEnd } from './keys-that-end.tsx'

type Key = 'currentPassword' | 'newPassword'

const fieldOfCode: Readonly<Record<string, Key>> = {
  'identity.bad-credentials': 'currentPassword',
  'identity.password-too-short': 'newPassword',
  'identity.password-too-long': 'newPassword',
  'identity.password-common': 'newPassword',
  'identity.password-unchanged': 'newPassword',
}

/** The old password, then a new one; every other session ends, and the API keys that are not kept. */
export function ChangePasswordScreen() {
  const words = useWords('web.settings')
  const form = useForm<Key>({ currentPassword: '', newPassword: '' })
  const change = useMutation(
    useApi().identity.changePassword.mutationOptions({
      onError: (error) => {
        const { code, message, details } = apiErrorOf(error)
        const key = fieldOfCode[code]
        const sentence = key === 'currentPassword' ? words('wrong-password') : message
        if (key) form.showErrors({ [key]: sentence })
        else form.showDetails(details)
      },
    }),
  )
  const ending = useKeysThatEnd()
  const isExplained = Object.keys(form.errors).length > 0

  function submit() {
    const { keepApiKeyIds } = ending
    const input = form.check(changePasswordInput, { ...form.values, keepApiKeyIds })
    if (input) change.mutate(input)
  }

  if (change.isSuccess) {
    return (
      <FlowFrame title={words('changed-title')}>
        <Notice meaning="positive" isLive>
          {words('changed-detail')}
        </Notice>
        <Link href="/account/security" className={buttonClass({}, 'self-start')}>
          {words('back-to-security')}
        </Link>
      </FlowFrame>
    )
  }
  return (
    <FlowFrame
      backHref="/account/security"
      title={words('change-title')}
      description={words('change-detail')}
    >
      <form
        ref={form.formRef}
        noValidate
        onSubmit={form.onSubmit(submit)}
        className="flex flex-col gap-card"
      >
        {!isExplained && <FormError error={change.error} />}
        <Field label={words('change-current')} isRequired error={form.errors.currentPassword}>
          <PasswordInput autoComplete="current-password" {...form.field('currentPassword')} />
        </Field>
        <NewPasswordField
          label={words('change-new')}
          {...form.field('newPassword')}
          error={form.errors.newPassword}
        />
        <KeysThatEnd {...ending} />
        <Button
          type="submit"
          className="sm:self-start"
          isBusy={change.isPending}
          busyLabel={words('changing')}
        >
          {words('change-submit')}
        </Button>
      </form>
    </FlowFrame>
  )
}
