import type { web as English } from '../en/web.ts'
import type { Translation } from '../translation.ts'
import { activity } from './web/activity.ts'
import { addMoney } from './web/add-money.ts'
import { convert } from './web/convert.ts'
import { home } from './web/home.ts'
import { landing } from './web/landing.ts'
import { language } from './web/language.ts'
import { notifications } from './web/notifications.ts'
import { password } from './web/password.ts'
import { problems } from './web/problems.ts'
import { publicFrame } from './web/public-frame.ts'
import { rates } from './web/rates.ts'
import { recipients } from './web/recipients.ts'
import { recoverTotp } from './web/recover-totp.ts'
import { send } from './web/send.ts'
import { settings } from './web/settings.ts'
import { shell } from './web/shell.ts'
import { signIn } from './web/sign-in.ts'
import { signUp } from './web/sign-up.ts'
import { support } from './web/support.ts'
import { terms } from './web/terms.ts'
import { verifyEmail } from './web/verify-email.ts'
import { verifyIdentity } from './web/verify-identity.ts'
import { wallets } from './web/wallets.ts'

export const web: Translation<typeof English> = {
  shell,
  problems,
  'public-frame': publicFrame,
  landing,
  language,
  rates,
  terms,
  'sign-in': signIn,
  'sign-up': signUp,
  password,
  'recover-totp': recoverTotp,
  'verify-email': verifyEmail,
  'verify-identity': verifyIdentity,
  home,
  send,
  convert,
  'add-money': addMoney,
  activity,
  recipients,
  wallets,
  notifications,
  settings,
  support,
}
