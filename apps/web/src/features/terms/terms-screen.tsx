import { currentTermsVersion, minimumAgeYears } from '@corridor/domain/identity/contract'

const parts: readonly { title: string; text: string }[] = [
  {
    title: 'Your account',
    text: `The account is yours alone. You are at least ${minimumAgeYears} years old, what you tell us about yourself is true, and you keep it current. We check who you are before you add or send money; the limits of your account follow from that check.`,
  },
  {
    title: 'Your money',
    text: 'What is in your wallets is yours. We do not lend it out, and no entry is ever deleted: corrections are entries of their own that you can see.',
  },
  {
    title: 'Prices',
    text: 'We convert at the mid-market rate and add nothing to it. Our fee is shown on its own before you confirm. A quote holds for 30 minutes and can be used once.',
  },
  {
    title: 'Sending',
    text: 'When you confirm, the money is set aside. You can cancel until it is paid out. If the recipient’s bank sends it back, you get back all of it, our fee included.',
  },
  {
    title: 'Checks',
    text: 'The law has us look at payments. While we look, the money is set aside and safe, and we may not always be allowed to say why. A payment that we refuse goes back to your wallet.',
  },
  {
    title: 'Keeping it safe',
    text: 'Keep your password and your authenticator to yourself, and tell us at once if somebody else may have them. We never ask for them.',
  },
  {
    title: 'Your data',
    text: 'We keep what the law asks for and what the account needs: who you are, your documents (encrypted), your payments. We do not sell it.',
  },
  {
    title: 'Leaving',
    text: 'You can close your account whenever your wallets are empty. We can pause or close it where the law or these terms require it; your money stays yours.',
  },
]

/** The terms that a new customer accepts; the version is kept with the consent. */
export function TermsScreen() {
  return (
    <article className="mx-auto flex w-full max-w-reading flex-col gap-screen px-card py-section sm:py-block">
      <header className="flex flex-col gap-chip">
        <h1 className="text-title font-semibold">Terms</h1>
        <p className="text-ink-soft">Version {currentTermsVersion}</p>
      </header>
      {parts.map((part) => (
        <section key={part.title} className="flex flex-col gap-hair">
          <h2 className="text-section font-semibold">{part.title}</h2>
          <p>{part.text}</p>
        </section>
      ))}
    </article>
  )
}
