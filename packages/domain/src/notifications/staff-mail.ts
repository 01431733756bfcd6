import type { MailContent } from './render.ts'

const whoWhy: Readonly<Record<string, string>> = {
  created: 'Two administrators have given you an account for the Corridor console.',
  'invited-again':
    'Your account for the Corridor console starts anew: password and authenticator app are set up again.',
  enabled: 'Your account for the Corridor console is enabled again and starts anew.',
}

/** The changes of a staff account that send an invitation. */
export function isInvitation(change: string): boolean {
  return Object.hasOwn(whoWhy, change)
}

/** The invitation of a member of staff: the one place where its link stands. */
export function invitationMail(input: {
  change: string
  name: string
  adminUrl: string
  token: string
}): MailContent {
  const query = new URLSearchParams({ token: input.token })
  return {
    greeting: `Hello ${input.name},`,
    title: 'Set up your account for the console',
    body: `${whoWhy[input.change] ?? ''} Choose a password and set up an authenticator app with this link. It works once, for 72 hours. Nobody else has it, and nobody will ask you for it. If you did not expect this, do not open it and tell an administrator.`,
    action: { label: 'Set up my account', url: `${input.adminUrl}/accept-invitation?${query}` },
  }
}
