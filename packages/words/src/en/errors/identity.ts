export const identity = {
  'bad-credentials':
    'The e-mail address, the password or the code is not right. Check them and try again.',
  'totp-required': 'Enter the six digits from your authenticator app to finish signing in.',
  locked:
    'Too many attempts failed here, so this device has to wait. Sign in with the code of your authenticator app or from a device that you used before, choose a new password by e-mail, or wait an hour.',
  suspended:
    'This account is suspended. Your money is safe. We wrote you an e-mail about it: answer it to reach us.',
  closed:
    'This account is closed. If you did not expect that, answer the e-mail that we wrote you.',
  'too-many-attempts':
    'There were too many attempts from your connection. Sign in with the code of your authenticator app or from a device that you used before, choose a new password by e-mail, or wait 15 minutes.',
  'sign-in-limit':
    'You signed in very often within an hour. Go on where you are signed in already, or wait an hour.',
  'totp-enrolment-required': 'This account needs an authenticator app before it can sign in.',
  'email-invalid':
    'This does not look like an e-mail address that we can write to. Check its spelling.',
  'phone-invalid':
    'This does not look like a phone number. Write it with its country code, such as +44.',
  'phone-taken': 'This phone number belongs to another account. Use another number, or sign in.',
  'handle-invalid': 'A handle has 3 to 20 characters: small letters, digits and underscores.',
  'handle-reserved': 'This handle is not available. Choose another one.',
  'handle-taken': 'This handle, or one that looks like it, is taken. Choose another one.',
  'password-too-short': 'Use at least 8 characters for the password.',
  'password-too-long': 'Use at most 128 characters for the password.',
  'password-common':
    'This password is easy to guess: it is on lists of common ones, or made of your own details. Choose another one.',
  'password-unchanged': 'The new password is the same as the old one. Choose another one.',
  'name-invalid':
    'Write your name as in your identity document, with its letters and without digits. If you have one name only, write it as the last name.',
  'birth-date-invalid': 'This date of birth is not a date. Check day, month and year.',
  'too-young': 'You have to be at least 18 years old to open an account.',
  'country-not-offered': 'Accounts are not offered in this country yet.',
  'currency-not-offered': 'This currency is not offered.',
  'language-unknown':
    'We do not have words in this language yet. Nothing was changed. Choose one of the list.',
  'time-zone-unknown':
    'We do not know this time zone. Nothing was changed. Choose one of the list.',
  'terms-outdated': 'The terms have changed. Read the current ones and accept them.',
  'link-invalid': 'This link has been used or is no longer valid. Ask for a new one.',
  'email-already-verified': 'The e-mail address is verified already.',
  'not-found': 'We could not find this.',
  'payee-not-found':
    'We found nobody with these details who can receive money. Check the spelling.',
  'session-not-found': 'This device is signed out already.',
  'totp-already-on': 'An authenticator app is set up already. Turn it off first to change it.',
  'totp-not-started': 'Start the set-up of the authenticator app again.',
  'totp-off': 'No authenticator app is set up.',
  'totp-code-wrong':
    'This code is not right, or has been used. Wait for the next one and try again.',
  'totp-mandatory': 'Staff accounts cannot go without an authenticator app.',
  'status-conflict': 'The account is not in a state in which this can be done. Look at it again.',
  'lift-not-requested': 'Nobody has asked for this suspension to be lifted yet.',
  'lift-same-person':
    'Whoever asked for a suspension to be lifted cannot also lift it. Ask a colleague.',
  'not-allowed': 'Your role does not allow this.',
  'staff-exists': 'There is a staff account with this e-mail address already.',
  'staff-not-found': 'There is no such staff account.',
  'staff-own-account':
    'Nobody can change their own roles or disable their own account. Ask a colleague.',
  'staff-last-admin': 'This is the last admin. Make somebody else an admin first.',
  'staff-disabled': 'This staff account is disabled.',
  'staff-not-disabled': 'This staff account is not disabled, so there is nothing to enable.',
  'roles-unchanged': 'These are the roles that the account has already. Nothing was changed.',
  'proposal-not-found': 'There is no such request, or it was settled or ended already.',
  'proposal-expired':
    'This request is older than 24 hours and has ended. Nothing was changed. Ask for it again.',
  'proposal-changed':
    'This is not what was asked for any more: the account or the request has changed. Nothing was done. Look at it again, and ask anew where it is still wanted.',
  'proposal-same-person':
    'Whoever asked for a change cannot approve it. A different administrator has to.',
  'proposal-own-account': 'Nobody decides about their own account. Ask another administrator.',
  'proposal-new-administrator':
    'One of you two asked for the other to be an administrator within the last seven days. Nothing was changed; another administrator has to approve it.',
  'proposal-maker-gone':
    'Whoever asked for this is no administrator any more, so the request has ended. Nothing was changed.',
  'proposal-open':
    'Something is asked for this account already. Approve, decline or cancel that first.',
  'enrolment-replaced':
    'The set-up was begun again in another window, or took longer than 30 minutes. Nothing was changed. Open the link again to start over.',
  'administrators-exist':
    'There are administrators already who can sign in. They invite others, two of them together.',
  'administrator-missing':
    'No administrator can sign in yet, so there is none to be the second to. Make the first one and accept its invitation.',
  'roles-missing': 'A staff account needs at least one role.',
  'api-key-not-found': 'There is no such API key.',
  'api-key-limit': 'There are ten API keys already. Revoke one first.',
  'api-key-expired': 'This API key has expired. Make a new one in your account.',
  'api-key-address':
    'This API key is bound to other addresses than the one that you call from. Nothing was done.',
  'api-key-over-limit':
    'This API key has used up what it may move in a day. No money moved. Wait for the next day (UTC), or use a key that may move more.',
  'recovery-not-found':
    'No request to take your authenticator off is under way. There is nothing to cancel.',
  'recovery-not-now':
    'Your identity check is with us already. There is nothing more to send now; we write to you when it goes on.',
  'recovery-wrong-person':
    'These details are not the ones of this account. Write your name and date of birth as you gave them when you registered.',
  'recovery-same-person':
    'Whoever recommended this recovery cannot also agree to it. Ask a colleague.',
  'email-not-verified':
    'Confirm your e-mail address first: it is how we reach you if something is wrong.',
  'key-reused':
    'This key was already used for another registration. Nothing was changed. Use a new key for a new request.',
  'in-flight': 'The same registration is still being worked on. Ask again in a moment.',
  'bad-client': 'The client id or the client secret is not right.',
} as const
