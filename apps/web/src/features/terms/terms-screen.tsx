import { currentTermsVersion, minimumAgeYears } from '@corridor/domain/identity/contract'
import { pageWords } from '../../page/page-words.tsx'

const parts = [
  'account',
  'money',
  'prices',
  'sending',
  'checks',
  'safety',
  'data',
  'leaving',
] as const

/** The terms that a new customer accepts; the version is kept with the consent. */
export async function TermsScreen() {
  const words = await pageWords('web.terms')
  return (
    <article className="mx-auto flex w-full max-w-reading flex-col gap-screen px-card py-section sm:py-block">
      <header className="flex flex-col gap-chip">
        <h1 className="text-title font-semibold">{words('title')}</h1>
        <p className="text-ink-soft">{words('version', { version: currentTermsVersion })}</p>
      </header>
      {parts.map((part) => (
        <section key={part} className="flex flex-col gap-hair">
          <h2 className="text-section font-semibold">{words(part)}</h2>
          <p>{words(`${part}-detail`, { age: String(minimumAgeYears) })}</p>
        </section>
      ))}
    </article>
  )
}
