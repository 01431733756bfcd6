import type { Locale } from '@corridor/words/languages'
import { isolated } from '@corridor/words/money-text'
import { wordsOf } from '@corridor/words/words-of'
import type { MailContent } from './render.ts'

const invitations = ['created', 'invited-again', 'enabled'] as const
type Invitation = (typeof invitations)[number]

/** The changes of a staff account that send an invitation. */
export function isInvitation(change: string): change is Invitation {
  return invitations.some((one) => one === change)
}

/** The invitation of a member of staff: the one place where its link stands. */
export function invitationMail(input: {
  change: Invitation
  locale: Locale
  name: string
  adminUrl: string
  token: string
}): MailContent {
  const { locale, change } = input
  const words = wordsOf(locale, 'mails.staff')
  const query = new URLSearchParams({ token: input.token })
  return {
    locale,
    greeting: wordsOf(locale, 'mails.frame')('greeting', { name: isolated(locale, input.name) }),
    title: words('invitation-title'),
    body: words(`invitation-${change}`),
    action: {
      label: words('invitation-action'),
      url: `${input.adminUrl}/accept-invitation?${query}`,
    },
  }
}
