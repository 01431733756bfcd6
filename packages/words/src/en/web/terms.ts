export const terms = {
  title: 'Terms',
  version: 'Version {version}',
  account: 'Your account',
  'account-detail':
    'The account is yours alone. You are at least {age} years old, what you tell us about yourself is true, and you keep it current. We check who you are before you add or send money; the limits of your account follow from that check.',
  money: 'Your money',
  'money-detail':
    'What is in your wallets is yours. We do not lend it out, and no entry is ever deleted: corrections are entries of their own that you can see.',
  prices: 'Prices',
  'prices-detail':
    'We convert at the mid-market rate and add nothing to it. Our fee is shown on its own before you confirm. A quote holds for 30 minutes and can be used once.',
  sending: 'Sending',
  'sending-detail':
    'When you confirm, the money is set aside. You can cancel until it is paid out. If the recipient’s bank sends it back, you get back all of it, our fee included.',
  checks: 'Checks',
  'checks-detail':
    'The law has us look at payments. While we look, the money is set aside and safe, and we may not always be allowed to say why. A payment that we refuse goes back to your wallet.',
  safety: 'Keeping it safe',
  'safety-detail':
    'Keep your password and your authenticator to yourself, and tell us at once if somebody else may have them. We never ask for them.',
  data: 'Your data',
  'data-detail':
    'We keep what the law asks for and what the account needs: who you are, your documents (encrypted), your payments. We do not sell it.',
  leaving: 'Leaving',
  'leaving-detail':
    'You can close your account whenever your wallets are empty. We can pause or close it where the law or these terms require it; your money stays yours.',
} as const
