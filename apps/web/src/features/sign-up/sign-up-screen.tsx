'use client'
import { TextLink } from '@corridor/ui/link'
import { useWords } from '@corridor/words/react'
import { AuthFrame } from '../../shell/signed-out-shell.tsx'
import { CheckMailStep } from './check-mail-step.tsx'
import { SignUpForm } from './sign-up-form.tsx'
import { useRegistration } from './use-registration.ts'

/** Opening an account: one page, then the letter box. @param country what the browser's languages say, or empty */
export function SignUpScreen({ country }: { country: string }) {
  const words = useWords('web.sign-up')
  const registration = useRegistration(country)
  const { isDone, form } = registration
  if (isDone) {
    return <CheckMailStep email={form.values.email.trim()} onBack={registration.goBack} />
  }
  return (
    <AuthFrame
      title={words('title')}
      description={words('detail')}
      footer={words.rich('already-here', {
        enter: (text) => <TextLink href="/sign-in">{text}</TextLink>,
      })}
    >
      <SignUpForm registration={registration} />
    </AuthFrame>
  )
}
