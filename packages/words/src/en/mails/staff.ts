import { brand } from '@corridor/kernel/brand'

const how =
  'Choose a password and set up an authenticator app with this link. It works once, for 72 hours. Nobody else has it, and nobody will ask you for it. If you did not expect this, do not open it and tell an administrator.'

export const staffMails = {
  'invitation-title': 'Set up your account for the console',
  'invitation-created': `Two administrators have given you an account for the ${brand.consoleName}. ${how}`,
  'invitation-invited-again': `Your account for the ${brand.consoleName} starts anew: password and authenticator app are set up again. ${how}`,
  'invitation-enabled': `Your account for the ${brand.consoleName} is enabled again and starts anew. ${how}`,
  'invitation-action': 'Set up my account',
} as const
